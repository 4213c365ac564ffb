"""Law that does not hold: what no letter to a parent may claim, however often old templates did."""

from typing import Final

from conduct_desk.paper.check_phrases import DENIED, TO_WHOM_IT_CAN_THREATEN, Phrases, after, before, phrase
from conduct_desk.policy.readers import Reader

_SAY_WHAT_IT_DOES = "Say which standard of the school’s policy it is about, and what you ask for."
_WONDERING = rf"{DENIED}|(?:whether|if|unless)(?: \w+){{1,4}}"
_NO_THREAT = (
    rf"{_WONDERING}|(?:not|never|n't)(?: (?:going|about|planning|looking|threatening|considering|talking of|"
    r"to|take|taking|taken|threaten|want|wish|seek|seeking|start|starting|think of|any|a))+"
)
_BREACH = (
    r"(?:breach|break|broke|violat|contraven|infring|contrary to|against|unlawful|illegal|offend|"
    r"not allowed|prohibit|forbid|forbidden)\w*"
)
_DATA_LAW = (
    r"(?:(?:uk )?gdpr|confidentiality|data protection(?: law| laws| act| rules| legislation|"
    r" regulations?)?|privacy (?:law|act|legislation)s?)"
)
_LETTERS = TO_WHOM_IT_CAN_THREATEN | {Reader.FAMILY, Reader.STAFF, Reader.PLATFORM}

