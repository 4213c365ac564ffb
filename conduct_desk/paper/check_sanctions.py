"""Threats: sanctions and bans that the policy does not contain, and so no letter in its name may."""

from typing import Final

from conduct_desk.paper.check_phrases import TO_WHOM_IT_CAN_THREATEN, Phrases, after, before, phrase

_WE = (
    r"(?:we|i|the school|our school|the governors|the governing (?:body|board)|governors|the chair|"
    r"the head(?:teacher)?|the council|the local authority|the academy|the trust)"
)
_MAY = (
    r"(?:'ll|'d| (?:will|shall|may|might|can|could|must|would|intend to|intends to|plan to|propose to|"
    r"am going to|are going to|is going to|are about to|have to|has to|need to|needs to|"
    r"reserve the right to|reserves the right to|(?:will|shall|would) not hesitate to|won't hesitate to|"
    r"(?:will |shall |would )?have no (?:choice|option|alternative) but to|are considering|is considering|"
    r"are minded to|have decided to|has decided to))(?: (?:also|then|now|immediately|therefore|simply|"
    r"formally|even|be|have to|need to|be forced to|be obliged to|be left with no (?:choice|option) but to|"
    r"consider|consider whether to|have no (?:choice|option|alternative) but to))*"
)
_WILL_BE = (
    r"(?:will|shall|may|might|could|can|would|must|to|going to)(?: (?:now|then|also|have to|need to|"
    r"therefore))* (?:be|get|have been)"
)
_HAND_ON = (
    r"(?:report|reporting|refer|referring|pass|passing|hand|contact|contacting|call|calling|involve|"
    r"involving|inform|informing|tell|telling|notify|notifying|ring|ringing|alert|go|take|send|ask|speak|"
    r"bring|request|get)"
)
_CARE = (
    r"(?:social (?:services|care|workers?)|children's (?:services|social care)|child protection|cafcass|"
    r"the lado)"
)
_SITE = r"(?:site|premises|grounds|school|playground|building|gates?|events?|assembl(?:y|ies)|field|property)"
_CHILD = r"(?:child|children|son|daughter|boy|girl|kids?)"
_NOT_IN_POLICY = "The policy does not say this, and a letter in its name must not threaten it."
_ASK_INSTEAD = "Leave it out. Say what you ask for, by when, and whom to talk to."

