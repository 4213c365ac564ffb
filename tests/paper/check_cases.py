"""What the check of a letter must catch, and texts like it that must pass: rule by rule.

A case is the body of the letter, or a mapping of what is different in it (see `letter`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from conduct_desk.paper.check import Known, ToCheck
from conduct_desk.policy.vocabulary import Finding, Grade, LetterKind, Part, Role

AUTHOR = Known(("Kelly Marsh", "kelly_m84"), Part.AUTHOR, Role.PARENT, is_reader=True)
OTHER_AUTHOR = Known(("Darren Foy", "Daz"), Part.AUTHOR, Role.PARENT)
REPORTER = Known(("Anita Rao", "Nita"), Part.REPORTER, Role.PARENT)
TOM = Known(("Tom Marsh",), Part.REPORTER, Role.PARENT)
ROSE = Known(("Rose May",), Part.REPORTER, Role.CARER)
CHILD = Known(("Ella Cole", "Ellie-Mae"), Part.SUBJECT, Role.PUPIL)
WILL = Known(("Will Young",), Part.SUBJECT, Role.PUPIL)
TEACHER = Known(("Mr Peter Dunn",), Part.SUBJECT, Role.STAFF)
HALE = Known(("Mrs Hale",), role=Role.PARENT, is_of_case=False)
STRANGER = Known(("Kieran O’Brien",), role=Role.PARENT, is_of_case=False)
PEOPLE = (AUTHOR, OTHER_AUTHOR, REPORTER, ROSE, CHILD, WILL, TEACHER, STRANGER, HALE)

POST = "That Mr Dunn is a useless clown. He shouted at my lad again on Monday, and nobody does a thing!"
FALSE = "Everyone has to pay £60 for the trip or stay behind"
CLAUSE = "Whenever necessary the school shall seek legal advice on any further action."
HOLIDAY = frozenset(date(2026, 10, day) for day in range(23, 31))


def is_school_day(day: date) -> bool:
    """Say whether a day is a school day in the sample calendar: half-term is at the end of October."""
    return day.weekday() < 5 and day not in HOLIDAY


BASE = ToCheck(
    kind=LetterKind.REMOVAL,
    recipient="Mrs Kelly Marsh",
    address=("1 Elm Road", "ST HELENS", "WA9 1AA"),
    salutation="Dear Mrs Marsh",
    subject="A post on Facebook",
    dated_on=date(2026, 9, 17),
    answer_by=date(2026, 9, 25),
    today=date(2026, 9, 17),
    people=PEOPLE,
    school_words=("St Mary’s Primary School", "Helen Ward", "Mrs Ann Lowe", "Social media policy", CLAUSE),
    may_quote=(POST, FALSE),
    facts_found_false=(FALSE,),
    grade=Grade.SEEN_LIVE,
    findings=frozenset({Finding.FOUL}),
    is_school_day=is_school_day,
    case_words=("Facebook", "Spotted in Oakfield", "14 September 2026", POST),
)

Case = str | Mapping[str, Any]


def letter(case: Case, **always: Any) -> ToCheck:
    """Return the sample letter with this body, or with whatever else is different."""
    changes = {"body": case} if isinstance(case, str) else dict(case)
    return replace(BASE, **{**always, **changes})


@dataclass(frozen=True)
class Cases:
    """Texts that a rule must catch, and texts like them that no rule may block."""

    caught: tuple[Case, ...]
    passed: tuple[Case, ...]
    always: Mapping[str, Any] = field(default_factory=dict)


def to(kind: LetterKind, body: str, **more: Any) -> Case:
    """Return a case of another kind of letter, written to nobody in the log."""
    people = tuple(replace(each, is_reader=False) for each in PEOPLE)
    quiet = {"salutation": "Dear Mrs Bell", "subject": "A letter from school"}
    return {"kind": kind, "body": body, "recipient": "Mrs Jo Bell", "people": people} | quiet | more


K = LetterKind
COPIES = frozenset({(1, 1)})  # exhibit 1 has one covered copy
ADVICE = "I am writing about a post.\n\n[adviser_words]\n\nRing [telephone] and ask for us.\n\nThank you."

NAMES = {
    "name_child": Cases(
        (
            "We spoke to Ella about it.",
            "This hurt Ella Cole’s family.",
            "ELLA COLE should not have been mentioned.",
            "It is about E.C. in Year 3.",
            "ellie-mae was very upset",
            "Everybody knew that it was Ella’s\nbrother who cried.",
            "The Coles were hurt, and so was their daughter.",
            "Will told us how he felt.",
            "We heard it from Will Young.",
            "E-l-l-a was there.",
            "#EllaCole",
            "Please think of Cole, Ella before you post.",
            "It was about Ella C. and her friends.",
            {"subject": "What was said of Ella"},
            {"enclosures": ("Statement of Ella Cole",), "body": "See below."},
            to(K.FAMILY, "Your child was seen beside Ella Cole."),
            to(K.THANKS, "Thank you for telling us about Ella."),
        ),
        (
            "Will you ring me on Monday?",
            "I will ask. Will that suit you?",
            "Young children read more than we think.",
            "Cole slaw is on the menu, and cold rice with coleslaw.",
            "Umbrella stands are by the door.",
            "The EC rules on trips are new.",
            "Our Young Voices choir sings in the hall.",
            to(K.STAFF, "Thank you for looking after Ella Cole so well."),
            to(K.SAFEGUARDING, "The pupil is Ella Cole."),
            to(
                K.FAMILY,
                "Ella can be seen in it.",
                people=(replace(CHILD, is_reader=True), REPORTER),
                recipient="Mr and Mrs Cole",
            ),
        ),
    ),
    "name_reporter": Cases(
        (
            "Anita Rao sent us a picture of it.",
            "It was anita who told us.",
            "Mrs Rao was worried.",
            "Mrs R. was worried.",
            "ANITA  RAO saw it first.",
            "We have A.R. to thank for this.",
            "Nita’s phone has the picture.",
            "You may know RAO, who drew it to our notice.",
            "I spoke to Anita\nRao on Monday.",
            "We thank Rose for this.",
            "Rose’s screenshot is with us.",
            "Miss May showed it to the office.",
            "Anita Jane Rao has seen it too.",
            "Do not ask the Raos about it.",
            {"copies_to": ("Anita Rao",), "body": "Thank you."},
            {"recipient": "Anita Rao", "salutation": "Dear Madam"},
            {"recipient": "Mrs Kelly Marsh and Mrs Anita Rao"},
            {"address": ("c/o Anita Rao", "1 Elm Road", "ST HELENS", "WA9 1AA")},
            {"people": (AUTHOR, TOM), "body": "Mr Marsh told us."},
            {"school_words": ("Mrs Anita Rao",), "body": "Mrs Rao told us of it."},
            {"wording": "It was anita rao.", "is_own_wording": True, "body": "It was anita rao."},
            {"people": (AUTHOR, TOM), "body": "T. Marsh has told us."},
            {"people": (AUTHOR, TOM), "copies_to": ("Mr T Marsh",)},
            to(K.STAFF, "Mrs Anita Rao told the office."),
        ),
        (
            {"address": ("Rao House", "1 Elm Road", "ST HELENS", "WA9 1AA")},
            {"people": (AUTHOR, TOM), "body": "You are free to disagree, Mrs Marsh. So is Ms Marsh."},
            {"people": (AUTHOR, replace(REPORTER, names=AUTHOR.names))},
            {"school_words": ("Mrs Anita Rao",), "body": "Ring, and ask for Mrs Rao."},
            "May I ask you to ring me?",
            "You may ring me in May, or on 4 May 2026.",
            "The May fair is on Monday 4 May.",
            "Prices rose in the shops.",
            "Rose Class will be out on a trip.",
            "A rose is planted by the gate.",
            "The rose may need water.",
            "Mrs M and Mr N are in the play.",
            "The AR books are in the library.",
            "An aroma of toast is in the air.",
            to(K.THANKS, "Thank you, and thank you again.", people=(REPORTER,), recipient="Anita Rao"),
            to(
                K.THANKS,
                "Dear Anita, thank you.",
                people=(replace(REPORTER, is_reader=True),),
                recipient="Mrs Rao",
            ),
        ),
    ),
    "name_author": Cases(
        (
            "Darren Foy has written the same.",
            "You and Darren both posted it.",
            "We have written to Mr Foy too.",
            "D.F. has already taken it down.",
            "Daz agreed at once.",
            "DARREN FOY’S copy is gone.",
            to(K.FAMILY, "It was put up by Kelly Marsh."),
            to(K.THANKS, "We will write to Mrs Marsh."),
            to(K.STAFF, "It was Kelly."),
            to(K.ORGANISER, "The post of kelly_m84 should go."),
        ),
        (
            "The fog on Monday was thick.",
            "The DF bus stops outside.",
            {"body": "Thank you, Mrs Marsh.", "salutation": "Dear Mrs Marsh"},
            "Kelly, thank you for coming in.",
            {
                "body": "M-a-r-s-h is how I have it: Marsh, as in Mrs Marsh.",
                "people": (AUTHOR, Known(("Sam Marsh",), Part.AUTHOR, Role.PARENT)),
            },
            "We know that you, Mrs Marsh, care about the school.",
            to(K.SAFEGUARDING, "The author is Kelly Marsh."),
            to(K.ADVISER, "The author is Kelly Marsh, a parent."),
            to(K.FILE_NOTE, "Kelly Marsh wrote it. It is debate."),
            to(K.PLATFORM, "The account is kelly_m84."),
        ),
    ),
    "name_accused": Cases(
        (
            "Mr Dunn is not in school this week.",
            "We support Peter Dunn.",
            "PETER will be back.",
            "P.D. is at home.",
            "Dunn’s class has a supply teacher.",
            to(K.FAMILY, "Mr Dunn will not teach your child for now.", is_allegation=True),
        ),
        (
            "A member of staff is not in school.",
            "We support all who work here.",
            "It is done now.",
            "The PD day is on Friday.",
            to(K.SAFEGUARDING, "It is said of Mr Peter Dunn.", is_allegation=True),
            {"body": "Mr Dunn will be glad to hear it.", "is_allegation": False},
        ),
        {"is_allegation": True},
    ),
    "name_other": Cases(
        (
            "Kieran O'Brien wrote much the same last year.",
            "As with kieran o’brien, we ask you to think again.",
            "Mr Kieran O’Brien rang us too.",
            "We settled this with O’Brien, Kieran.",
            "Mrs Hale did the same.",
            to(K.REMINDER, "Mr Dunn works hard for us."),
            to(K.PUBLIC_CORRECTION, "Peter Dunn leads the trip."),
            to(K.ORGANISER, "It speaks of Mr Dunn."),
            to(K.CHAIR, "It speaks of Peter Dunn."),
        ),
        (
            "Kieran has a new coat.",
            "We are hale and hearty, and miss hail.",
            "The O’Brien Cup is won again.",
            "Mr Dunn will ring you.",
            "Mrs Lowe will find a time. Helen Ward signs this.",
            to(K.REMINDER, "Helen Ward and Mrs Lowe are glad to help."),
            to(K.ADVISER, "Compare the case of Kieran O’Brien."),
        ),
    ),
}

HINTS = {
    "reporter_described": Cases(
        (
            {"copies_to": ("The parent who told us",), "body": "Thank you."},
            "Your husband told us about the post.",
            "We were shown the comment by your son.",
            "Another parent told us.",
            "It was reported to us by a member of staff.",
            "Several parents have complained about your post.",
            "A concerned mum showed us a screenshot.",
            "One of your friends sent it to the school.",
            "ANOTHER  PARENT\nhas drawn it to our attention.",
            "Your neighbour told the office about it.",
            "The parent who reported it was upset.",
            "We heard of your comments from a number of families.",
            "Someone you know passed this on.",
            "We were told by a teaching-assistant that you posted it.",
            "A member of your group contacted us about it.",
            "Other parents have been upset by this post.",
            "A governor came across it on Facebook.",
        ),
        (
            "We have been told of a post.",
            "It was brought to our attention on Monday.",
            "We have seen the post ourselves.",
            "I cannot tell you who told us, or how we came to know.",
            "Tell any member of staff if you see something that worries you.",
            "If another parent tells you something else, ask us.",
            "One of our teachers told me how well your son read on Monday.",
            "A member of staff will ring you about it.",
            "We heard from several families that the car park is full.",
            "A parent told us about the broken step, and it is mended.",
            "You can bring a friend with you.",
            to(K.SAFEGUARDING, "A parent told us about it."),
            to(K.THANKS, "You told us about a post."),
        ),
    ),
    "author_described": Cases(
        (
            to(K.FAMILY, "It was posted by another parent in the class."),
            to(K.FAMILY, "A mother shared it on Facebook."),
            to(K.THANKS, "The parent who wrote it will hear from us; a dad posted it."),
            to(K.STAFF, "The post was written by a parent of a child in your class."),
            to(K.STAFF, "One of our parents wrote it online."),
            to(K.REMINDER, "One of our families has posted pictures of others."),
            to(
                K.FAMILY, "The author is a parent you know. The author’s son is in Year 2, we wrote about it."
            ),
        ),
        (
            to(K.FAMILY, "I cannot tell you who posted it."),
            to(K.STAFF, "We will get in touch with whoever wrote it."),
            to(K.THANKS, "Other people’s privacy matters as much as yours."),
            to(K.REMINDER, "A parent may post a picture of their own child."),
            to(K.FAMILY, "A teacher will look after your child."),
            "Parents shared cakes at the fair.",
        ),
    ),
    "authorship": Cases(
        (
            "Your post goes too far.",
            "You wrote that nobody cares.",
            "I ask you to take down your Facebook comment.",
            "What you said about the trip is not right.",
            "This post of yours has upset people.",
            "YOUR  POSTS are read by many.",
            "You have\nposted a picture of pupils.",
            "The words written by you are foul.",
            "You called a teacher a name.",
            "You are the author of the post.",
        ),
        (
            "There is a post under your name.",
            "If you wrote it, I ask you to take it down.",
            "You may not have posted it.",
            "If you did not write this post, tell me.",
            "Have you shared it? Take it down there too.",
            "Any copy of it that you have shared should go too.",
            "Thank you for the letter that you left for us.",
            "Your child is doing well.",
            to(K.STAFF, "Your post as class teacher is safe."),
        ),
        {"author_is_likely": True},
    ),
    "others": Cases(
        (
            "We have written to the author as well.",
            "The mother who wrote it has a child here.",
            "She has posted things like this before.",
            "We have spoken to the parent twice.",
            "Their daughter is in our Year 2.",
            "There is a history of this.",
            "The author refused to take it down.",
            "The family concerned is known to us.",
        ),
        (
            "We think that this post should not stay up.",
            "I cannot tell you more about it.",
            "Leave this letter out of the group.",
            "Its address is https://example.org/p/1.",
            "People are free to talk about the school there.",
            {"kind": K.REMOVAL, "body": "We have spoken to you before.", "people": (AUTHOR,)},
        ),
        {"kind": K.ORGANISER, "people": (), "recipient": "The organiser"},
    ),
    "case_fact": Cases(
        (
            "Be careful with what you put on Facebook.",
            "On 14 September we were sad.",
            "We learned on the 14th of September that words can hurt.",
            "There is a page called Spotted in Oakfield.",
            "Do not call anybody a useless clown. Nobody says that Mr D is a useless clown here.",
            "FACEBOOK is not the place.",
            {"subject": "Since 14/09", "body": "Thank you."},
            "He shouted at my lad again: that is how it began.",
        ),
        (
            "Be careful with what you put on social media.",
            "The trip is on 24 September.",
            "We meet on 14 October.",
            "Clowns come to the summer fair.",
            "Social media can be kind, too.",
            {"kind": K.REMOVAL, "body": "I am writing about a post on Facebook, dated 14 September 2026."},
        ),
        {"kind": K.REMINDER, "people": (), "recipient": "", "subject": "Social media"},
    ),
    "hint": Cases(
        (
            "After a recent post we want to say this.",
            "A small minority spoils it for everybody.",
            "You know who you are, and so do they: those who posted it.",
            "As many of you will know, things were said.",
            "One of our families was hurt.",
            "What was posted last week was not kind.",
            "Following recent events we remind you of this.",
            "A Year 3 teacher was upset.",
            "Some of you have gone too far.",
            "SOME  OF\nYOU have gone too far.",
        ),
        (
            "This letter goes to all families alike.",
            "We remind you of it every September.",
            "Our recent sports day was a joy.",
            "Year 3 swim on Mondays.",
            "You are free to say what you think.",
            "If you have heard something, ask us.",
            {"kind": K.REMOVAL, "body": "I am writing about a recent post.", "people": ()},
        ),
        {"kind": K.REMINDER, "people": (), "recipient": "", "subject": "Social media", "case_words": ()},
    ),
}

LAW = {
    "law_messages": Cases(
        (
            "This breaks the Malicious Communications Act 1988.",
            "Sending false words falls under the malicious\ncommunications act.",
            "See section 127 of the Communications Act.",
            "The Online Safety Act makes this a false communication offence.",
            "It is a MALICIOUS COMMUNICATION.",
            "Read s.127 before you post again.",
            "The Malicious-Communications Act applies.",
        ),
        (
            "Malicious or not, it hurt.",
            "Our communications with families are open.",
            "Staying safe online is an act of kindness.",
            "See section 3 of our policy.",
            "The school’s communications plan is on the web.",
            to(K.ADVISER, "Does section 127 of the Communications Act 2003 bear on this?"),
        ),
    ),
    "law_crime": Cases(
        (
            "Posting this is a criminal offence.",
            "What you did is illegal.",
            "You have broken the law and committed an offence.",
            "You can be prosecuted for this.",
            "This post is against the law.",
            "It is a crime to write such things.",
            "People have been arrested for less.",
            "It is not only rude but unlawful.",
        ),
        (
            "I do not say that it is a crime.",
            "No offence was meant, I am sure.",
            "It caused offence to nobody.",
            "This is not a criminal matter.",
            "We cannot tell whether it is illegal, and we do not ask.",
            "I took no offence at it.",
            to(K.STAFF, "If it is a crime, the police can help you."),
        ),
    ),
    "law_libel": Cases(
        (
            "This is libel.",
            "Your words are defamatory.",
            "You have slandered a teacher.",
            "It may be DEFAMATION of character.",
            "Libellous posts have a price.",
        ),
        (
            "Label your child’s coat.",
            "I do not say that it is libel.",
            "The lab elf is in the play.",
            "Define the word first.",
            to(K.ADVISER, "Is this defamatory? May he sue?"),
        ),
    ),
    "law_sue": Cases(
        (
            "The school will sue you.",
            "We may take legal action.",
            "You will hear from our solicitors.",
            "We have passed this to our legal team.",
            "We will see you in court.",
            "Legal proceedings may follow.",
            "Take this as a cease-and-desist letter.",
            "The governors could seek an injunction.",
            "We’ll take this to court.",
            "We have instructed our lawyers.",
        ),
        (
            "The school has taken legal advice.",
            f"Our policy says:\n\n> {CLAUSE}",
            "Ring Sue in the office.",
            "The basketball court is open on Monday.",
            "The tissue box is in the hall.",
            "We are not going to take legal action.",
            "Of course you are welcome.",
        ),
    ),
    "law_data": Cases(
        (
            "Your post breaches GDPR.",
            "This is a breach of data protection law.",
            "It is against the Data Protection Act to post pictures.",
            "Data protection rules have been broken by this post.",
            "You violated the UK GDPR.",
            "The picture contravenes data-protection legislation.",
        ),
        (
            "We keep your data as the UK GDPR says.",
            "Our data protection officer is Mrs Lowe.",
            "Ask us what data we hold about you.",
            "We would breach data protection law if we told you more.",
            "This is not about data protection.",
            "Read our data protection notice on the web.",
        ),
    ),
    "law_harassment": Cases(
        (
            "This is harassment.",
            "You are harassing a teacher.",
            "The post amounts to\nharassment of staff.",
            "It is HARASSMENT under the Act of 1997.",
            "Stalking and harassment have no place here.",
        ),
        (
            "I know that this must be a hard time.",
            "We were embarrassed by our mistake.",
            "I do not call it harassment.",
            "The harness for the climbing wall is new.",
            to(K.STAFF, "If you feel harassed, tell me."),
        ),
    ),
    "law_must": Cases(
        (
            "You must remove it by law.",
            "By law you have to take it down.",
            "You are legally required to correct it.",
            "The law requires you to remove it.",
            "You have no legal right to post it.",
            "You are under a legal duty to remove it.",
            "The law is clear.",
        ),
        (
            "By law we have to keep our children safe.",
            "The law asks schools to have a complaints procedure.",
            "We are legally required to keep a register.",
            "You do not have to answer.",
            "I ask you to take it down.",
            "My brother-in-law and you may come together.",
        ),
    ),
    "law_other": Cases(
        (
            "The picture infringes our copyright.",
            "It is a breach of copyright.",
            "You would be trespassing.",
            "This is incitement to hatred.",
            "Copyright law forbids it.",
        ),
        (
            "You have the right to copy this letter.",
            "Write a copy and keep it.",
            "Three passing places are on the lane.",
            "I do not say that it is incitement to hatred.",
            "I am excited to hear it.",
        ),
    ),
}

SANCTIONS = {
    "sanction_police": Cases(
        (
            "We will report you to the police.",
            "I may have to pass it to the\npolice.",
            "You will be reported to the police.",
            "If you do not remove it, we will contact the police.",
            "We won’t hesitate to involve the police.",
            "This is now a police matter.",
            "Take it down or we call the police: we’ll ring the police.",
            "The police may visit you.",
            "WE WILL GO TO THE POLICE.",
        ),
        (
            "If anybody is in danger, ring 999 first.",
            "You can ring the police on 101 if you feel unsafe.",
            "The police taught our road safety day.",
            "The police will visit on Friday.",
            "We did not tell the police.",
            "This is not a police matter.",
            to(K.STAFF, "We will tell the police if you wish."),
        ),
    ),
    "sanction_social_care": Cases(
        (
            "We will refer you to social services.",
            "We may have to contact children’s services.",
            "Your family will be reported to social care.",
            "I shall inform social\nservices of this.",
            "It may lead to a child protection referral.",
        ),
        (
            "Social media can hurt.",
            "Our safeguarding lead can help you.",
            "Children’s books are on sale.",
            "I want to see every child cared for.",
            to(K.FAMILY, "Social care can help your family: we will ask social care if you like."),
        ),
    ),
    "sanction_ban": Cases(
        (
            "You will be banned from the school site.",
            "You are no longer welcome on our premises.",
            "We may withdraw your permission to enter the grounds.",
            "Do not come on to the school grounds. You are not allowed on the school premises.",
            "I am considering a ban.",
            "Stay away from the school gate.",
            "We could bar you from the playground.",
            "Parents who post such things are BANNED.",
            "We will restrict your access to staff.",
        ),
        (
            "You are always welcome in school.",
            "The band plays on Friday.",
            "Dogs stay off the grass.",
            "The bank holiday is on Monday.",
            "Nobody is banned for what they think.",
            "The side gate is closed for repairs.",
        ),
    ),
    "sanction_place": Cases(
        (
            "We may have to withdraw your child’s place.",
            "Your son could lose his place.",
            "You may want to find another school.",
            "Your child will be excluded.",
            "This puts your daughter’s place at the school at risk: you risk losing the place.",
            "There will be consequences for your child.",
        ),
        (
            "Your child’s place is safe.",
            "It changes nothing for your child.",
            "Nothing that you post can affect your child’s place.",
            "The trip takes place on Friday.",
            "We have a place for every child.",
            "I will not exclude your child from anything.",
        ),
    ),
    "sanction_warning": Cases(
        (
            "This is a final warning.",
            "Consider this your last\nwarning.",
            "You have been warned.",
            "This is your last chance.",
            "We have zero tolerance for this.",
            "A FORMAL WARNING will follow.",
            "I will not ask again.",
        ),
        (
            "This is not a warning.",
            "It is a warm letter, I hope.",
            "I ask you again to take it down.",
            "A weather warning closed the field.",
            "The last day of term is Friday.",
            "I did not mean it as a final warning.",
        ),
    ),
    "sanction_money": Cases(
        (
            "You could be fined.",
            "You may face a fine.",
            "A fine of £1,000 may follow.",
            "A penalty notice will be sent.",
            "This could cost you.",
            "You may have to pay compensation.",
        ),
        (
            "Either is fine.",
            "A fine idea, thank you.",
            "The trip costs £12 in all.",
            "Fine weather is hoped for.",
            "Penalty shoot-outs are on at playtime.",
            "Find the time to read it.",
        ),
    ),
    "sanction_further": Cases(
        (
            "There will be serious consequences.",
            "We will have no choice but to act.",
            "Further action will be taken.",
            "We shall take this further.",
            "We reserve the right to do more.",
            "The governors may escalate this matter further.",
            "I will tell your employer.",
            "Take it down, or else.",
            "We won’t hesitate to do what it takes.",
            "You will face the consequences.",
        ),
        (
            "We will take no further action.",
            f"> {CLAUSE}",
            "You can take your concern further: ask for our procedure.",
            "If you want to take this further, the governors can help.",
            "We reserve a seat for you.",
            "I hope that we can settle it together.",
        ),
    ),
}

QUOTES = {
    "quote": Cases(
        (
            "It says:\n\n> Mr Dunn is a useless liar  \n\nThat is all.",
            "It says:\n\n> He shouted at my lad again on Tuesday",
            "You wrote “he is a thief”.",
            "The post calls him ‘a bully’.",
            "He was called ‘a bully’ there.",
            "It says:\n\n> useless clown ... and he hit my lad",
            'The words are "nobody here does their job and never will".',
            "It says:\n\n> We will report you to the police",
        ),
        (
            "It says:\n\n> That Mr Dunn is a useless clown.",
            "It says:\n\n> He shouted at my lad again\n> on Monday",
            "It says:\n\n> That Mr Dunn ... shouted at my lad",
            "You wrote “a useless clown”.",
            "The post calls him ‘a useless clown’, and says “nobody does a thing”.",
            f"Our policy says:\n\n> {CLAUSE}",
            "It is in ‘Keeping Children Safe in Education’ and in ‘Social media policy’.",
            "The leaflet ‘How to make a complaint about school life’ is enclosed.",
            "Our values are ‘kindness, courage and care for each other every day’.",
            "It is called ‘The long walk home to the sea and back’.",
            "Don't worry, it's the children's day and the teachers' too.",
            "It says:\n\n> That Mr D*** is a useless clown",
        ),
    ),
    "quote_described": Cases(
        (
            "It says:\n\n> That Mr Dunn is a useless clown.",
            "We are told that you wrote “a useless clown”.",
            "It says:\n\n> anything at all",
            "The words were ‘nobody does a thing’.",
            {"body": "| The post says | We know\n| Everyone pays | Nobody does", "kind": K.CORRECTION},
        ),
        (
            "We have been told of words about a teacher.",
            f"Our policy says:\n\n> {CLAUSE}",
            "Our policy is called ‘Social media policy’.",
            "It spoke of a teacher and of a clown.",
            "I have not seen the post myself.",
        ),
        {"grade": Grade.DESCRIBED},
    ),
    "quote_in_public": Cases(
        (
            "> He shouted at my lad again",
            "Some wrote “nobody does a thing”.",
            "> Everyone has to pay £60",
            "It was called ‘a useless clown’.",
            "> That Mr Dunn is a useless clown.",
        ),
        (
            "Nobody has to pay for the trip.",
            "- The trip is free.\n- Nobody stays behind.",
            f"> {CLAUSE}",
            "Read our ‘Social media policy’.",
            "Ring us and ask.",
        ),
        {"kind": K.PUBLIC_CORRECTION, "people": (), "case_words": (), "recipient": ""},
    ),
    "opinion_quoted": Cases(
        (
            "This is not right:\n\n> nobody does a thing",
            "These words are not right:\n\n> That Mr Dunn is a useless clown.",
            "| What the post says | What we know\n| nobody does a thing | We do a lot",
            f"> {FALSE}\n\nAnd this:\n\n> a useless clown",
            "| The post | We\n| " + FALSE + " | No\n| a useless clown | No",
        ),
        (
            f"> {FALSE}",
            "> Everyone has to pay £60",
            f"| What the post says | What we know\n| {FALSE} | Nobody has to",
            f"| What the post says | What we know\n| “{FALSE}” | Nobody has to",
            f"> {CLAUSE}",
            {"body": "> a useless clown", "sections": (K.REMOVAL, K.CORRECTION)},
        ),
        {"kind": K.CORRECTION, "findings": frozenset({Finding.INACCURATE})},
    ),
}

OPINION = frozenset({Finding.BELONGS_TO_PROCEDURE, Finding.LEGITIMATE_DEBATE})
REQUESTS = {
    "request": Cases(
        (
            "I ask you to take the post down.",
            "Please remove it.",
            "1. Delete the post.",
            "We request the removal of the post.",
            "The post should be taken down.",
            "I would like the post to come down.",
            "Take your words off Facebook.",
            "We expect this to be\ndeleted today.",
            "Could you withdraw this post?",
        ),
        (
            "I am not asking you to take anything down.",
            "You do not have to remove the post.",
            "We have taken the old notice down.",
            "Do I have to take the post down? No.",
            "Sit down with us and talk.",
            "We wrote down what you said.",
            "The frame has gone from the field.",
            "If you want to remove it, that is for you to decide.",
            to(K.STAFF, "We ask whoever wrote it to take it down."),
        ),
        {"findings": OPINION, "kind": K.PROCEDURE},
    ),
    "request_only_removal": Cases(
        (
            "I ask you to take the post down.",
            "Remove it by Friday.",
            "We request its removal: the removal of the post.",
            "1. Delete the post.\n2. Ring us.",
            "The post should be taken down.",
        ),
        (
            "Correct the post, or take it down.",
            "Take the post down, or put it right.",
            "You can remove it or change it.",
            "I ask you to edit the post. Or take it down.",
            {
                "body": "I ask you to take the post down.",
                "findings": frozenset({Finding.FOUL}),
                "kind": K.REMOVAL,
            },
            {
                "body": "I ask you to take the post down.",
                "findings": frozenset({Finding.FOUL, Finding.INACCURATE}),
                "sections": (K.REMOVAL, K.CORRECTION),
            },
        ),
        {"findings": frozenset({Finding.INACCURATE}), "kind": K.CORRECTION},
    ),
    "request_all": Cases(
        (
            "Remove all your posts about the school.",
            "Take down the petition.",
            "Delete everything you have posted.",
            "Close the group today.",
            "Stop posting about the school.",
            "Do not write anything about the school again.",
            "Any posts about the school should go.",
            "I ask you to refrain from\ncommenting on our school.",
            "Keep your opinions to yourself.",
            "No more posts, please.",
            to(K.ORGANISER, "Please close the page.", people=()),
        ),
        (
            "Take down this one post.",
            "Take down any copy of it that you have shared.",
            "You are free to post about the school.",
            "We do not discuss concerns on social media.",
            "I am not asking you to take down the petition.",
            "The petition is yours.",
            "Children may not post letters on the wall displays.",
            "We do not comment on our staff online.",
            "All the children wrote a page.",
            to(K.REMINDER, "Think before you post about anybody.", people=(), case_words=()),
        ),
    ),
}

SHAPE = {
    "address_given": Cases(
        (
            "He lives at 5 Oak Lane, WA10 4ZZ.",
            {"copies_to": ("Mr D Marsh, 5 Oak Lane, WA10 4ZZ",), "body": "Thank you."},
            {"enclosures": ("Letter to 5 Oak Lane wa104zz",), "body": "Thank you."},
            {"subject": "Your post about WA10 4ZZ", "body": "Thank you."},
            to(K.FAMILY, "The other family lives in M1 1AE."),
        ),
        (
            "We have your address as 1 Elm Road, WA9 1AA.",
            {"body": "Write to us at WA10 1AB.", "school_address": ("Church Lane", "WA10 1AB")},
            {"body": "> Go to WA10 4ZZ", "may_quote": ("Go to WA10 4ZZ",)},
            "It is in Year 3, and room B12 is free.",
            to(K.ADVISER, "The author lives at WA10 4ZZ."),
        ),
    ),
    "enclosed": Cases(
        (
            {"enclosures": ("Exhibit 1",), "body": "Thank you."},
            {"enclosures": ("A screenshot of the post",), "body": "Thank you."},
            {"enclosures": ("Copy of your Facebook post",), "body": "Thank you."},
            {"enclosures": ("clown.PNG",), "body": "Thank you."},
            {"enclosures": ("A print-out of the whole thread",), "body": "Thank you."},
            "I enclose a screenshot.",
            "A picture of the post is enclosed.",
            to(K.ADVISER, "I attach exhibits 1 and 2."),
            {"enclosures": ("Covered copy 2 of exhibit 1",), "body": "Thank you.", "covered": COPIES},
            {"enclosures": ("A covered copy of exhibit 2",), "body": "Thank you.", "covered": COPIES},
            {"enclosures": ("Exhibit 1",), "body": "Thank you.", "covered": COPIES},
            {"body": "I enclose covered copy 1 of exhibit 1 and a screenshot.", "covered": COPIES},
            to(K.REMINDER, "I enclose covered copy 1 of exhibit 1.", covered=COPIES),
        ),
        (
            {"enclosures": ("Covered copy 1 of exhibit 1",), "body": "Thank you.", "covered": COPIES},
            {"enclosures": ("A covered copy of Exhibit 1",), "body": "Thank you.", "covered": COPIES},
            {"body": "I enclose covered copy 1 of exhibit 1.", "covered": COPIES},
            {"enclosures": ("Our complaints procedure",), "body": "Thank you."},
            {"enclosures": ("A copy of the policy", "The trip letter of 8 September"), "body": "Thank you."},
            {"enclosures": ("Tickets for the exhibition",), "body": "Thank you."},
            "We keep a screenshot, and show it to nobody.",
            "I enclose a copy of our complaints procedure.",
            to(K.ADVISER, "Exhibit 1 was kept on 17 September 2026."),
        ),
    ),
    "blank": Cases(
        (
            "I ask you to answer by [answer_by].",
            {"subject": "A post on [platform]"},
            {"salutation": "Dear [name]"},
            "- [words]",
            "Ring [telephone].",
        ),
        (
            "I ask you to answer by 25 September.",
            "> That Mr Dunn [...] shouted at my lad",
            {"subject": "A post"},
            "See page 2 (first standard).",
            "It is 5 < 6, and a + b.",
        ),
    ),
    "blank_own": Cases(
        (
            "I ask you to answer by [Date].",
            "Ring us on ____________.",
            "Dear XXXX",
            "Meet us on TBC.",
            "[insert what was said]",
            "Come at (time) ......... with us",
            "<name of teacher>",
            "(delete as appropriate)",
        ),
        (
            "> That [a teacher] is a useless clown",
            "Come at ten (or later).",
            "And then ... we talk.",
            "> That Mr Dunn […] shouted at my lad",
            "We found 3 < 4.",
            "Is that so?",
        ),
    ),
    "address": Cases(
        (
            {"recipient": "Mrs Marsh, re: Facebook"},
            {"address": ("Private and confidential", "1 Elm Road")},
            {"address": ("1 Elm Road", "Our ref 2026-27/004")},
            {"recipient": "The author"},
            {"address": ("1 Elm Road", "Tel. 01744 678001")},
            {"address": ("RE: YOUR POST ON FACEBOOK", "1 Elm Road")},
            {"recipient": "Parent of Ella Cole"},
            {"address": ("A post on Facebook", "1 Elm Road")},
            {"address": ("kelly@example.org",)},
            {"recipient": "URGENT: Mrs Marsh"},
            {"address": ("Strictly private", "1 Elm Road")},
        ),
        (
            {"address": ("The Old Post Office", "2 Post Lane", "ST HELENS", "WA9 1AA")},
            {"address": ("3 Private Road", "ST HELENS")},
            {"address": ("Important House", "1 Facebook Way")},
            {"address": ("Flat 2, Reform House", "ST HELENS")},
            {"recipient": "Mr and Mrs Marsh"},
            {"address": ("c/o Mrs Bell", "12-14 Church Street", "St Helens", "WA10 1AB")},
            {"recipient": "Mrs K. Marsh and Mr D. Marsh-Rees"},
            to(K.FAMILY, "Thank you.", recipient="The parents of Ella Cole", people=()),
        ),
    ),
    "letters": Cases(
        (
            {"body": "A \U0001f9ff here", "missing": ("\U0001f9ff",)},
            {"subject": "ꙮ", "missing": ("ꙮ",)},
            {"recipient": "Mrs ꙮ", "missing": ("ꙮ",)},
            {"body": "Thank you.", "missing": ("ꙮ",)},
            {"address": ("ꙮ Road",), "missing": ("ꙮ",)},
            {"body": "Thank you.", "missing": tuple("ꙮꙭꙬꙫꙪꙩꙨꙧꙦꙥꙤꙣ")},
        ),
        ("Zoë", "Łucja", "Đào", "Ολγα", "£5 and 6 €"),
    ),
    "frame": Cases(
        (
            "I am writing about your awful post.\n\nOur words.\n\nRing 1 and ask for us.\n\nThank you.",
            "I am writing about a post.\n\nOur words.\n\nRing 1 and ask for us.\n\nThank you.\n\nBe careful.",
            "I am writing about a post.\n\nOur words.\n\nThank you.",
            "Our words.",
            "I am writing about a post.\n\nOur words.\n\nRing 1 and ask for us.\n\nNo thanks.",
            "Listen.\n\nI am writing about a post.\n\nOur words.\n\nRing 1 and ask for us.\n\nThank you.",
        ),
        (
            "I am writing about a post.\n\nOur words.\n\nRing 01744 1 and ask for us.\n\nThank you.",
            "I am writing about a post.\n\nOne.\n\n- Two\n- Three\n\nRing 1 and ask for us.\n\nThank you.",
            "I am writing about a post.\n\nRing 1 and ask for us.\n\nThank you.",
            "I am  writing about\na post.\n\nOur words.\n\nRing 1 and ask for us.\n\nThank you.",
            {"body": "Anything.", "wording": ""},
            {"body": "Anything.", "kind": K.REMOVAL},
        ),
        {"kind": K.AFTER_ADVICE, "wording": ADVICE},
    ),
}

FULL = (
    f"I am writing about a post.\n\n> {POST}\n\nOur policy asks for fair words. Tell us by 25 September "
    "2026. If you have a concern, ring 01744 678001. I may be wrong."
)
HARD = (
    "Notwithstanding considerable organisational difficulties necessitating extraordinarily "
    "comprehensive deliberation, the establishment's representatives unanimously acknowledged the "
    "indispensability of communicating appropriately regarding contemporary technological "
    "developments, particularly concerning individuals inadvertently disseminating unsubstantiated "
    "generalisations regarding educational practitioners throughout publicly accessible "
    "environments."
)
WARNS = {
    "dated": Cases(
        tuple({"dated_on": date(2026, *day)} for day in ((9, 19), (9, 20), (10, 23), (10, 28), (12, 26))),
        tuple(
            {"dated_on": day}
            for day in (date(2026, 9, 17), date(2026, 9, 18), date(2026, 10, 22), date(2026, 11, 2), None)
        ),
        {"answer_by": None},
    ),
    "answer_closed": Cases(
        tuple({"answer_by": date(2026, *day)} for day in ((9, 26), (9, 27), (10, 26), (10, 31), (12, 26))),
        (
            *({"answer_by": date(2026, *day)} for day in ((9, 25), (9, 28), (10, 22), (11, 2))),
            {"answer_by": None},
        ),
    ),
    "answer_soon": Cases(
        (
            {"answer_by": date(2026, 9, 18)},
            {"answer_by": date(2026, 9, 21)},
            {"answer_by": date(2026, 9, 17)},
            {"dated_on": date(2026, 10, 22), "answer_by": date(2026, 11, 3)},
            {"dated_on": date(2026, 9, 10), "answer_by": date(2026, 9, 18)},
        ),
        (
            {"answer_by": date(2026, 9, 22)},
            {"answer_by": date(2026, 9, 25)},
            {"dated_on": date(2026, 10, 22), "answer_by": date(2026, 11, 4)},
            {"answer_by": None},
            {"dated_on": None, "today": None, "answer_by": date(2026, 9, 1)},
        ),
    ),
    "tone": Cases(
        (
            "Your lies are hurtful.",
            "This is disgraceful.",
            "Shame on you.",
            "We will not tolerate this.",
            "Your behaviour is unacceptable.",
            "I am deeply disappointed.",
            "I demand an answer.",
            "It was a vile and VICIOUS thing.",
        ),
        (
            "The answer lies with us.",
            "The difference lies in the date.",
            "I ask you for an answer.",
            "I was sad to read it.",
            "It is a pity that we could not talk first.",
            f"> {POST}",
        ),
    ),
    "capitals": Cases(
        (
            "This is NOT kind, and it is WRONG.",
            "NEVER do that.",
            "TAKE IT DOWN.",
            "Our policy is VERY clear.",
            {"subject": "YOUR POST"},
        ),
        (
            "Ofsted and OFSTED are one.",
            "The SENCO will help.",
            "PE is on Monday, and so is IT.",
            "The PTA meets at 6.",
            f"> {POST}",
        ),
    ),
    "exclamation": Cases(
        ("Take it down!", "Stop!!!", "Really?! No.", "Thank you!", {"subject": "Oh no!"}),
        ("Take it down.", f"> {POST}", "Really?", "Thank you.", "You wrote “nobody does a thing!”"),
    ),
    "reading_age": Cases(
        (HARD, f"{HARD}\n\nThank you.", f"{HARD} {HARD}", f"- {HARD}\n- {HARD}", f"> {POST}\n\n{HARD}"),
        (
            FULL,
            "Thank you.",
            " ".join(["You can ring us. We will talk."] * 20),
            f"> {HARD}",
            to(K.ADVISER, HARD),
        ),
    ),
    "length": Cases(
        tuple({"body": FULL, "pages": pages} for pages in (2, 3, 4, 10, 40)),
        (
            {"body": FULL, "pages": 1},
            to(K.ADVISER, "A brief.", pages=3),
            to(K.SAFEGUARDING, "A sheet.", pages=2),
            to(K.FILE_NOTE, "A note.", pages=2),
            to(K.REMINDER, "To all.", pages=1),
            {"kind": K.SECOND, "sections": (K.REMOVAL,), "body": FULL, "pages": 2},
            to(K.CHAIR, "This was done:\n\n| When | What\n| 4 May | A call", pages=2),
        ),
    ),
    "policy_review": Cases(
        tuple({"policy_review_due": date(year, 10, 1)} for year in (2018, 2020, 2022, 2024, 2025)),
        (
            {"policy_review_due": None},
            {"policy_review_due": date(2026, 9, 17)},
            {"policy_review_due": date(2026, 9, 18)},
            {"policy_review_due": date(2030, 9, 18)},
            {"policy_review_due": date(2018, 9, 18), "today": None},
        ),
    ),
    "lacks_words": Cases(
        (
            FULL.replace(f"> {POST}\n\n", ""),
            f"> {CLAUSE}",
            {"kind": K.CORRECTION, "body": "Some facts are not right."},
            {"kind": K.OTHERWISE, "body": "It does harm."},
            {"kind": K.CHILD, "sections": (K.CHILD, K.REMOVAL), "body": "It goes too far."},
        ),
        (
            FULL,
            "You wrote “a useless clown”.",
            {"kind": K.CORRECTION, "body": f"| The post says | We know\n| {FALSE} | No"},
            {"kind": K.REMOVAL, "body": "We were told of it.", "grade": Grade.DESCRIBED},
            {"kind": K.PROCEDURE, "body": "Ring us."},
            to(K.STAFF, "It speaks of you."),
        ),
    ),
    "lacks_date": Cases(
        (
            "Take it down.",
            "Take it down soon.",
            "Take it down by Friday.",
            {"body": "By 24 September.", "kind": K.SECOND},
            {"body": "Tell us.", "kind": K.CHILD},
            {"body": "Tell us.", "answer_by": None},
        ),
        (
            FULL,
            "Tell us by 25 September.",
            "Tell us by 25\u00a0September\u00a02026.",
            {"body": "Tell us by Monday 5 October.", "answer_by": None},
            {"body": "Ring us.", "kind": K.PROCEDURE},
        ),
    ),
    "lacks_route": Cases(
        (
            "Take it down.",
            "Take it down by 25 September.",
            {"body": "Thank you.", "kind": K.PROCEDURE},
            {"body": "Thank you.", "kind": K.SECOND},
            {"body": "Thank you.", "kind": K.CHILD},
        ),
        (
            FULL,
            "You can talk to me.",
            "Our complaints procedure is open to you.",
            "Come and see us if something worries you. We will meet.",
            to(K.STAFF, "Thank you."),
        ),
    ),
    "lacks_disagree": Cases(
        (
            "Take it down.",
            "It is clear.",
            {"body": "Thank you.", "kind": K.PROCEDURE},
            {"body": "Thank you.", "kind": K.FAMILY, "people": ()},
            {"body": "We are right.", "kind": K.SECOND},
        ),
        (
            FULL,
            "I may be mistaken.",
            "If you see it differently, tell me.",
            "If I have misread it, tell me.",
            to(K.STAFF, "Thank you."),
        ),
    ),
    "lacks_contact": Cases(
        (
            "Take it down.",
            "Ring us.",
            "01744 678001",
            {"body": "Thank you.", "kind": K.MEETING},
            to(K.STAFF, "You can talk to me."),
        ),
        (
            FULL,
            "Ring 01744 678001.",
            "Write to office@school.example.",
            "Call 0344 381 4772 and ask for us.",
            to(K.SETTLED, "Thank you."),
        ),
    ),
    "lacks_policy": Cases(
        (
            "Take it down.",
            "Police officers came.",
            {"body": "Thank you.", "kind": K.PROCEDURE},
            {"body": "Thank you.", "kind": K.SECOND},
            {"body": "Thank you.", "kind": K.CHILD},
        ),
        (
            FULL,
            "Our policy asks for fair words.",
            "Our rules ask for it.",
            to(K.STAFF, "Thank you."),
            to(K.SETTLED, "Thank you."),
        ),
    ),
}

BLOCKING: Mapping[str, Cases] = {**NAMES, **HINTS, **LAW, **SANCTIONS, **QUOTES, **REQUESTS, **SHAPE}
EVERY: Mapping[str, Cases] = {**BLOCKING, **WARNS}
