"""When an e-mail was sent, as people say it."""

import pytest

from conduct_desk.desk.exhibit_views import Message
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.ui.message_words import facts_of


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("Sun, 15 Nov 2026 20:15:00 +0000", "15 November 2026, 8:15pm"),
        ("Wed, 1 Jul 2026 23:30:00 +0000", "2 July 2026, 12:30am"),  # it was summer in England
        ("Sun, 15 Nov 2026 15:15:00 -0500", "15 November 2026, 8:15pm"),
        ("Sun, 15 Nov 2026 20:15:00 -0000", "Sun, 15 Nov 2026 20:15:00 -0000"),  # it says no zone
        ("2026-11-15 20:15", "2026-11-15 20:15"),
        ("some day", "some day"),
    ],
)
def test_an_e_mail_says_when_it_was_sent_in_the_schools_time(stated: str, said: str) -> None:
    message = Message(title="", sender="", recipients="", sent_at=stated, text="", parts=())

    assert facts_of(message, ExhibitKind.MAIL) == [("Sent", said)]


def test_the_time_of_a_chat_stays_as_its_file_has_it() -> None:
    message = Message(title="", sender="", recipients="", sent_at="12/11/2026, 19:02", text="", parts=())

    assert facts_of(message, ExhibitKind.CHAT) == [("When", "12/11/2026, 19:02")]
