"""Words of every day that are also somebody's name: Rose, May, Young, Will, Park."""

from typing import Final

MONTHS: Final = frozenset({"april", "may", "june", "august", "march", "january", "july"})

_ORDINARY_WORDS = """
    abbey able ace acre age air all alley amber an angel ant apple arch archer archway arrow art ash aster
    august aunt autumn away bacon badger baker ball banger bank banks banner bar barber bark barker barley
    barn baron barry base bass bath bay beach beacon bean bear beard beat beau beauty bed bee beech bell
    belle bench bend berg berry best bill birch bird bishop bit bite black blackbird blackburn blanket
    blessing block bloom blossom blue board boat body bold bolt bond bone bones bonny book books boon boot
    booth boss bough bow bowl bowler bowman box boy boys brace branch brand brandy brass brave bread break
    brewer brick bridge bridges bright brook brooks broom brown brush bull burn burns burr bush butcher
    butler butter button buttons buzz cable cage cake call came camp can candy cane cannon canon cant cape
    car card cards care carol carpenter cart carver case cash castle cat cave chance chancellor channel
    chant chapel charity charm chase cherry chest chew chief child church clay cleaver clerk cliff close
    cloud clover coal coast cock cocks coffin coin cole colt comfort commander connect constable constance
    cook cool coop cooper coral cord corn corner cotton count courage court courts cove cover coward crane
    craven crew cricket crisp crook cross crow crown crystal curl curry curtain custom cutter cycle daisy
    dale damp damson dance dare dark dash date dawn day days deacon deal dean dear death deed deep deer
    delight dent desire destiny dew dial diamond dick dinner do doctor dodge dolly done dove down downs
    draper draw drew drink drive driver drum dry duck duke dung duty dyer eagle ear earl early earth east
    easter easton ebony echo edge elder elm ember emerald english eve evening ever every fair fairly faith
    falcon fall falls fame fan fancy fare farm farmer fast father favour fawn fear feather fellow fern ferry
    few field fields fig finch finder fine finn fire first fish fisher fitter flag flame flax fleet flint
    flood flora flower flowers fly foot force ford foreman forest forester fort fortune fountain fowler fox
    frame frank free freedom freeman french friday friend frost full furlong gallant game garden gardener
    gardiner gardner garlic garnet gate gates gay gem general gentle gentry gift ginger glad glass glen
    glory go goat gold golden golding good goodness goodwill goose grace grain granger grant grape grass
    grave gravel graves gray great green grey grief groom grove groves guest guide gull gun gunner guy habit
    hail hale hall ham hammer hand hands happy harbour hard harder hardy hare harmony harp harper harrow
    hart harvest haven hawk hay hazel head heard heart heath heather heaven hedge hedges held help hen henna
    herb here heron herring hick high hill hills him hind ho hobby hoe hold holder holiday holly holt home
    honest honey honor honour hood hook hooker hooper hope hopes horn horner horse host hour house howe hull
    humble hung hunt hunter ice ink iris iron island ivory ivy jack jade jar jay jean jet jewel jewell job
    joiner joint jolly joy judge just justice keel keen keep kent kettle key keys kind king kings kite
    knight knot know lad ladder lake lamb lamp land lane lark lass last laurel lavender law lawless lawn
    laws leach lead leader leaf lean leather lee leek leg lemon less letter liberty light lily lime lincoln
    lind line lion list little livery lock locke lodge long lord love lovely low lowe loyal luck lucky lung
    lute lyric mace mad main major makepeace male man mane many maple marble mare marine mark marker market
    marks marlow maroon marquis marsh mason mass master mate matter mead meadow meadows meek melody melon
    memory merchant mercy merit merry mild miles mill miller mills miner minister mint miracle misty mite
    mole monday monk moody moon moor moral more morning moss most moth mould mount mountain mouse much muse
    mustard my myrtle nail near neat neck nest new newland nice nick night nightingale noble noon norm
    norman north northern nurse nut oak oaks ocean ode offer old oldman olive onion only onyx opal orange
    orchard otter owl own ox packer padlock page pages pain paine paint painter palace pale palm pansy
    paradise pardon paris parish park parker parks parrot parson part partridge past pastor pat patch
    patience patient paw pay pea peace peach peacock pear pearl peel peg pen pence penny pepper perch perk
    perry petal petty phoenix pick pickle pike pile pilgrim pillar pine pink pinto piper place plain planet
    plant platt play player plum plummer point pole pond pool poole poor pope poppy port porter posey post
    pot potter pound pounder powder power powers pratt precious press price pride prime primrose prince
    princess prior prize promise proper prosper proud prudence purple quail quarry quay queen quick quill
    quince rabbit rain rainbow ram rand range ranger rank rash raven ray read reader reading real reason
    reed reef regal rest revel rhyme rice rich richest rick ride rider ridge ring rings river rivers road
    roads rob robe robin rock rocket rocks rod rode roe rogue rolls roman romance rook root rope rose
    rosemary rowan rower royal ruby rude rue ruffle rule rush russet rust rusty sable saffron sage sail
    sailor saint salmon salt salter sand sandal sands sandy sapphire saturday savage saviour saw scales
    scarlet school score scout seal seaman search season see seed self senior serene sergeant serpent
    service shade shallow shark sharp shaw shed sheep shell shepherd shield ship shipman shoe shook shore
    short shot shutter sierra silk silver simple singer single six skinner skipper sky slack slate slaughter
    sleet sling small smart smithy smoke snow so soar soda sol sole son song soon sorrow soul south southern
    spade spark sparks sparrow speak spear speed spell spender spice spike spink spring springer spruce
    square squire stable stack staff stag stage stamp star starling start steed steel steer step stern
    steward still stitch stock stocks stone stones store storey storm story stout strange stranger straw
    stream street strong sturdy style such sue sugar summer summers sun sunday sunny swallow swan sweet
    sweeting swift sylvan tailor talent tall tan tang taper tar tasker teal teller temperance tempest temple
    tender term terrace thatcher thick thorn thrift thursday thyme tide tiger tiller time times tinker
    tipper to toll tomb too topaz torch tow tower towers town towner toy treasure tree trees trick trigger
    trip triumph troll trout trower true truelove trust truth tuesday tulip tune turner turnip twig twist
    under underwood unity usher vale valley van vane velvet venture venus verity vest vicar victor victory
    view villa vine violet viper virtue vista wade wait waite wake wakeful walk walker wall walls walnut
    wander war ward warden wardrobe ware warm warner warren wash watch water waterfall waterman waters wave
    way wealth weather wedge week weeks well wellbeing wells welsh west western wheat wheel wheeler whisper
    whistler white whiteman wick wicker wild wilde will willing willow wills win wind window wing wings
    winner winter winters wisdom wise wish wit wolf wonder wood woodcock woods wool word words work workman
    world worth worthy wrath wren yard year yes young younger yule zeal zenith
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
