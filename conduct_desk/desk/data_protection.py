"""Papers about the program itself: the security sheet and the assessment for the data protection officer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from conduct_desk import __version__, logs
from conduct_desk.caselog import backup_places, figures, keys, sheet, thinning
from conduct_desk.clock import spoken_date
from conduct_desk.desk.backup_nag import PATIENCE
from conduct_desk.desk.failed_openings import MOST
from conduct_desk.desk.privacy import CHOICES, USUAL, Privacy
from conduct_desk.desk.rule_files import closing_rules
from conduct_desk.desk.security_words import SecurityFacts, sections
from conduct_desk.desk.sign_in import PASSPHRASE_EVERY
from conduct_desk.desk.starting import SHORTEST_PASSPHRASE
from conduct_desk.policy.closing import CountsFrom, Period, Retention
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Stage

if TYPE_CHECKING:
    from datetime import date

    from conduct_desk.desk.impact_words import ImpactFacts
    from conduct_desk.desk.opened import Opened
    from conduct_desk.paper.impact_parts import ImpactAssessment

BEGINNING, ENDING = datetime(1900, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)  # of all cases
NO_SCHOOL = "Conduct Desk"  # stands for the school's name where no log is open


@dataclass(frozen=True)
class DataPlaces:
    """Where the data lies on this computer."""

    log: str
    backups: str


class DataProtection:
    """What IT staff and the data protection officer ask for, with no name of a person in it."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def places(self) -> DataPlaces:
        """Return where the log and the backups lie."""
        folder = self._opened.log.folder
        return DataPlaces(str(folder), str(backup_places.local_place(folder)))

    def security_sheet(self) -> bytes:
        """Return the security sheet as PDF, with this log's own settings. Long: call through jobs."""
        from conduct_desk.desk.school import school

        opened = self._opened
        with opened.reading() as session:
            name = school(session, opened.rules.policy).name
        key_file = keys.read_keys(opened.log.folder)
        facts = security_facts(
            lock_after=Privacy(opened).lock_after(),
            key_holders=len(key_file.holders),
            has_sign_in=key_file.sign_in is not None,
        )
        return _printed(facts, name or NO_SCHOOL, opened.clock.today(), is_practice=opened.is_practice)

    def impact_assessment(self) -> bytes:
        """Return the impact assessment as PDF, filled in as far as the log can. Long: call through jobs."""
        from conduct_desk.paper.impact_assessment import make_impact_assessment

        return make_impact_assessment(self._assessed())

    def impact_assessment_to_change(self) -> bytes:
        """Return the same as rich text that a word processor opens."""
        from conduct_desk.paper.rich_text import impact_as_rich_text

        return impact_as_rich_text(self._assessed())

    def _assessed(self) -> ImpactAssessment:
        from conduct_desk.desk.impact_words import LEAD, SIGNERS, steps
        from conduct_desk.desk.school import school
        from conduct_desk.paper.impact_parts import ImpactAssessment

        opened = self._opened
        with opened.reading() as session:
            name = school(session, opened.rules.policy).name
        return ImpactAssessment(
            school_name=name or NO_SCHOOL,
            made_on=opened.clock.today(),
            version=__version__,
            lead=LEAD,
            steps=steps(self._known()),
            signers=SIGNERS,
            is_practice=opened.is_practice,
        )

    def _known(self) -> ImpactFacts:
        from conduct_desk.desk.impact_words import ImpactFacts
        from conduct_desk.desk.school import offices

        opened = self._opened
        policy = opened.rules.policy
        with opened.reading() as session:
            by_stage = figures.counts(session, BEGINNING, ENDING)
            officer = offices(session, policy)[Office.DATA_PROTECTION_OFFICER]
        periods = closing_rules().periods
        return ImpactFacts(
            policy=policy.title,
            policy_reviewed=spoken_date(policy.reviewed_on),
            concerns=sum(by_stage.values()),
            open_concerns=sum(count for (stage, _), count in by_stage.items() if stage is not Stage.CLOSED),
            key_holders=len(keys.read_keys(opened.log.folder).holders),
            lock_after=Privacy(opened).lock_after(),
            second_place=backup_places.read(opened.log.folder) is not None,
            has_officer=officer.is_given,
            periods=tuple(period_words(each, periods[each]) for each in Retention),
        )


def security_facts(
    *, lock_after: int = USUAL, key_holders: int = 0, has_sign_in: bool = False
) -> SecurityFacts:
    """Return the figures of the sheet, each from the module that works by it."""
    periods = closing_rules().periods
    return SecurityFacts(
        memory_mib=keys.MEMORY_KIB // 1024,
        passes=keys.PASSES,
        lanes=keys.LANES,
        root_bits=8 * sheet.ROOT_BYTES,
        sheet_characters=4 * sheet.GROUPS,
        shortest_passphrase=SHORTEST_PASSPHRASE,
        sign_in_days=PASSPHRASE_EVERY.days,
        lock_after=lock_after,
        lock_choices=CHOICES,
        second_place_days=PATIENCE.days,
        kept_all_days=thinning.ALL_OF.days,
        kept_days=thinning.DAYS,
        kept_weeks=thinning.WEEKS,
        kept_months=thinning.MONTHS,
        log_files=1 + len(logs.OLDER),
        log_mib=logs.LONGEST // (1024 * 1024),
        failed_openings=MOST,
        periods=tuple(period_words(each, periods[each]) for each in Retention),
        key_holders=key_holders,
        has_sign_in=has_sign_in,
    )


def period_words(kind: Retention, period: Period) -> str:
    """Return for how long one kind of closed concern is kept, as a sentence."""
    years = f"{period.years} year{'s' * (period.years > 1)}"
    whence = "the end of the school year" if period.counts_from is CountsFrom.SCHOOL_YEAR else "closing"
    return f"{kind}: {years} from {whence}."


def sheet_without_a_log(made_on: date) -> bytes:
    """Return the sheet as it comes with the program: as everything is set at first, for no school."""
    return _printed(security_facts(), NO_SCHOOL, made_on, is_practice=False)


def _printed(facts: SecurityFacts, school_name: str, made_on: date, *, is_practice: bool) -> bytes:
    from conduct_desk.paper.security_sheet import SecuritySection, SecuritySheet, make_security_sheet

    return make_security_sheet(
        SecuritySheet(
            school_name=school_name,
            made_on=made_on,
            version=__version__,
            sections=tuple(SecuritySection(title, rows) for title, rows in sections(facts)),
            is_practice=is_practice,
        )
    )
