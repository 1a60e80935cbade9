"""Phone numbers in running text, told from pay, dates, years and registry numbers."""

import re
from collections.abc import Iterator

from aggregator.normalize.words import pattern

Span = tuple[int, int]
_RUN = re.compile(r"[+(0-9][0-9().\-/ \u00a0\u2010\u2011\u2013]{5,22}[0-9]")
_CALL = re.compile(
    r"(?<!\w)"
    + pattern("""
tel | telephone | telefon | telefoni | telefonil | telefonile | telefoninumber | telefoninumbril | phone | ph
mobile | mob | mobiil
cell | call | calling | fax | faks | whatsapp | viber | sms | text | helista | helistades | numbril
rufnummer | puh | puhelin | gsm
teléfono | téléphone | tél | handy
""")
    + r"(?!\w)[^\n\d]{0,30}$",
    re.IGNORECASE,
)
_MONEY = "€$£¥%₹"
_COUNTED_AFTER = re.compile(r"\s?(?:[€$£¥%₹]|(?:EUR|USD|GBP|CAD|AUD|kr|Kč|zł|k)\b)", re.IGNORECASE)
_NUMBERED_BEFORE = re.compile(
    r"(?:[€$£¥₹#]|\b(?:EUR|USD|GBP|CAD|AUD|nr|no|id|ref|number|kood|code|registrikood|reg|salary|pay|wage|palk|töötasu|gehalt))[.:\s(]{0,3}$",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})")
_LOCAL = re.compile(r"\d{3}[-.\u2011]\d{4}")  # without area code: a phone only where someone is to be asked
_ASK = re.compile(
    r"(?<!\w)"
    + pattern("""
ask | asking | contact | questions | question | queries | enquiries | inquiries | reach | dial | ring
speak | talk | kontakt | kontaktisik | küsi | küsige | küsimused | küsimuste | lisainfo | yhteyshenkilö
ansprechpartner\\w* | fragen
""")
    + r"(?!\w)[^\n\d]{0,50}$",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:[:,;(|–-]|(?<!\w)(?:at|on|to|or|või)|@\S{1,80}|(?<!\w)[A-ZÀ-ÖØ-Þ][^\W\d_]{1,20})\s?$")
_NO_NOUN = re.compile(
    r"\s?(?:$|[\n,.;:)|/!?–-]|(?:or|and|between|before|after|from|for|on|by|ext|või|ja)\b)", re.IGNORECASE
)
_ROUND = re.compile(r"\d\d0.\d\d00")
_SHAPES = re.compile(
    r"1?[ .-]?\(?\d{3}\)?[ .\-\u2011]{1,2}\d{3}[ .\-\u2011]\d{4}"  # US and Canada
    r"|\(?0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,6}"  # trunk 0: UK, Germany, Finland …
    r"|5\d{2,3}[ \u00a0]\d{4}|[67]\d{2}[ \u00a0]\d{4}"  # Estonia: mobiles 5xxx xxxx, lines 6xx xxxx
)


def phone_spans(text: str) -> Iterator[Span]:
    """Start and end of every phone number in `text`, in order.

    >>> text = "Call 555-010-7788, +372 5555 0101 or tel: 5550101; pay 1400 - 1700 EUR, reg 12345678, from 2019-2023"
    >>> [text[start:end] for start, end in phone_spans(text)]
    ['555-010-7788', '+372 5555 0101', '5550101']
    """
    for found in _RUN.finditer(text):
        start, end = found.start(), found.end()
        digits = sum(c.isdecimal() for c in found[0])
        if 7 <= digits <= 15 and _stands_alone(text, start, end) and _is_phone(text, start, found[0]):
            yield start, end


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (
        before.isalnum() or before in ("_", "/", "#", ",", "=") or after.isalnum() or after in tuple(_MONEY + "_")
    )


def _is_phone(text: str, start: int, run: str) -> bool:
    before = text[max(0, start - 40) : start]
    if _COUNTED_AFTER.match(text, start + len(run)) or _NUMBERED_BEFORE.search(before) or _DATE.match(run):
        return False
    international = run.startswith("+") or (run.startswith("00") and len(run) > 9)
    if international or _SHAPES.fullmatch(run) or _CALL.search(before):
        return True
    return bool(_LOCAL.fullmatch(run) and not _ROUND.fullmatch(run)) and _is_asked(text, start, start + len(run))


def _is_asked(text: str, start: int, end: int) -> bool:
    # "Questions? Ask Mari: 555-0100" and "mari@example.com, 555-0100", but not "questions of 200-1000 customers"
    line = text[max(text.rfind("\n", 0, start) + 1, start - 90) : start]
    beside = "@" in line or "@" in text[end : end + 60].partition("\n")[0]
    return bool((beside or _ASK.search(line)) and _LED.search(line) and _NO_NOUN.match(text, end))
