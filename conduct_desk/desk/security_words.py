"""What the security sheet says: every figure is the program's own, so that the sheet cannot lie."""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[tuple[str, str], ...]
MINUTES_AFTER_A_CHANGE = 30  # a test holds it against the window that makes the backups


@dataclass(frozen=True)
class SecurityFacts:
    """The figures that the sentences are filled in with, each from the module that works by it."""

    memory_mib: int
    passes: int
    lanes: int
    root_bits: int
    sheet_characters: int
    shortest_passphrase: int
    sign_in_days: int
    lock_after: int  # minutes
    lock_choices: tuple[int, ...]
    second_place_days: int
    kept_all_days: int
    kept_days: int
    kept_weeks: int
    kept_months: int
    log_files: int
    log_mib: int
    failed_openings: int
    periods: tuple[str, ...]  # how long each kind of closed concern is kept, a sentence each
    key_holders: int = 0  # 0: not known, the sheet was made without a log
    has_sign_in: bool = False


def sections(facts: SecurityFacts) -> tuple[tuple[str, Rows], ...]:
    """Return the sheet's headings, each with its rows of label and sentences."""
    return (
        ("What it is", _what()),
        ("What is kept, and where", _where(facts)),
        ("How it is encrypted", _encrypted()),
        ("Keys", _keys(facts)),
        ("Network", _network()),
        ("Backups", _backups(facts)),
        ("How long, and disposal", _retention(facts)),
        ("For whoever looks after the computer", _computer()),
        ("What it cannot protect against", _limits()),
    )


def _what() -> Rows:
    return (
        ("Purpose", "A program on one computer in which the headteacher keeps concerns about posts on social "
         "media: what was posted, the evidence, the decision with its reasons, letters, follow-ups."),
        ("Personal data", "Names of parents, staff, pupils and others, their posts, pictures, notes and "
         "letters. Some of it can be about safeguarding or an alleged offence."),
        ("Decisions", "A person makes every decision. The program asks the policy’s questions and counts "
         "days; it scores nobody."),
    )  # fmt: skip


def _where(facts: SecurityFacts) -> Rows:
    return (
        ("Folder", "%LOCALAPPDATA%\\Conduct Desk (on Linux ~/.local/share/Conduct Desk), readable by that "
         "account. A folder that OneDrive or a like service copies, a network folder or a stick is refused."),
        ("case-log.db", "The case log with its chronology, drafts and search words: one encrypted file. "
         "While it is open a journal lies beside it (case-log.db-journal), encrypted as well."),
        ("exhibits", "One encrypted file for each piece of evidence, under a random name."),
        ("keys.json", "The sealed keys. The names of the key holders stand in it in plain words."),
        ("conduct-desk.lock", "Which account on which computer has the log open."),
        ("conduct-desk.log", f"What the program did, with times: no names, no words of a post. "
         f"{facts.log_files} files of {facts.log_mib} MB at most. Beside it the times of up to "
         f"{facts.failed_openings:,} failed openings, shown at the next one."),
        ("Elsewhere", "Theme, text size and place of the window in the account’s settings, or in the folder "
         "of a portable program (appearance.ini). Evidence and papers are shown from memory; nothing "
         "readable is written but what a person saves or prints."),
    )  # fmt: skip


def _encrypted() -> Rows:
    return (
        ("Case log", "SQLCipher 4: AES-256, and an HMAC-SHA-512 on every page, so that a change from outside "
         "is noticed. Its format is fixed, whatever a later library prefers."),
        ("Evidence", "The age format (X25519, ChaCha20-Poly1305). The SHA-256 fingerprint of the untouched "
         "bytes is in the case log and is compared when evidence is verified."),
        ("Chronology", "Each entry is chained to the one before. Printed papers carry a code of the chain: "
         "a past that was changed since is found by comparing it."),
        ("Libraries", "SQLCipher, cryptography (OpenSSL) and age. No ciphers of our own. All parts and their "
         "versions are in the list of parts (CycloneDX) that comes with each release."),
    )  # fmt: skip