SANCTIONS: Final = (
    Phrases(
        "sanction_police",
        phrase(
            rf"{_WE}{_MAY} {_HAND_ON}[^.!?\n]{{0,45}}?(?<!\w)police|{_WILL_BE} (?:\w+ )?(?:reported|"
            rf"referred|passed|handed|taken|sent|given|told)[^.!?\n]{{0,25}}?police|"
            rf"(?:the )?police {_WILL_BE} (?:\w+ )?(?:contacted|informed|called|involved|told|asked|"
            rf"notified|rung|"
            r"at your)|(?:the )?police (?:will|may|shall|might)(?: \w+){0,3} you|"
            r"police at your|(?:matter|one|job) for the police|police (?:matter|involvement|complaint|report|"
            r"investigation)|(?:or|and) (?:involve|call|ring|tell|inform|contact) the police|"
            rf"{_WE} (?:have|has)(?: \w+)? (?:reported|referred|passed) (?:you|this|it|your post|"
            rf"the matter) to the "
            r"police|go(?:ing)? to the police|(?:we|i|the school) (?:have|has)(?: \w+)? (?:spoken|talked|"
            r"told|informed|contacted|asked)(?: to| with)? the police|in(?:to)? the hands of the police|"
            r"(?:inform|informing|tell|contact|alert|involve|notify|report (?:you|this|"
            r"it) to) the (?:\w+ )?authorities"
        ),
        f"It threatens with the police. {_NOT_IN_POLICY}",
        _ASK_INSTEAD,
        TO_WHOM_IT_CAN_THREATEN,
        unless_before=before(
            r"you (?:may|can|could|might|wish to|want to|should|are free to)(?: \w+)?|free to|"
            r"not(?: be)? a|no|(?:not|never|n't)(?: going)? to|not|never|n't"
        ),
        stems=("police", "authorities"),
    ),
    Phrases(
        "sanction_social_care",
        phrase(
            rf"{_WE}{_MAY} {_HAND_ON}[^.!?\n]{{0,45}}?(?<!\w){_CARE}|{_WILL_BE} (?:\w+ )?(?:reported|"
            rf"referred|passed|handed)[^.!?\n]{{0,25}}?{_CARE}|{_CARE} {_WILL_BE} (?:\w+ )?(?:contacted|"
            rf"informed|called|involved|told|asked|notified)|(?:refer|report|referring|reporting) (?:you|"
            rf"your family|your \w+|this|the family)[^.!?\n]{{0,25}}?{_CARE}|referral to {_CARE}|"
            rf"(?:safeguarding|child protection) referral"
        ),
        f"It threatens with social care. {_NOT_IN_POLICY}",
        _ASK_INSTEAD,
        TO_WHOM_IT_CAN_THREATEN,
        stems=("social", "children", "protection", "cafcass", "lado", "safeguarding"),
    ),
    Phrases(
        "sanction_ban",
        phrase(
            rf"(?:you|he|she|they|parents|anybody|anyone)(?: \w+){{0,6}} (?:banned|barred|excluded)|"
            r"(?:ban|banning|bar|barring|exclude|excluding) (?:you|him|her|them|parents|anyone|anybody)|"
            rf"(?:banned|barred|excluded|removed|kept) (?:from|off) (?:the|our|all)? ?(?:school )?{_SITE}|"
            r"(?:a|site|school|premises|lifetime|permanent|temporary) ban|ban (?:from|on you|order)|"
            r"banning order|"
            rf"(?:not|no longer|never)(?: \w+){{0,2}} (?:allowed|permitted|welcome|"
            rf"able to come)(?: to \w+)? (?:on|onto|in|into|at|inside|to|through|near)? ?(?:the|our|"
            rf"school)(?: \w+)? {_SITE}|(?:not|never) (?:to )?(?:come|enter|set foot|be)(?: back)? (?:on|"
            rf"onto|in|into|near|through)? ?(?:the|our|school) (?:\w+ )?{_SITE}|(?:stay|keep|"
            rf"keeping) (?:away from|off|out of|clear of) (?:the|our|school) (?:\w+ )?{_SITE}|"
            r"(?:withdraw|withdrawing|remove|removing|revoke|revoking|end|suspend|restrict|restricting|"
            r"limit)(?: \w+)? (?:permission|licence|access|right) (?:to|for)|withdraw your (?:permission|"
            r"licence|access)|(?:permission|licence|access)(?: \w+){0,6} (?:withdrawn|revoked|restricted|"
            r"suspended|removed)|(?:restrict|limit|suspend|remove) your (?:access|contact)|"
            r"no longer welcome|(?:consider|regard|count) yourself (?:banned|barred|excluded|unwelcome)|"
            r"no longer (?:collect|come|enter|bring|drop)|wait outside the gates?|"
            r"appointment to (?:come|enter)|whether you (?:can|may|should)(?: \w+)? (?:come|enter|be on)|"
            r"your presence (?:on|in|at)|(?:consider|considers|considering|review|reviews|reviewing|"
            r"regarding|about|on)(?: \w+){0,4} your (?:access|right to (?:come|enter|be)|permission)"
        ),
        f"It threatens to keep somebody away from school. {_NOT_IN_POLICY}",
        f"{_ASK_INSTEAD} Nobody is kept away before legal advice, and not for a post.",
        TO_WHOM_IT_CAN_THREATEN,
        unless_before=before(r"nobody(?: \w+){0,2}|nor(?: \w+){0,3}"),
    ),
    Phrases(
        "sanction_place",
        phrase(
            rf"(?:withdraw|withdrawing|remove|removing|take away|lose|losing|loses|reconsider|"
            rf"reconsidering|cancel|review|reviewing|end|risk|risking|jeopardise|affect|"
            rf"affects) (?:\w+ )?(?:\w+'s )?(?:\w+ )?(?:{_CHILD}'s )?(?:school |nursery )?place|"
            rf"place at (?:the|our|this) school(?: \w+){{0,4}} (?:risk|withdrawn|reviewed|reconsidered|"
            rf"doubt|question|lost)|your (?:\w+ )?{_CHILD}(?: \w+){{0,3}} (?:excluded|suspended|expelled|"
            rf"asked to leave|have to leave|lose|miss out|punished|sanctioned|removed)|(?:find|look for|"
            rf"choose|consider|seek) (?:another|a different|a new) school|"
            r"(?:another|a different) school (?:would|might|may|could)|pay the price|"
            r"no (?:longer a )?place for (?:you|your)|"
            rf"(?:exclude|excluding|suspend|expel|punish|remove) your (?:\w+ )?{_CHILD}|leave (?:the|"
            rf"our) school|(?:consequences|implications|repercussions) for your (?:\w+ )?{_CHILD}|"
            rf"(?:affects?|harms?|reflects? on) your (?:\w+ )?{_CHILD}"
        ),
        f"It threatens something for the child. {_NOT_IN_POLICY}",
        f"{_ASK_INSTEAD} Nothing that a parent posts changes a child’s place.",
        TO_WHOM_IT_CAN_THREATEN,
        unless_before=before(
            r"(?:not|never|n't|nobody)(?: (?:will|can|to|ever|have|has|be|going|mean|that|let))*|"
            r"nothing(?: \w+){0,6}|if(?: \w+){0,3}"
        ),
        unless_after=after(r"(?:\w+ ){0,5}(?:not|safe|never|secure)"),
    ),
    Phrases(
        "sanction_warning",
        phrase(
            r"(?:last|final|formal|official|first|second|only|written|verbal|further|stern|fair|"
            r"serious) (?:and (?:final|last) |written )?warnings?|last chance|final (?:chance|notice|"
            r"opportunity|reminder|letter)|(?:this|it|letter)(?: \w+){0,2} (?:is|as) a warning|(?:consider|"
            r"take|regard) (?:this|it)(?: \w+)? (?:as )?(?:a |your )?(?:\w+ )?warn(?:ing|ed)|(?:have|has|"
            r"been|are|be) warned|warn(?:ing)? you|first strike|(?:two|three) strikes|zero tolerance|"
            r"won't ask again|will not ask (?:you )?again|(?:won't|will not|shall not|not) (?:tell|warn|"
            r"ask) you (?:again|twice|a second time)|last time(?: that)? (?:i|we) (?:\w+ )?(?:ask|tell|"
            r"write|warn)|next time (?:i|we)|only chance"
        ),
        f"It warns or sets an ultimatum. {_NOT_IN_POLICY}",
        "Write ‘I ask you again to’, and say by when.",
        TO_WHOM_IT_CAN_THREATEN,
        unless_before=before(
            r"(?:not|never|no|n't)(?: (?:a|an|any|as|mean|meant|it|this|to|be|give|giving|is))*"
        ),
    ),
    Phrases(
        "sanction_money",
        phrase(
            r"fined(?! nobody| no one)|fines|(?:a|the|any|heavy|large|unlimited|fixed|"
            r"possible) fine(?= (?:of|for|from|under|or|up|by|will|may)|[.,;]|$)|fine you|penalt(?:y|"
            r"ies)(?: notice| charge)?|pay (?:damages|compensation|for the damage)|(?:charge|bill|"
            r"invoice) you(?: for)?|cost you"
        ),
        f"It threatens with money. {_NOT_IN_POLICY}",
        _ASK_INSTEAD,
        TO_WHOM_IT_CAN_THREATEN,
        unless_before=before(
            r"(?:not|never|no|without)(?: (?:a|any|be|get|the|to|pay))*|library|late return"
        ),
        unless_after=after(r"kicks?|shoot-?outs?|area|spot|nothing"),
        stems=("fine", "penalt", "compensation", "damage", "charge", "bill", "invoice", "cost"),
    ),
    Phrases(
        "sanction_further",
        phrase(
            r"(?:serious|further|grave|severe|dire|certain|unpleasant|the|be|have|are|face|own|"
            r"suffer) consequences|"
            rf"{_WE}{_MAY} (?:take|taking) (?!no )(?:\w+ ){{0,3}}(?:action|measures)|"
            r"(?:further|more serious|formal|strong|stronger|firm|appropriate|disciplinary|stern|tougher|"
            r"swift|all necessary|whatever) (?:action|steps|measures|sanctions)(?: \w+)? (?:will|shall|may|"
            r"might|can|could|is|are|against|necessary)|(?:take|taking|taken) (?:any |further |formal |"
            r"the |strong |firm |stern )*(?:action|sanctions?|measures) against|action (?:will|shall|may|"
            r"might|is going to) be taken|"
            rf"{_WE}{_MAY} (?:take|taking|pursue|escalate)(?: \w+)? (?:this|it|the matter|matters) "
            r"(?:further|up|higher)|(?:will|shall|may|might|'ll) (?:be )?escalated?|will not hesitate|"
            r"won't hesitate|"
            rf"{_WE}(?:'ll| will| shall| would)? (?:have|be left with) no (?:choice|option|alternative)|"
            rf"leave(?:s)? (?:us|me) "
            r"(?:with )?no (?:choice|option|alternative)|or else|you will regret|reserve(?:s)? the right|"
            r"sanctions?|"
            rf"(?:tell|inform|contact|report (?:you|this|it) to|write to) your (?:employer|work|workplace|"
            rf"boss|landlord|"
            r"manager|company)"
        ),
        f"It threatens with what may follow. {_NOT_IN_POLICY}",
        _ASK_INSTEAD,
        TO_WHOM_IT_CAN_THREATEN,
        unless_before=before(
            r"(?:no|not|never|n't|without)(?: (?:be|any|a|the|mean|about|threaten|want|have|there|"
            r"there will be|to))*"
        ),
    ),
)
