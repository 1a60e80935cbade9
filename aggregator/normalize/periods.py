"""What pay is for (an hour, a month, a year …), as fields and texts print it."""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from aggregator.normalize.words import pattern
from aggregator.posting import Period

YEARLY: Mapping[Period, int] = MappingProxyType({"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1})
"""Paid units in a full-time year: 52 weeks of 5 days of 8 hours (US Bureau of Labor Statistics, OEWS: 2,080 hours)."""
CEILING: Mapping[Period, int] = MappingProxyType(
    {"hour": 2_000, "day": 10_000, "week": 50_000, "month": 200_000, "year": 5_000_000}
)
"""US dollars above which a figure can't be pay for the period (the ceilings of ats-scrapers)."""
FLOOR: Mapping[Period, int] = MappingProxyType({"hour": 1, "day": 5, "week": 15, "month": 40, "year": 1_000})
"""Units below which a figure can't be pay for the period: an hourly figure under a yearly label."""
_FIELDS: Mapping[Period, str] = {
    "hour": """
hour | hourly | hours | hr | hrs | per hour | per_hour | an hour | h | ph | tunnis | tund | tunnitasu
tunnipalk | stunde | stündlich | pro stunde
hora | por hora | heure | par heure | horaire | tunti | tunnissa | timme | per timme | hod | godz | ora
perhour | 1 hour | hourly rate
""",
    "day": """
day | daily | per day | per_day | a day | d | päevas | päev | tag | täglich | pro tag | día | dia | por día
diario | jour | par jour | journalier
päivä | päivässä | dag | perday | day rate
""",
    "week": """
week | weekly | per week | per_week | a week | w | wk | nädalas | nädal | woche | wöchentlich | pro woche
semana | por semana | semanal | semaine
par semaine | hebdomadaire | viikko | viikossa | vecka | perweek
""",
    "month": """
month | monthly | per month | per_month | a month | mo | mon | m | pcm | kuus | kuu | kuupalk | igakuine
monat | monatlich | pro monat | mes
al mes | por mes | mensual | mensuel | mensuelle | mois | par mois | kuukausi | kuukaudessa | kk | månad
permonth | mies | měsíc | mesiac
""",
    "year": """
year | yearly | per year | per_year | a year | annual | annually | annum | per annum | p\\.?a\\.? | y | yr
aastas | aasta | jahr | jährlich | pro jahr
año | ano | al año | anual | an | par an | annuel | annuelle | année | vuosi | vuodessa | år | peryear | rok
anno
""",
}
_FIELD = tuple((period, re.compile(pattern(words))) for period, words in _FIELDS.items())
_TEXTS: Mapping[Period, str] = {
    "hour": """
per hour | an hour | hourly | /\\s?hour | /\\s?hr | /\\s?h | p/h | p/hr | ph | p\\.h\\. | per hr | an hr | hr
/ ?tund | / ?tunnis | tunnis | tunni kohta
tunnitasu | / ?stunde | pro stunde | die stunde | je stunde | / ?std | por hora | la hora | / ?hora
a la hora | par heure | de l.heure | / ?heure
tunnissa | tunnilta | / ?tunti | / ?t | za hodinu | / ?hod\\w* | / ?godz\\w* | na godzinę | w?в час | / ?час
i timmen | per timme | per uur
""",
    "day": """
per day | a day | daily | / ?day | p/d | per diem | day rate | päevas | / ?päev | pro tag | / ?tag | am tag
por día | al día | / ?día
par jour | / ?jour | päivässä | / ?päivä | /\\s?d
""",
    "week": """
per week | a week | weekly | / ?week | / ?wk | p/w | pw | p\\.w\\. | nädalas | / ?nädal | pro woche | / ?woche
por semana | a la semana
/ ?semana | par semaine | / ?semaine | viikossa | / ?viikko | each week
""",
    "month": """
per month | a month | monthly | / ?month | / ?mo | / ?mth | pcm | p/m | per calendar month | each month | kuus
/ ?kuu | / ?kuus | kuu kohta
kuupalk | igakuiselt | igakuine | pro monat | im monat | monatlich | / ?monat | al mes | por mes
mensual(?:es)? | / ?mes | par mois | mensuels?
mensuelle | / ?mois | kuukaudessa | / ?kk | kk | kuussa | miesięcznie | / ?mies\\w* | měsíčně | / ?měs\\w*
mēnesī | per mėnesį | в месяц | / ?мес
""",
    "year": """
per year | a year | yearly | annually | annual | per annum | p\\.a\\. | p/a | pa | / ?year | / ?yr | / ?annum
/ ?pa | annum | each year | aastas
/ ?aasta | pro jahr | im jahr | jährlich | / ?jahr | jahresgehalt | al año | por año | anual(?:es)? | / ?año
par an | annuels? | / ?an
vuodessa | / ?vuosi | rocznie | / ?rok | ročně | per yr | в год
""",
}
_GROSS = """
gross | net | bruto | neto | brutto | netto | brut | nets? | bruts | brutos | before tax | b\\.?p\\.?w\\.?
eur | usd | gbp | base | pro rata | pro-rata
ote | plus | inclusive | flat | cash | guaranteed | kätte | brutopalk | lähtuvalt | bruttó | basic | fte
"""
_FILLER = rf"(?:[\s(,\u00a0]{{0,3}}{pattern(_GROSS)}(?!\w)[\s),]{{0,2}}){{0,2}}"
FOLLOWING = re.compile(
    rf"{_FILLER}[\s(,\u00a0\-–]{{0,4}}(?:"
    + "|".join(f"(?P<{p}>{pattern(w)})" for p, w in _TEXTS.items())
    + r")(?![^\W\d_])",
    re.IGNORECASE,
)
"""A period that begins where a figure (and its currency) ends; the group's name is the period."""
_LEADING: Mapping[Period, str] = {
    "hour": """
hourly | per hour | tunnitasu\\w* | tunnipalk\\w* | tunnihind\\w* | stundenlohn | tarifa por hora
taux horaire | tuntipalkka
""",
    "day": "day rate | daily | päevatasu\\w* | päevaraha | tagessatz | per day",
    "week": "weekly | per week | nädalapalk | wochenlohn",
    "month": """
monthly | per month | kuupalk\\w* | kuutasu\\w* | kuupalga\\w* | igakuine\\w* | monatsgehalt | monatlich\\w*
mensual | mensuel | kuukausipalkka
monthly pay | palk kuus | töötasu kuus
""",
    "year": """
annual | annually | yearly | per annum | per year | aastapalk\\w* | aastane töötasu | jahresgehalt
anual | annuel | vuosipalkka
""",
}
LEADING = re.compile(
    "(?<![^\\W\\d_])(?:"
    + "|".join(f"(?P<{p}>{pattern(w)})" for p, w in _LEADING.items())
    + r")(?![^\W\d_])[^.;\n\d]{0,60}$",
    re.IGNORECASE,
)
"""A period named shortly before a figure: "hourly rate of"."""


def period_of(printed: str | None, lookups: Mapping[str, str] = MappingProxyType({})) -> Period | None:
    """The period that a field prints, by the board's own lookup first.

    >>> [period_of(said) for said in ("HOUR", "per month", "tunnis", "p.a.", "fortnight")]
    ['hour', 'month', 'hour', 'year', None]
    """
    said = " ".join((printed or "").casefold().replace("_", " ").split()).strip(" ./:-")
    known = lookups.get((printed or "").strip().casefold())
    if known:
        return next((period for period in YEARLY if period == known), None)
    return next((period for period, words in _FIELD if words.fullmatch(said)), None)


def named_period(found: re.Match[str] | None) -> Period | None:
    """The period that a match of FOLLOWING or LEADING names."""
    return next((period for period in YEARLY if found and found[period]), None)


def yearly(amount: Decimal | None, period: Period | None) -> Decimal | None:
    """`amount` for a full-time year; None where the period is not known.

    >>> yearly(Decimal("17.50"), "hour"), yearly(Decimal(25), None) is None
    (Decimal('36400.00'), True)
    """
    return amount * YEARLY[period] if amount is not None and period else None