LAW: Final = (
    # Malicious Communications Act 1988 s.1 as cut back by the Online Safety Act 2023 on 31 January 2024, and
    # Communications Act 2003 s.127: their limbs about false messages are repealed, the rest is for police.
    Phrases(
        "law_messages",
        phrase(
            r"malicious communications?(?: act)?(?: 1988)?|mca 1988|communications act(?: 2003)?|"
            r"(?:section|sections|s\.?|ss\.?) ?(?:127|179|181)(?: of the \w+)?|online safety act(?: 2023)?|"
            r"false communications? offences?|public order act(?: 1986)?|computer misuse act(?: 1990)?"
        ),
        "It names a law about messages that does not say this.",
        f"Leave the law out. {_SAY_WHAT_IT_DOES}",
        _LETTERS,
        stems=("communication", "127", "179", "181", "mca", "safety", "order", "misuse"),
    ),
    Phrases(
        "law_crime",
        phrase(
            r"criminal(?:ly)? (?:offences?|acts?|matter|liable|law|behaviour|conduct|record|charges?|"
            r"damage|investigation)|(?:a|any|this|serious|real|hate|online) crime|(?:is|are|was|"
            r"as) criminal|illegal(?:ly)?|unlawful(?:ly)?|(?:against|outside) the law|(?:break|breaks|"
            r"breaking|broke|broken|breached|breaching|breaches) the law|breach of the law|prosecut(?:e|es|"
            r"ed|ing|ion)|arrest(?:ed|able)?|commit(?:s|ted|ting)? (?:a|an|the|this) (?:\w+ )?(?:offence|"
            r"crime)|offences? (?:under|in law|of)|(?:is|was|are|be) an? (?:\w+ )?offence|prison|"
            r"jail(?:ed)?|guilty of|hate speech|crimes"
        ),
        "It says that the post is a crime. Only a court can.",
        f"Leave it out. {_SAY_WHAT_IT_DOES}",
        TO_WHOM_IT_CAN_THREATEN | {Reader.PLATFORM},
        unless_before=before(_WONDERING),
    ),
    Phrases(
        "law_libel",
        phrase(r"libel(?:s|led|lous)?|slander(?:s|ed|ous)?|defam(?:e|es|ed|ing|atory|ation)"),
        "It speaks of libel or slander. A school cannot sue for these, and a court alone can find them.",
        "Say which facts are not right, and ask for them to be corrected.",
        _LETTERS,
        unless_before=before(_WONDERING),
        stems=("libel", "slander", "defam"),
    ),
    Phrases(
        "law_sue",
        phrase(
            r"(?:will|shall|may|might|could|would|going to|have to|intend to|right to|prepared to|ready to|"
            r"hesitate to|'ll|forced to) sue|sue (?:you|for|anyone|anybody|people|parents)|suing|(?:be|"
            r"get) sued|legal (?:action|proceedings|steps|claims?|consequences|redress|route|remed(?:y|"
            r"ies)|measures|department|team|letter|case)|(?:action|proceedings|remedies) (?:through|"
            r"in) the courts?|(?:take|taking|bring|bringing|drag) (?:you|this|it|the matter) (?:to|"
            r"before) (?:a |the )?courts?|(?:see|seeing) you in court|(?:go|going|end up|ends? up|"
            r"resolved?) (?:to|in) court|court (?:action|proceedings|case|summons|injunction)|injunctions?|"
            r"cease and desist|(?:claim|seek|pay|sue for|liable for) (?:\w+ )?(?:damages|compensation)|"
            r"(?:solicitor|lawyer)'s letter|(?:has|have) (?:\w+ )?(?:lawyers|solicitors)|"
            r"entitled to (?:damages|compensation)|"
            r"(?:our|the school's|the council's) (?:solicitors?|lawyers?|barristers?)(?: \w+){0,2} (?:will|"
            r"shall|may|has|have|is|are|to)|(?:instruct|hear from|consult|contact|involve|"
            r"pass(?: this)? to|speak to)(?:ed|ing)? (?:our |the |a |the school's )?(?:solicitors?|"
            r"lawyers?)|through (?:our|the) (?:solicitors?|lawyers?)|from (?:[\w']+ ){0,2}(?:solicitors?|"
            r"lawyers?|barristers?)|(?:start|starting|begin|issue|commence|bring|take) (?:\w+ )?proceedings"
        ),
        "It threatens to go to court. The policy says only that the school takes legal advice.",
        "Leave it out. Ask for what the policy lets you ask for.",
        TO_WHOM_IT_CAN_THREATEN,
        unless_before=before(_NO_THREAT),
    ),
    Phrases(
        "law_data",
        phrase(rf"{_BREACH}[^.!?\n]{{0,50}}?(?<!\w){_DATA_LAW}|{_DATA_LAW}[^.!?\n]{{0,40}}?(?<!\w){_BREACH}"),
        "It says that the post breaks data protection law. What somebody posts privately mostly does not.",
        "Say that a child can be recognised, and ask for that to be changed.",
        _LETTERS,
        unless_before=before(
            rf"{DENIED}|(?:we|i|the school)(?: \w+)?(?: (?:would|could|might|may|'d))?(?: be)?"
        ),
        stems=("gdpr", "confidential", "protection", "privacy"),
    ),
    # Protection from Harassment Act 1997: a course of conduct, so never after one post.
    Phrases(
        "law_harassment",
        phrase(r"harass(?:es|ed|ing|ment|er)?|stalk(?:ing|er|s|ed)?"),
        "It speaks of harassment. In law that takes more than one occasion, and a court to find it.",
        "Say what was posted and which standard of the policy it is about.",
        TO_WHOM_IT_CAN_THREATEN - {Reader.EVERYBODY, Reader.PUBLIC},
        unless_before=before(_WONDERING),
        stems=("harass", "stalk"),
    ),
    Phrases(
        "law_must",
        phrase(
            r"you(?:r post)?(?: \w+){0,3} (?:must|have to|are obliged|are required|are bound|"
            r"need to)[^.!?\n]{0,40}(?:by|under|in) (?:the )?law|(?:by|"
            r"under) (?:the )?law,? (?:\w+ ){0,2}you|you[^.!?\n]{0,30}legally (?:obliged|required|bound|"
            r"responsible|liable|allowed|entitled to post)|legally,? you|the law (?:requires|obliges|"
            r"demands|forbids|prohibits|says|is clear|does not allow|compels|expects|tells)(?: that)? you|"
            r"the law is clear|you(?: \w+){0,2} (?:have|are under) (?:a|no) legal (?:duty|obligation|"
            r"right)|legal (?:duty|obligation|requirement) to (?:remove|take|delete|correct)|"
            r"you[^.!?\n]{0,20}not allowed by law|you are breaking|required of you by law|(?:is|"
            r"are) required by law|no right to (?:post|share|say|write|publish)"
        ),
        "It says that the law makes the reader do this. The policy asks; no law makes them.",
        "Write ‘I ask you to’.",
        TO_WHOM_IT_CAN_THREATEN,
        unless_after=after(r"our hearts?|my heart"),
        stems=("law", "legal", "right", "breaking"),
    ),
    Phrases(
        "law_other",
        phrase(
            r"(?:breach|infring|violat)\w*(?: \w+){0,2} copyright|copyright (?:law|infringement|breach)|"
            r"(?:our|the school's) copyright|trespass(?:ing)?|pervert(?:s|ing)? the course|perjury|"
            r"incit(?:ement|ing) (?:to|of) hatred"
        ),
        "It speaks of a law that has nothing to say about such a post.",
        f"Leave the law out. {_SAY_WHAT_IT_DOES}",
        TO_WHOM_IT_CAN_THREATEN,
        unless_before=before(_WONDERING),
        stems=("copyright", "trespass", "pervert", "perjury", "hatred"),
    ),
)
