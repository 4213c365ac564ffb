"""A letter as it is printed: the school's head, whoever signs it, and how it is made."""

from dataclasses import replace

from conduct_desk.caselog.kept import KeptCase
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.readers import layout, reader
from conduct_desk.policy.vocabulary import DecisionMaker, LetterKind


def signed_by(told: SchoolView, case: KeptCase, kind: LetterKind) -> SchoolView:
    """Return the school as a letter of a case prints it: under it stands whoever decides the case.

    Under what hands the case over to the governors stands the headteacher: nobody writes to themselves.
    Source: the second aim, that the governors or the headteacher take the policy's steps.
    """
    if case.decision_maker is DecisionMaker.HEADTEACHER or not case.decider_name:
        return told
    if kind is LetterKind.CHAIR and case.decision_maker is not DecisionMaker.DEPUTY:
        return told
    is_plain = case.decision_maker is DecisionMaker.GOVERNOR
    role = "Governor" if is_plain else case.decision_maker.value
    return replace(told, head_name=case.decider_name, head_role=role, signature=b"")  # not theirs


def printed(view: LetterView, told: SchoolView, *, anchor: str, is_practice: bool, slip: str = "") -> bytes:
    """Return a letter as PDF, with these words on its slip; raises PaperRefused when it cannot be printed."""
    from conduct_desk.paper.letter import LetterPaper, make_letter

    contact = (told.telephone, told.email)
    paper = LetterPaper(
        school_name=told.name,
        school_lines=(*told.address, *filter(None, contact)),
        crest=told.crest,
        recipient_lines=(view.recipient, *view.address),
        dated_on=view.dated_on,
        reference=view.reference,
        salutation=view.salutation,
        subject=view.subject,
        body=view.body,
        signer_name=told.head_name,
        signer_role=told.head_role,
        anchor=anchor,
        is_practice=is_practice,
        enclosures=view.enclosures,
        copies_to=view.copies_to,
        layout=layout(view.kind),
        reader=reader(view.kind),
        envelope=view.envelope,
        is_confidential=view.is_confidential,
        has_reply_slip=view.has_reply_slip,
        is_easy_read=view.is_easy_read,
        signature=told.signature,
        slip=slip,
    )
    return make_letter(paper)
