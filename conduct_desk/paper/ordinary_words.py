"""Words of every day that are also somebody's name: Rose, May, Young, Will, Park."""

from typing import Final

MONTHS: Final = frozenset({"april", "may", "june", "august", "march", "january", "july"})

_ORDINARY_WORDS = """
    abbey able ace acre age air all alley amber an angel ant apple arch archer archway arrow art ash aster
    august aunt autumn away bacon badger baker ball banger bank banks banner bar barber bark barker barley
    barn baron barrister barry base bass bath battle bay beach beacon bean bear beard beat beau beauty
    beaver bed bee beech belief bell belle bench bend berg berry best bill birch bird bishop bit bite
    black blackbird blackburn blanket blessing bliss block bloom blossom blue blunt board boat body bold
    bolt bond bone bones bonny book books boon boot booth boss bough boulder bow bowl bowler bowman box
    boy boys brace bracken brain bramble branch brand brandy brass brave bread break brewer briar brick
    bridge bridges bright broad broadway brook brooks broom brown brush bull bullock burn burns burr bush
    butcher butler butter button buttons buzz cable cage cake call came camp can candy cane cannon canon
    cant cape car card cards care carol carpenter cart carver case cash castle cat cave cedar chance
    chancellor channel chant chapel charge charity charm chase cherish cherry chest chew chief child chip
    church clarity clay cleaver clerk cliff close cloud clover coal coast cock cocks coffin coin cole colt
    comfort command commander connect constable constance constant cook cool coop cooper coral cord corn
    corner cotton council count counter courage court courts cove cover coward crane craven crew cricket
    crisp crook cross crow crown crystal curl curry curtain custom cutter cycle daft dainty daisy dale
    damp damson dance dandy dare dark dash date dawn day days deacon deal dean dear death deed deep deer
    delight dent desire destiny dew dial diamond dick dinner do doctor dodge dollar dolly done dove down
    downs draper draw drew drink drive driver drum dry duck duke dung dusty duty dyer eagle eagles ear
    earl early earth east easter easton ebony echo edge elder elders elm ember emerald english ensign eve
    evening ever every fair fairly faith falcon fall fallow falls fame fan fancy fare farm farmer fast
    father favour fawn fear feather fellow fellows fern ferry few fiddler field fields fig finch finder
    fine finn fire first fish fisher fitter flag flame flax fleet flight flint flood flora flower flowers
    fly foot force ford foreman forest forester fort fortune fountain fowler fox frame frank free freedom
    freeman french friday friend friends fright frost full furlong gallant game games garden gardener
    gardens gardiner gardner garlic garnet gate gates gay gem general gentle gentry gift ginger glad glass
    glen glory go goat gold golden golding good goodness goodwill goose grace grain granger grant grape
    grass grave gravel graves gray great green grey grief groom grove groves guard guest guide gull gully
    gun gunner guy habit hail hale halfpenny hall ham hammer hand hands happy harbour hard harder hardy
    hare harmony harp harper harrow hart harvest haste hatch haven hawk hay hazard hazel head healthy
    heard heart heath heather heaven hedge hedges held help hen henna herb here heron herring hick hide
    high hill hills him hind ho hobby hoe hold holder hole holiday hollow holly holt home honest honey
    honor honour hood hook hooker hooper hope hopes horn horner horse host hour house howe hull humble
    hung hunt hunter ice indigo ink iris iron island ivory ivy jack jade jar jay jean jet jewel jewell job
    joiner joint jolly journey joy joyful joyous judge jury just justice keel keen keep kent kettle key
    keys kind king kings kiss kit kite knight knot know lace lad ladder lads lake lamb lamp land lane lark
    lass last laughing laurel lavender law lawless lawn laws leach lead leader leaf lean leather lee leek
    leg legend lemon less letter liberty light lily lime lincoln lind line lion list little livery lock
    locke lodge long looker lord loud love lovely low lowe loyal luck lucky lunch lung lute lyric mace mad
    mailer main major makepeace male man mane manners many maple marble mare marine mark marker market
    marks marlow maroon marquis marsh marvel mason mass master masters mate matter maverick maybe mayor
    maze mead meadow meadows means medley meek mellow melody melon memory merchant mercy merit merry
    messenger midday midge mild miles mill miller mills miner minister minor mint miracle mirror misty
    mite mole monday monk moody moon moor moral more morning moss most moth mould mount mountain mouse
    much muse mustard mutton my myrtle nail near neat neck needle nest new newland news nice nick night
    nightingale noble noon norm norman north northern nurse nut oak oaks ocean ode offer old oldman olive
    onion only onyx opal orange orchard orchid otter oven owl own ox packer padlock page pages pain paine
    paint painter palace pale palm pansy paradise pardon paris parish park parker parks parrot parson part
    partridge past pastor pat patch patience patient paw pay pea peace peach peaches peacock pear pearl
    peck peel peer peg pen pence penny pepper perch perfect perk perry petal petty phoenix pick picker
    pickle pickles pie pigeon pike pile pilgrim pillar pinch pine pink pinto pipe piper pitcher place
    plain planet plant platt play player pleasant plum plummer point pointer pole pond pool poole poor
    pope poppy popular port porter posey post pot potter pound pounder powder power powers pratt precious
    presence press price pride priest prime primrose prince princess prior prize profit promise proper
    prosper proud prudence purchase purple purse quail quarry quay queen quick quill quince rabbit rain
    rainbow rains ram rand range ranger rank rash raven ray read reader reading real reason reed reef
    regal reign rest revel reward rhyme rice rich richest rick ride rider ridge ring rings river rivers
    road roads rob robe robin rock rocket rocks rod rode roe rogue rolls roman romance rook root rope rose
    rosemary rowan rower royal ruby rude rue ruffle rule rumble rush russet rust rusty sable saffron sage
    sail sailor saint salmon salt salter sand sandal sands sandy sapphire saturday savage saver saviour
    saw scales scarlet scholar school score scout seal seaman search season see seed self seller senior
    serene serenity sergeant serpent servant service shade shadow shallow shark sharp shaw shed sheep
    shell shelter shepherd shield shilling shine ship shipman shoe shook shore short shot shoulder shrub
    shutter sides sierra silence silk silver simple singer single six skill skinner skip skipper sky slack
    slate slaughter sleet sling sly small smart smiles smithy smoke snow so soar soda sol solace sole son
    song soon sorrow soul south southern spade spark sparks sparrow speak spear speed spell spender spice
    spike spink spirit spooner spring springer spruce spur square squire stable stack staff stag stage
    stall stamp standing staple star starling start steed steel steer step stern steward still stitch
    stock stocker stocks stone stones store storey storm story stout strange stranger straw stream street
    stride strong sturdy style such sue sugar summer summers sun sunday sunny sunshine support surety
    swallow swan sweet sweeting swift swindle sylvan tailor talent tall tan tang taper tar tart tasker
    tasty teal team teller temperance tempest temple tender term terrace tester thatcher thick thorn
    thrift thursday thyme tide tidy tiger tiller timber time times tinker tipper to toll tomb tongue too
    topaz torch tow tower towers town towner toy trainer treasure tree trees trick trigger trip triumph
    troll trout trower true truelove trust truth tuck tuesday tulip tune turner turnip twig twist under
    underwood unique unity upright usher vale valley van vane velvet venture venus verity vest vicar
    victor victory view villa vine violet viper virtue vision vista voice wade wager wages wait waite wake
    wakeful walk walker wall walls walnut wander wanted war ward warden wardrobe ware warm warner warren
    wash watch water waterfall waterman waters wave way wealth weather wedge week weeks weight weir well
    wellbeing wells welsh west western whale wheat wheel wheeler whisper whistler white whiteman wick
    wicker wild wilde wilder will willing willow wills win wind window wing wings winner winter winters
    wisdom wise wish wit witness wolf wonder wood woodcock woods wool word words work workman world worth
    worthy wrath wren yard year yes young younger yule zeal zenith
"""
ORDINARY: Final = MONTHS | frozenset(_ORDINARY_WORDS.split())