def _keys(facts: SecurityFacts) -> Rows:
    known = f" This log: {facts.key_holders} holder{'s' * (facts.key_holders > 1)}." * bool(facts.key_holders)
    on = " It is on in this log." if facts.has_sign_in else ""
    return (
        ("Root", f"{facts.root_bits} random bits. HKDF-SHA-256 makes the key of the case log and the key of "
         "the evidence from it. It never lies on the disk unsealed."),
        ("Passphrases", f"Each holder has one, {facts.shortest_passphrase} characters or more. Argon2id "
         f"({facts.memory_mib} MiB, {facts.passes} passes, {facts.lanes} lane) and AES-256-GCM seal the root "
         f"with it.{known}"),
        ("Recovery sheet", f"The root in {facts.sheet_characters} characters on paper. It opens the log and "
         "every backup without a passphrase: it belongs in the school’s safe."),
        ("Sign-in", f"Off unless a holder turns it on: a secret in the computer’s own store. The passphrase "
         f"is asked again after {facts.sign_in_days} days.{on}"),
        ("Locking", f"By itself after {facts.lock_after} minutes (from {min(facts.lock_choices)} to "
         f"{max(facts.lock_choices)}), and when the screen is locked or the computer sleeps."),
        ("A leaver", "A new head gets a new root: log and evidence are encrypted anew, the old passphrases "
         "and the old sheet open nothing any more but older backups, which are listed."),
    )  # fmt: skip


def _network() -> Rows:
    return (
        ("Connections", "None: no account, no cloud, no measuring, no updating by itself, no ports. A second "
         "start finds the first one by a local pipe of the same account. A firewall may block it whole."),
        ("How it was shown", "A test runs a session with the network cut off and watches every call to the "
         "system: no socket to any network."),
    )  # fmt: skip


def _backups(facts: SecurityFacts) -> Rows:
    return (
        ("When", f"On closing, and {MINUTES_AFTER_A_CHANGE} minutes after a change: into “Conduct Desk "
         "backups” beside the folder, and into a second place that the school chooses. Home says so when the "
         f"second place has had none for {facts.second_place_days} days."),
        ("How", "Encrypted as the log is. A backup counts only after it was opened, decrypted and compared "
         "with the log, evidence included. So the second place may be a stick or the school’s server."),
        ("Kept", f"All of {facts.kept_all_days} days, then the last of each of {facts.kept_days} days, "
         f"{facts.kept_weeks} weeks and {facts.kept_months} months."),
    )  # fmt: skip


def _retention(facts: SecurityFacts) -> Rows:
    return (
        ("Periods", " ".join(facts.periods)),
        ("Disposal", "Nothing goes by itself. A person signs a list; holds stop it. What goes is overwritten "
         "in the log and leaves only a number in the chronology. Backups that still have it are named, and "
         "bringing one back disposes of it again."),
    )  # fmt: skip


def _computer() -> Rows:
    return (
        ("Installing", "For one account without administrator’s rights, as an MSI, or as a portable folder. "
         "Removing the program leaves the data and says where it is."),
        ("Back up", "The folder “Conduct Desk backups”. Leave “Conduct Desk” itself out of OneDrive, roaming "
         "profiles and folder redirection."),
        ("Updating", "By hand. A newer version makes a checked backup first; an older version refuses a "
         "newer log and leaves it as it is."),
        ("Hostile files", "Pictures, messages and documents are opened in a process of their own, with "
         "limits on time and memory."),
        ("As well", "Encrypt the whole disk (BitLocker), keep the system updated, and lock the screen."),
    )  # fmt: skip


def _limits() -> Rows:
    return (
        ("This computer", "A harmful program or an administrator can see what is on the screen, and what is "
         "typed, while the log is open. Python cannot promise that keys are wiped from memory."),
        ("People", "Whoever knows a passphrase, or has the recovery sheet and a copy, reads everything. With "
         "neither, nobody can open it, not even its makers."),
        ("Outside it", "Papers that were printed or saved, and old copies that an SSD keeps of what was "
         "erased (encrypted)."),
        ("Not done", "No outside firm has examined the program. It was proved on Linux; what Windows alone "
         "can show is on a check sheet that comes with the installer."),
    )  # fmt: skip
