"""A posting's JSON-LD with some of the deviations met in the wild, drawn by seed."""

from dataclasses import dataclass
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.company.nesting import NESTINGS
from aggregator.replica.boards.company.scripts import SCRIPTS
from aggregator.replica.boards.company.values import VALUES
from aggregator.replica.boards.schema import job_posting
from aggregator.replica.supply.chance import dice
from aggregator.replica.supply.sites import Site


@dataclass(frozen=True, slots=True)
class Deviated:
    """Script elements for a page, what they still say, and the names of the deviations."""

    scripts: str
    ad: Ad
    names: tuple[str, ...]


def deviate(ad: Ad, seed: int, site: Site) -> Deviated:
    """Up to three odd values, often an odd nesting, often an odd script."""
    rng = dice(seed, "deviate", ad.index)
    node: dict[str, Any] = job_posting(ad)
    names = rng.sample(sorted(VALUES), rng.randint(0, 3))
    for name in names:
        ad = VALUES[name](node, ad, site)
    nesting = rng.choice(sorted(NESTINGS)) if rng.random() < 0.6 else "plain"
    script = rng.choice(sorted(SCRIPTS)) if rng.random() < 0.6 else "plain"
    return Deviated(SCRIPTS[script](NESTINGS[nesting](node)), ad, (*names, nesting, script))