# What the log may have for somebody whose name it does not know: it names nobody.
_NO_NAMES_WORDS = """
    a an the of and or in on at to is not no known unknown anonymous anon somebody someone nobody name names
    parent parents carer carers mother mothers father fathers mum mums mummy dad dads daddy gran grandma
    grandad granddad grandmother grandfather nan nana aunt auntie uncle brother sister son daughter child
    children pupil pupils boy girl teacher teachers staff member head headteacher deputy governor chair
    clerk neighbour friend public visitor author reporter subject person people family class year reception
    nursery school user account profile page group admin organiser another other former coach tutor
    assistant caretaker cook cleaner secretary office pta facebook instagram
"""
NO_NAMES: Final = frozenset(_NO_NAMES_WORDS.split())

# What has a capital and is seldom a person, though people are called so: places, and what comes of them.
_CAPITAL_WORDS = """
    africa america asia australia austria belgium britain canada china cyprus denmark egypt england europe
    france germany greece holland india ireland israel italy jamaica japan jordan kenya malta mexico nigeria
    norway pakistan poland portugal romania russia scotland somalia spain sweden syria turkey ukraine wales
    african american asian british christian english french german hindu irish islamic italian jewish muslim
    norman polish roman romany saxon scottish sikh spanish turkish welsh
    bath bedford birmingham blackburn blackpool bolton boston bradford brent brighton bristol burnley burton
    bury cambridge camden carlisle chelsea cheshire chester cleveland cornwall coventry crawley cumbria
    darlington derby devon doncaster dorset dover durham easton essex exeter gloucester hackney halifax
    hampshire harrow hereford hertford houston huntingdon kent kingston lancaster leicester lewis lincoln
    london luton manchester melbourne milton newport norfolk northampton norwich oldham oxford paris
    peterborough plymouth portsmouth preston richmond rochdale salford salisbury sheffield shelby somerset
    stafford stockport stockton stratford suffolk sunderland surrey sussex sutton swindon sydney telford
    torquay trent wakefield walsall warrington warwick washington wells wigan winchester windsor
    wolverhampton worcester york yorkshire advent bible easter lent trinity
"""
OFTEN_NO_PERSON: Final = frozenset(_CAPITAL_WORDS.split())
