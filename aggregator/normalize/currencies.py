"""Currencies as printed: codes, signs and words, and the signs that only a country settles."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

_OTHER_CODES = """
SAR ILS CLP COP MYR THB IDR VND TWD KES EGP ISK RSD QAR KWD PKR BDT LKR PEN
"""
_SIGNS = """
EUR € | euro | euros | eurot | eurost | euroni | eurod | euroa | eiro | eurų | евро
USD us$ | usd$ | $usd | u$s | us dollars | us dollar
GBP £ | pound | pounds | sterling | naela
CAD ca$ | c$ | cad$ | cdn$ | canadian dollars
AUD au$ | a$ | aud$
NZD nz$
SGD s$ | sgd$
HKD hk$
BRL r$
MXN mx$
INR ₹ | rs | rs. | rupees
CHF fr.
SEK
NOK
DKK
PLN zł
CZK kč
HUF ft
RON lei
BGN лв
JPY
CNY
KRW ₩
PHP ₱
RUB ₽ | руб | руб.
UAH ₴ | грн
TRY ₺
NGN ₦
ZAR
AED
ARS
GEL ₾
ILS ₪
"""
_SHARED = {
    "$": ("$ | dollars | dollar | dollarit | dólares | dolares", """
US USD PR USD GU USD EC USD SV USD CA CAD AU AUD NZ NZD SG SGD HK HKD MX MXN CL CLP CO COP AR ARS TW TWD
"""),
    "kr": ("kr | kr. | kronor | kroner", "SE SEK NO NOK DK DKK IS ISK"),
    "¥": ("¥", "JP JPY CN CNY"),
    "pesos": ("pesos", "MX MXN PH PHP CL CLP CO COP AR ARS"),
}  # fmt: skip
"""Signs and words that several countries use → the country and its currency, in turn."""
_SCALES = """
INR 85 CZK 23 PLN 4 SEK 10 NOK 10 DKK 7 HUF 380 JPY 150 KRW 1400 RUB 90 UAH 42 MXN 18 PHP 58 ZAR 18 IDR 16000 VND 25000
CLP 950 COP 4100 ARS 1000 ISK 140 THB 34 TRY 40 NGN 1500
KES 130 PKR 280 BDT 120 LKR 300 TWD 32 HKD 8 BRL 6 EGP 50 RSD 110
CNY 7 MYR 5 RON 5 BGN 2 AED 4 SAR 4 QAR 4 ILS 4 GEL 3 PEN 4
"""


def _pairs(text: str) -> Mapping[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


def _signs() -> Mapping[str, str]:
    found = {code.casefold(): code for code in _OTHER_CODES.split()}
    for line in _SIGNS.strip().splitlines():
        code, _, signs = line.partition(" ")
        found |= {sign.strip(): code for sign in (code.casefold(), *signs.split(" | ")) if sign.strip()}
    return found


SIGN: Mapping[str, str] = MappingProxyType(dict(_signs()))
"""Printed sign, code or word, case-folded → ISO 4217."""
SCALE: Mapping[str, int] = MappingProxyType({code: int(scale) for code, scale in _pairs(_SCALES).items()})
"""Units to one US dollar, roughly (2026): only to tell what can't be, never to convert."""
_BY_COUNTRY = {sign: _pairs(countries) for signs, countries in _SHARED.values() for sign in signs.split(" | ")}
_SYMBOLS = "$€£₹¥₽₴₪₩₱₺₦₾"
_SPACES = " \t\u00a0\u2009\u202f"
_BEHIND = re.compile(
    rf"[\s:]?((?:us|canadian)\sdollars?|[{_SYMBOLS}]|[a-z]{{1,3}}\$|[^\W\d_]{{1,9}})(\.?)(?![^\W\d_])", re.IGNORECASE
)
_AHEAD = re.compile(rf"[a-z]{{0,3}}[{_SYMBOLS}]$|(?<![^\W\d_])[^\W\d_]{{2,9}}\.?$|(?<!\w)fr\.$", re.IGNORECASE)
LONGEST = 12
"""Characters of the longest currency before a figure."""


def sign_before(text: str, at: int) -> tuple[str, int] | None:
    """The currency that ends at `at`, where a figure begins, and its start.

    >>> sign_before("from CA$45", 8), sign_before("EUR 45", 4), sign_before("some 45", 5)
    (('CA$', 5), ('EUR', 0), None)
    """
    if at and text[at - 1] in _SPACES + ":":
        at -= 1
    found = _AHEAD.search(text, max(0, at - LONGEST), at)
    if not found:
        return None
    said = found[0]
    while said and not _is_sign(said):
        said = said[1:] if said[-1] in _SYMBOLS else ""
    return (said, at - len(said)) if said else None


def sign_after(text: str, at: int) -> tuple[str, int] | None:
    """The currency that begins at `at`, where a figure ends, and its end.

    >>> sign_after("45 eurot", 2), sign_after("45€/h", 2), sign_after("45 agents", 2)
    (('eurot', 8), ('€', 3), None)
    """
    found = _BEHIND.match(text, at)
    if not found:
        return None
    if found[2] and _is_sign(found[1] + "."):
        return found[1] + ".", found.end()
    return (found[1], found.end(1)) if _is_sign(found[1]) else None


def _is_sign(said: str) -> bool:
    folded = said.casefold()
    return folded in SIGN or folded in _BY_COUNTRY


def currency_of(printed: str | None, countries: Iterable[str], home: str | None) -> tuple[str | None, str | None]:
    """ISO 4217 of a printed sign, code or word, and what settled it: None (it was printed), `place` or `board`.

    "$" means the currency of the posting's one country, else of the board's; else nothing is known.

    >>> currency_of("€", (), None), currency_of("CA$", (), None)
    (('EUR', None), ('CAD', None))
    >>> currency_of("$", ("AU",), "US"), currency_of("$", (), "US")
    (('AUD', 'place'), ('USD', 'board'))
    >>> currency_of("$", (), None), currency_of(None, ("EE",), "EE")
    ((None, None), (None, None))
    """
    said = (printed or "").strip().casefold()
    if not said or said in SIGN:
        return SIGN.get(said), None
    known = _BY_COUNTRY.get(said, {})
    here = {known[country] for country in countries if country in known}
    if len(here) == 1:
        return here.pop(), "place"
    return (known[home], "board") if home and home in known and not here else (None, None)
