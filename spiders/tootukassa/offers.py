"""Answers of the interface: the list (`jobOffersQuery`), one offer (`publicJobOfferQuery`). Contacts are not read."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.said import each, line, prose
from aggregator.extract.walk import at
from aggregator.listing import Listing, PrintedPay, PrintedPlace

Offer = Mapping[str, Any]

SECTIONS = (
    ("Tööülesanded", "tookohaAndmed", "tooylesanded"),
    ("Nõuded kandidaadile", "noudedKandidaadile", "nouded"),
    ("Omalt poolt pakume", "tookohaAndmed", "omaltPooltPakume"),
    ("Lisainfo kandideerijale", "noudedKandidaadile", "lisainfoKandideerijale"),
)
"""Heading, and where the text under it stands; of all other fields no text is taken."""


EMPLOYERS = ("toopakkujaBrand", "brandNimi", "toopakkuja", "asutusNimi")
"""A brand goes before the company that registered it: it is the name that the offer shows."""


def read_answer(said: Any, page: Page, source: Source) -> Reading | None:
    """The offers of an answer, of several in a list, or of bare offers; None where there is none of these."""
    answers = [_answer(one) for one in (said if isinstance(said, list) else [said])]
    if not any(answer is not None for answer in answers):
        return None
    offers = [offer for answer in answers if answer is not None for offer in answer]
    found = {one.key: one for offer in offers if (one := _listing(offer, page, source))}
    nameless = tuple(
        (str(offer.get("id")), "an offer without number or name") for offer in offers if not _has_name(offer)
    )
    if not found:
        outcome = Outcome.NOT_RECOGNISED if offers else Outcome.EMPTY
        problem = "none of the offers has a number and a name" if offers else "the answer holds no offers"
        return Reading(outcome=outcome, problem=problem, dropped=nameless)
    totals = (at(one, "data", "jobOffersQuery", "pageInfo", "totalCount") for one in each(said))
    total = next((one for one in totals if isinstance(one, int)), None)
    return Reading(listings=tuple(found.values()), total=total, dropped=nameless)


def _answer(said: Any) -> list[Offer] | None:
    """The offers of one answer; None where it is none."""
    data = at(said, "data") or said
    if isinstance(data, Mapping) and "tookohaAndmed" in data:
        return [data]
    if isinstance(data, Mapping) and "publicJobOfferQuery" in data:
        one = data["publicJobOfferQuery"]
        return [one] if isinstance(one, Mapping) else []  # null: the offer is gone
    edges = at(data, "jobOffersQuery", "edges")
    if not isinstance(edges, list):
        return None
    return [node for edge in edges if isinstance(node := at(edge, "node") or edge, Mapping)]


def _has_name(offer: Offer) -> bool:
    return bool(line(offer.get("id")) and line(offer.get("nimetus")))


def _listing(offer: Offer, page: Page, source: Source) -> Listing | None:
    if not _has_name(offer):
        return None
    said = {name: value for name, value in _values(offer).items() if value}
    key = str(line(offer["id"]))
    return Listing(
        board=source.name, key=key, url=offer_url(key, line(offer.get("alias")), source), seen_at=page.fetched_at,
        depth="full" if "description" in said else "card", layers=dict.fromkeys(said, "state"), **said,
    )  # fmt: skip


def offer_url(key: str, alias: str | None, source: Source) -> str:
    """The address of an offer: its alias, which ends in its number, or the number alone."""
    name = alias if alias and alias.endswith(f"-{key}") else key
    return f"{source.homepage}et/toopakkumised/{name.rpartition('/')[2]}"


def _values(offer: Offer) -> dict[str, Any]:
    job = offer.get("tookohaAndmed")
    terms: Offer = job if isinstance(job, Mapping) else offer
    dates = offer.get("rekvisiidid")
    return {
        "title": line(offer["nimetus"]),
        "employer": _first(line(at(offer, one, "nimi")) or line(offer.get(one)) for one in EMPLOYERS),
        "description": "\n".join(_texts(offer)) or None,
        "places": tuple(dict.fromkeys(_places(offer.get("aadressid")))),
        "workplace": ("Kodus töötamise võimalus",) if terms.get("onKodusTootamine") is True else (),
        "employment_types": tuple(_types(terms)),
        "schedule": tuple(_schedule(terms)),
        "pay": tuple(_pay(terms)),
        "posted": _first(line(at(*where)) for where in (
            (dates, "kinnitamiseKp"), (dates, "lisamiseKp"), (offer, "kinnitamiseKp"), (offer, "kinnitamineKp"),
        )),
        "valid_through": line(offer.get("kandideerimineKp")),
    }  # fmt: skip


def _first(said: Iterator[str | None]) -> str | None:
    return next(filter(None, said), None)


def _texts(offer: Offer) -> Iterator[str]:
    for heading, part, name in SECTIONS:
        said = at(offer, part, name)
        text = prose(said) if isinstance(said, str) else None
        if text:
            body = text if "<" in text else "<br>".join(escape(one) for one in text.splitlines())
            yield f"<h3>{heading}</h3><p>{body}</p>"


def _places(given: Any) -> Iterator[PrintedPlace]:
    for one in each(given):
        text = line(one) or line(at(one, "aadressTekst"))
        if text:
            yield PrintedPlace(text=text, postcode=line(at(one, "postiindeks")))


def _types(terms: Offer) -> Iterator[str]:
    if terms.get("onTaiskohaga") is True:
        yield "Täistööaeg"
    if terms.get("onOsakohaga") is True:
        yield "Osaline tööaeg"
    if kind := line(terms.get("toosuhteKestusKood")):
        yield kind


def _schedule(terms: Offer) -> Iterator[str]:
    if terms.get("onVahetustega") is True:
        yield "Vahetustega"
    if terms.get("onOositi") is True:
        yield "Öösiti"
    if hours := line(terms.get("tooaegTapsustus")):
        yield hours


def _pay(terms: Offer) -> Iterator[PrintedPay]:
    """The figures, where they are public: gross, in euros, for a period that neither answer nor page names."""
    low, high = (line(terms.get(name)) for name in ("tootasuAlates", "tootasuKuni"))
    words = line(terms.get("tootasuTapsustus"))
    if terms.get("onPalkAvalik") is not False and (low or high):
        yield PrintedPay(minimum=low, maximum=high, currency="EUR")
    elif words and any(letter.isdigit() for letter in words):
        yield PrintedPay(text=words)
