"""Three hundred texts that somebody might type or paste, and that a careless program would run or mangle."""

import re
import unicodedata
from itertools import cycle, islice

HAND_PICKED = (
    "<b>bold</b> <i>x</i> &amp; &lt; &#65;", "</para><para>", "<script>alert(1)</script>", "<!-- gone -->",
    "<![CDATA[ gone ]]>", "<img src='{file}'>", '<img src="{url}"/>', "<a href='{url}'>here</a>",
    "<link {file}", '<object data="{file}"></object>', "<font size=200>big</font>",
    "<onDraw name=x label=y/>", "<br/><hr>", "<table><tr><td>cell",
    "<html><head><style>*{{display:none}}</style>", "<?xml version='1.0'?>", "<{file}>",
    "Robert'); DROP TABLE \"case\";--", "' OR 1=1 --", '" UNION SELECT * FROM person --', "%' AND 1=1",
    "NEAR(a b) AND NOT *", '"unbalanced', "words:a* OR b", "-minus ^caret", "{{colon}} : col:umn", "NULL",
    "None", "=1+1", "+44 1744 960100", "-2+3", "@SUM(1+1)*cmd|' /C calc'!A0", "  =HYPERLINK(\"{url}\")",
    "\t=1", "\r=1", "\n=1", "＝1+1", "'=1", "''", "=cmd|' /C notepad'!'A1'",
    "DDE(\"cmd\";\"/C calc\";\"x\")", "|calc", "%0A=1", "{{school_name}}", "[school_name]", "[date]",
    "[statements]", "{{0}}", "{{}}", "%s %d %n %(name)s", "${{HOME}}", "$(reboot) `id`", "{{{{7*7}}}}",
    "{{% include '{file}' %}}", "\\x41\\u0041\\n", "%1 %2 %L1", "&File", "&&", "Tom & Jo", "{file}",
    "file://{file}", "{url}", "file:///C:/Windows/win.ini", "\\\\server\\share\\{tail}", "//server/share/x",
    "javascript:alert(1)", "data:text/html,<b>x", "mailto:a@b.example?body=x", "smb://server/x",
    "C:\\con\\con", "../../etc/passwd", "CON", "NUL.txt", "aux", "com1", "lpt9.png", "a.", "a ", "a:b",
    "a/b\\c*d?e\"f<g>h|i", "~", "...", "-rf", "--help", "\u202egnp.exe", "\u2066left\u2069 right",
    "abc\u200fdef", "\u200bzero\u200bwidth\u200b", "soft\u00adhyphen", "\ufeffmark first", "join\u2060er",
    "no\u00a0break\u202fspace", "thin\u2009space\u3000wide", "variation\ufe0f", "tag\U000e0041\U000e0042",
    "nul\x00byte", "bell\x07", "escape\x1b[31mred", "back\x08space", "delete\x7f", "c1\x85\x9b",
    "form\x0cfeed\x0bvertical", "one\ntwo", "one\r\ntwo", "one\rtwo", "line\u2028separator",
    "paragraph\u2029separator", "tab\there", "\n\n\nafter three", "\ufffd replaced", "\ufffe\uffff none",
    "\U0010ffff last", "\ue000 private", "\ud7ff\uf900", "�‚Ã©", "e\u0301e\u0302", "o\u0308\u0323",
    "Z\u0351\u036b\u0343a\u0337l\u0321g\u0322o\u0489", "ﬁ ﬂ ﬀ", "Ǆ ǅ ǆ", "İ ı ſ ẞ", "Å Å Å", "각 각", "😀😃",
    "👩‍👩‍👧‍👦 family", "👍🏿", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Wales", "🇬🇧", "❤️", "☎ ✓ ✗ → ★", "½ ² ™ € £ ¥", "𝕿𝖊𝖝𝖙 𝓌𝑜𝓇𝒹𝓈",
    "Łucja Żółć", "Ffion Ŵyn-Ŷ Llŷr", "Ștefan Țurcanu", "Zoë O’Neill-Brontë", "Nguyễn Thị Ánh",
    "Çağrı İşbilir", "Þórður Ægisson", "Олена Їжак", "Γιώργος Παπαδόπουλος", "محمد علي", "نُور الهُدىٰ",
    "عائشہ خان", "李伟", "王小明 (Wang)", "山田太郎", "김민준", "शर्मिला देवी", "ਹਰਪ੍ਰੀਤ ਸਿੰਘ", "தமிழ்ச்செல்வி",
    "আয়েশা", "דוד לוי", "አበበ", "ไทย", "ᏣᎳᎩ", "𠮷野家", "O'Brien", "d’Arcy", "Smith-Jones", "McDonald jnr.",
    "X Æ A-12", "van der Berg", "a", "Ü", "Null", "True", "0", "-1", "1e9", "00123", "12/11/2026",
    "2026-11-23", "31 February", "=", "'", '"', "<", "&", "\\", "%", ";", "--", "/*", "*/", "#", "[", "]",
    "{{", "}}", "> quoted", "- listed", "1. numbered", "**bold**", "[a](b)", "    indented", "trailing   ",
    "two  spaces", "\u3000wide first",
)  # fmt: skip
_LONG = (
    "w" * 3_000,
    "ŵ" * 500,
    "very " * 600 + "long",
    "line\n" * 60,
    "&" * 400,
    "<" * 400,
    "x" * 119 + "\u0301",
)
_FRAMES = ("{}", "Mrs {}", "{} said so", "“{}”", "({}) and {}", "{}\nnext line", "{}; {}", "re: {}")


def hostile(number: int, *, file: str, url: str) -> tuple[str, ...]:
    """Return that many different texts, the worst first; `file` and `url` are named in some of them.

    Nothing in them is chance: the same number gives the same texts. None has a lone surrogate: no
    encoding of text has one, and tests/ui/test_words_come_out.py tries it on the fields.
    """
    tail = file.rpartition("/")[2]
    picked = [each.format(file=file, url=url, tail=tail) for each in HAND_PICKED]
    framed = (
        frame.replace("{}", words)
        for frame, words in zip(cycle(_FRAMES[1:]), islice(cycle(picked), 3 * len(picked)), strict=False)
    )
    found = list(dict.fromkeys([*_spread(picked, number), *_LONG, *picked, *framed]))
    return tuple(each for each in found if each.strip())[:number]


def _spread(picked: list[str], number: int) -> list[str]:
    """Return every n-th text, so that a short slice has some of every sort."""
    step = max(1, len(picked) // max(1, number - len(_LONG)))
    return picked[::step]


def flat(text: str) -> str:
    """Return a text as it can be compared with what was read from a page: composed, without white space.

    A hyphen at a line's end comes out of a PDF as another sign, so that hyphens are left out too; and readers
    of PDFs take the seven joined letters (U+FB00 to U+FB06) apart.
    """
    text = re.sub("[\ufb00-\ufb06]", lambda joined: unicodedata.normalize("NFKC", joined[0]), text)
    kept = (each for each in text if not each.isspace() and each not in "-\x02\ufffe\u2010\u00ad")
    return unicodedata.normalize("NFC", "".join(kept))
