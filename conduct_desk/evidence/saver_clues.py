"""Words of a screen that tell who saved the picture: "You", friends in common, the account that was used."""

import re

_DONE = (
    r"sent(?:$|\s(?:an?|the|this|\d+)\b)|unsent|replied|reacted|forwarded|pinned|edited(?:$|\sthis)|deleted\sthis"
    r"|blocked|unblocked|joined|created\s(?:this|the)\sgroup|changed\s(?:the|this|your)|added\s[A-Z]|removed\s[A-Z]"
    r"|left(?:$|\sthe\sgroup|\sthis)|missed\sa|named\sthe|(?:were|have\sbeen)\s(?:added|removed|invited|blocked)"
    r"|(?:’|'|\sa)re\snow|and\s\d|and\s[A-Z][\w'’]+(?:$|\s(?:are|were|have|like|reacted))|liked\sthis|shared\sthis"
)
_TO_YOU = (
    "edited|deleted|sent|posted|pinned|added|started|created|removed|shared|replied|mentioned|tagged|invited|"
    "followed|seen|forwarded|only|visible"
)
_STAMP = r"(?i:yesterday|today|just\snow|\d{1,2}[:.]\d\d(?:\s?[ap]m)?|\d+\s?(?:m|mins?|h|hrs?|d|w))"

YOU = re.compile(
    rf"""
      (?m:^\W*You\b[:,.]?(?=\s*[·•.,]?\s*(?:{_STAMP})?\W*$))  # a label of its own, perhaps with a time
    | (?m:^\W*You:)  # before a message in a list of chats
    | (?<=[,;&·•]\s)You\b(?=\W*$|,|\s(?:and|&|\+)|\s\+?\d)  # the last of those who are in a group
    | (?<=\sand\s)You\b(?=\W*$)
    | \bYou(?:,)\s(?=[A-Z][\w'’]+,\s)  # the first of them
    | (?m:^\W*You(?:\s(?=\w)|(?=[’']re))(?:{_DONE}))
    | (?i:\b(?:{_TO_YOU})\s(?:by|with|to)\s)[Yy]ou\b
    | (?i:\b(?:mentioned|tagged|added|invited|removed|followed)\s)you\b(?=\W*$|\sin\b|\sto\sthe\b)
    | (?i:\bonly\s)[Yy]ou(?i:\s(?:can\ssee|see)\b)
    | \(\s?You\s?\)
    | ~\s?You\b
    | (?m:^\W*Your\s(?:(?i:story|profile|post|comment|reply|photo|activity|group|message))\W*$)
    | (?m:^\W*Me\W*$)
    """,
    re.VERBOSE | re.MULTILINE,
)
ACCOUNT_USED = re.compile(
    r"\b(?i:comment(?:ing)?|reply(?:ing)?|post(?:ing)?|signed in|logged in|write a comment|chatting) as "
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
)
IN_COMMON = re.compile(
    r"\b\d[\d,]* mutual(?: friends?| followers?| groups?| connections?)?\b"
    r"|\bmutual friends?\b"
    r"|\b\d[\d,]* friends? in common\b"
    r"|(?m:^\W*\d[\d,.]*k? friends?\b)"
    r"|\bfriends? with (?-i:[A-Z])\w+"
    r"|\bfollowed by [\w.]+(?: and \d+ others?| and [\w.]+|, [\w.]+)"
    r"|\bfollows you\b|\byou(?:’|'| a)re (?:both )?friends\b|\byou both follow\b|\bothers you follow\b"
    r"|\b\d+ groups? in common\b|\bmembers? you know\b|\bfriends since (?:\w+ )?\d{4}\b",
    re.IGNORECASE | re.MULTILINE,
)
STAMP_WORDS = re.compile(
    r"""(?ix:
      \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?,?     # a time of day
    | \d{1,2}\s?[ap]\.?m\.?
    | \d{1,2}(?:st|nd|rd|th)?,? | \d{4},? | \d{1,2}/\d{1,2}/\d{2,4},?
    | [ap]\.?m\.?,? | at | on | ago | just | now | justnow | yesterday,? | today,? | edited | read | seen
    | sent | delivered
    | mon(?:day)?,? | tue(?:s(?:day)?)?,? | wed(?:nesday)?,? | thu(?:rs(?:day)?)?,? | fri(?:day)?,?
    | sat(?:urday)?,? | sun(?:day)?,?
    | jan(?:uary)?,? | feb(?:ruary)?,? | mar(?:ch)?,? | apr(?:il)?,? | may,? | june?,? | july?,?
    | aug(?:ust)?,? | sept?(?:ember)?,? | oct(?:ober)?,? | nov(?:ember)?,? | dec(?:ember)?,?
    | \d+\s?(?:s|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|y|yrs?) | mins? | minutes? | hours? | hrs?
    | like | reply | share | comment | follow | likes? | replies | public | friends
    | [^\w\s]+ | [vx/]{1,3}      # marks between them, and ticks as they are read
    )"""
)
EXACT_TIME = re.compile(
    r"(?ix:\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)? | \b\d{1,2}\s?[ap]\.?m\b\.? "
    r"| \bjust\s?now\b | \b\d{1,2}\s?(?:s|m|mins?|minutes?)\b(?:\sago\b)?)"
)
