"""Which topic of the help belongs to which page: F1 opens it."""

from collections.abc import Mapping

TOPIC_OF: Mapping[str, str] = {
    # before the desk
    "first_run_page": "setting-up",
    "unlock_page": "locking",
    "missing_log_page": "when-the-log-does-not-open",
    "rescue_page": "when-the-log-does-not-open",
    "restore_page": "backups",
    "ended_page": "handing-the-log-over",
    # the rail
    "home_page": "home",
    "concerns_page": "finding-a-concern",
    "letters_page": "letters",
    "summary_page": "governors",
    "settings_page": "settings",
    # a concern in the making
    "gate_page": "a-child-in-the-picture",
    "no_picture_page": "a-child-in-the-picture",
    "isolate_page": "a-child-in-the-picture",
    "found_page": "getting-it-here",
    "rehearsal_page": "practice",
    "coach_page": "practice",
    "evidence_page": "getting-it-here",
    "facts_page": "the-facts",
    "decision_page": "the-questions",
    "check_page": "checking-and-saving",
    # a concern from day to day
    "case_page": "a-concern",
    "follow_up_page": "following-up",
    "reply_page": "following-up",
    "watch_page": "links-to-look-at",
    "word_page": "who-comes-first",
    "hand_over_page": "handing-the-decision-over",
    "sheet_page": "handing-the-decision-over",
    "ledger_page": "governors-who-know",
    "support_page": "looking-after-staff",
    "own_post_page": "looking-after-staff",
    "close_page": "closing-a-concern",
    "person_page": "the-same-person-again",
    # evidence
    "exhibit_page": "what-was-kept",
    "message_page": "what-was-kept",
    "cover_page": "covering-up",
    "bundle_page": "handing-evidence-on",
    # letters and papers
    "letter_page": "letters",
    "letter_settings_page": "your-own-wording",
    "wordings_page": "your-own-wording",
    "wording_page": "your-own-wording",
    "subject_access_page": "what-is-held-about-somebody",
    # settings
    "school_people_page": "school-and-people",
    "terms_page": "term-dates",
    "policy_page": "your-own-policy",
    "practice_settings_page": "your-own-policy",
    "appearance_page": "appearance",
    "calendar_page": "calendar",
    "privacy_page": "locking",
    # keeping the log
    "backups_page": "backups",
    "sheet_check_page": "keys",
    "key_holders_page": "keys",
    "key_form_page": "keys",
    "new_keys_page": "keys",
    "hand_over_pack_page": "handing-the-log-over",
    "erase_page": "handing-the-log-over",
    "export_page": "taking-everything-out",
    "disposal_page": "disposing-of-concerns",
    "disposal_choice_page": "disposing-of-concerns",
    "printed_code_page": "checking-a-printed-code",
    "support_file_page": "support-file",
    "about_page": "about",
}


def topic_of(key: str) -> str:
    """Return the stem of a page's topic; empty for the help itself, and for what no page is."""
    return TOPIC_OF.get(key, "")
