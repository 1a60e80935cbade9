"""Personal contacts in a text (mail addresses, phone numbers, the names beside them), replaced by a mark."""

import re
from collections.abc import Iterator, Sequence

from aggregator.normalize.phones import phone_spans
from aggregator.normalize.words import pattern, vocabulary

MARK = "[contact removed]"
"""What stands where a contact stood."""
Span = tuple[int, int]
_MAIL_NAME = re.compile(r"(?<![\w.+%-])(?:mailto:)?[\w.+%-]{1,64}\s?$", re.IGNORECASE)
_MAIL_HOST = re.compile(r"\s?[\w-]{1,63}(?:\s?(?:\.|[(\[](?:dot|punkt)[)\]])\s?[\w-]{2,63}){1,3}", re.IGNORECASE)
MAIL_SIGNS = ("@", "(at)", "[at]", "(ät)", "[ät]")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]{1,400}", re.IGNORECASE)
ASKING = "contact | call | ask for | e-?mail | write to | speak to | speak with | text | reach | küsi | helista"
LABELS = "contact | contact person | kontakt | kontaktisik | ansprechpartner(?:in)? | yhteyshenkilö"
_NAME_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž](?:[^\W\d_]{1,20}(?:[-'’][^\W\d_]{2,20})?|['’][^\W\d_]{2,20})"
_TITLED = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Herr|Frau|pr|hr)\.?\s)?"
_NO_VERB = r"(?!(?:Ask|Call|Contact|Email|E-mail|Text|Reach|Phone|Ring|Write|Speak|Küsi|Helista|Kirjuta)\s)"
_FULL_NAME = re.compile(rf"(?<![\w-]){_NO_VERB}{_TITLED}({_NAME_WORD}(?:\s(?:[A-Z]\.\s)?{_NAME_WORD}){{1,2}})(?![\w-])")
_ASKED_FOR = re.compile(
    rf"(?<!\w)(?i:{pattern(ASKING)})\s({_TITLED}{_NAME_WORD})(?=[\s,:]|$)",
)
_LABELLED = re.compile(rf"(?<!\w)(?i:{pattern(LABELS)})\s?:\s{{0,3}}({_TITLED}{_NAME_WORD}(?:\s{_NAME_WORD}){{1,2}})")
LABEL_SIGNS = ("ontact", "ontakt", "nsprechpartner", "hteyshenk")
"""Strings of which every label holds one, in any case of its first letter."""
_NO_NAMES = vocabulary("""
customer client service services support care team teams manager management department office human resources
resource recruitment recruiting
recruiter hr talent acquisition sales contact call center centre desk help company group agency agent
representative specialist email
e-mail mail phone telephone mobile cell fax tel website please apply send your our the for more information
questions resume cv cover letter
ltd llc inc gmbh oü as ab oy plc corp limited street road avenue drive suite unit floor house monday tuesday
wednesday thursday friday
saturday sunday january february march april may june july august september october november december united
states kingdom north south
east west new york klienditeenindus klienditugi kontakt telefon e-post info lisainfo juhatuse liige
personaliosakond tööandja
equal opportunity employer job title location full part time remote hybrid tallinn tartu pärnu narva london
""")
WINDOW = 90
"""Characters before a contact in which its owner's name may stand."""


def redact_contacts(text: str) -> str:
    """`text` with mail addresses, phone numbers and the personal names beside them replaced by MARK.

    Pay, dates, web addresses and registry numbers stay.

    >>> redact_contacts("Contact: Mari Maasikas, personalijuht, tel: +372 5555 0101, e-post: mari@example.ee")
    'Contact: [contact removed], personalijuht, tel: [contact removed], e-post: [contact removed]'
    >>> redact_contacts("Call Sarah on (555) 010-7788. Pay: $17.50 - $21.00; see https://jobs.example.com/1234567890")
    'Call [contact removed] on [contact removed]. Pay: $17.50 - $21.00; see https://jobs.example.com/1234567890'
    >>> redact_contacts("Töötasu 1400 - 1700 EUR, tähtaeg 19.09.2026, registrikood 12345678")
    'Töötasu 1400 - 1700 EUR, tähtaeg 19.09.2026, registrikood 12345678'
    """
    direct = sorted([*_mail_spans(text), *phone_spans(text)])
    if direct:
        addresses = _found_at(("http", "www.", "Http", "HTTP", "WWW."), _URL, text)
        direct = _outside([found.span() for found in addresses], direct)
    names = [span for start, _ in direct for span in _names_before(text, start)]
    names += _names_labelled(text)
    return _replaced(text, sorted({*direct, *names}))


def _mail_spans(text: str) -> Iterator[Span]:
    # from each sign outwards: a text without one costs a few plain searches
    for sign in MAIL_SIGNS:
        at = text.find(sign)
        while at >= 0:
            host = _MAIL_HOST.match(text, at + len(sign))
            name = _MAIL_NAME.search(text, max(0, at - 66), at) if host else None
            if host and name:
                yield name.start(), host.end()
            at = text.find(sign, at + len(sign))


def _outside(kept: list[Span], spans: list[Span]) -> list[Span]:
    return [(s, e) for s, e in spans if not any(ks <= s < ke for ks, ke in kept)] if kept else spans


def _names_before(text: str, start: int) -> Iterator[Span]:
    begin = max(text.rfind("\n", 0, start) + 1, start - WINDOW)
    last = None
    for found in _FULL_NAME.finditer(text, begin, start):
        last = found.span(1) if _is_name(found[1]) else last
    for found in _ASKED_FOR.finditer(text, begin, start):
        last = last or (found.span(1) if _is_name(found[1]) else None)
    if last:
        yield last


def _names_labelled(text: str) -> Iterator[Span]:
    return (found.span(1) for found in _found_at(LABEL_SIGNS, _LABELLED, text) if _is_name(found[1]))


def _found_at(signs: Sequence[str], sign_of: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    # plain strings first, the pattern only where one stands: the whole text costs next to nothing
    for sign in signs:
        at = text.find(sign)
        while at >= 0:
            if found := sign_of.match(text, at) or sign_of.match(text, max(0, at - 1)):
                yield found
            at = text.find(sign, at + len(sign))


def _is_name(words: str) -> bool:
    return not any(word.casefold().strip(".") in _NO_NAMES for word in words.split()) and not words.isupper()


def _replaced(text: str, spans: list[Span]) -> str:
    parts, position = [], 0
    for start, end in spans:
        if start >= position:
            parts += [text[position:start], MARK]
        position = max(position, end)
    return "".join([*parts, text[position:]])
