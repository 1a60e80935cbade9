"""Companies with websites of their own."""

from dataclasses import dataclass
from functools import cache

from aggregator.replica.supply.data import table
from aggregator.replica.supply.employers import Employer, Kind
from aggregator.replica.supply.market import Market, Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One company's website."""

    host: str
    employer: str
    kind: Kind
    language: str
    country: str
    syntax: str
    jobs_path: str

    @property
    def market(self) -> Market:
        """The jobs that the company offers: mostly service, some others."""
        return Market(
            languages=(100, 0) if self.language == "en" else (0, 100),
            countries=Weights(((self.country, 1),)),
            trades=(80, 14, 6),
            employer=Employer(self.employer, self.kind),
        )

    def url(self, number: int) -> str:
        """Address of a posting by its number."""
        return f"https://{self.host}{self.jobs_path}{number + 100}"


@cache
def sites() -> tuple[Site, ...]:
    """Every site, in the order in which postings are dealt out to them."""
    return tuple(Site(**raw) for raw in table("sites")["sites"])


def site_of(number: int) -> Site:
    """The site of a posting."""
    return sites()[number % len(sites())]


def english_posting(number: int) -> int:
    """The `number`th posting of the English sites: what general boards copy."""
    known = [place for place, site in enumerate(sites()) if site.language == "en"]
    return number * len(sites()) + known[number % len(known)]
