"""What every applicant-tracking system of the replica has: three tenants, their jobs, and the truth of its feed."""

import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, ClassVar

from aggregator.replica.ad import Ad, hide
from aggregator.replica.boards.base import Board, Scene, shown
from aggregator.replica.supply.market import Market
from aggregator.replica.supply.sites import Site, sites
from aggregator.replica.wire import Answer, Ask, not_found, text
from aggregator.replica.world import World, ad_of

JSON = "application/json; charset=utf-8"
EMPTY = "emptydesk"
"""A tenant of every system that has no jobs."""
BIG = "bigcorp"
"""A tenant of every system with BIG_JOBS jobs of all trades, one in a hundred of them customer service."""
BIG_JOBS = 5000
BIG_FROM = 1_000_000
"""The number of its first posting."""
ROBOTS = "User-agent: *\nDisallow: /admin/\n"


@dataclass(frozen=True, slots=True)
class Tenant:
    """One company's part of the system."""

    slug: str
    site: Site
    market: Market

    @property
    def employer(self) -> str:
        """Its name."""
        return self.site.employer


TENANTS = tuple(Tenant(site.host.split(".")[1], site, site.market) for site in (sites()[0], sites()[1], sites()[3]))
"""An American, a British and an Estonian company."""
BIG_TENANT = Tenant(BIG, sites()[0], replace(sites()[0].market, trades=(10, 900, 90)))


class AtsReplica(Board):
    """One system: `url`, `listed_as` and `serve` are its own; `list_lacks` and `detail_lacks` make its truth."""

    generations = ("2026",)
    list_lacks: ClassVar[tuple[str, ...]] = ()
    """Fields (`aggregator.replica.ad.FIELDS`) that its list does not print."""
    detail_lacks: ClassVar[tuple[str, ...]] = ("valid_through", "apply_url")
    """Fields that list and detail together do not print."""
    one_place: ClassVar[bool] = False
    """Whether it prints the first place alone."""
    types: ClassVar[tuple[str, ...]] = ("full_time", "part_time", "contract", "temporary", "internship")
    """Employment types that its field knows."""
    one_type: ClassVar[bool] = False
    """Whether its field holds one employment type alone: a posting of several leaves it empty."""

    def id(self, index: int) -> str:
        """The feed's own key of a posting."""
        return str(70_000 + index)

    def key_prefix(self, tenant: Tenant) -> str:
        """What a tenant's keys begin with."""
        return tenant.slug

    def listed_as(self, slug: str) -> str:
        """The address by which the config lists a tenant."""
        raise NotImplementedError

    def url(self, tenant: Tenant, own: str) -> str:
        """The address of a posting."""
        raise NotImplementedError

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The answer to a request; None where there is none: then it is a 404."""
        raise NotImplementedError

    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The page at an address."""
        if ask.path == "/robots.txt":
            return self.robots(ask.host)
        return self.serve(scene, ask) or not_found()

    def robots(self, host: str) -> Answer:
        """The host's robots.txt."""
        del host
        return text(ROBOTS)

    def key(self, scene: Scene, index: int) -> str:
        """The key as the crawl must store it."""
        del scene
        return f"{self.key_prefix(tenant_of(index))}/{self.id(index)}"

    def whole(self, scene: Scene, index: int) -> Ad:
        """All that the system prints of a posting."""
        return _whole(self, scene.world, scene.day, index)

    def apply_url(self, tenant: Tenant, own: str) -> str | None:
        """Where one applies; None where the feed does not say."""
        del tenant, own
        return None

    def card(self, scene: Scene, index: int) -> Ad:
        """What the list prints."""
        return shown(scene, self.whole(scene, index), *self.list_lacks)

    def full(self, scene: Scene, index: int) -> Ad:
        """What list and detail print together."""
        return shown(scene, self.whole(scene, index))

    def jobs(self, scene: Scene, slug: str) -> list[int] | None:
        """A tenant's open postings, the newest first; None where there is no such tenant."""
        if slug == EMPTY:
            return []
        if slug == BIG:
            return list(range(BIG_FROM, BIG_FROM + BIG_JOBS))
        if slug not in {tenant.slug for tenant in TENANTS}:
            return None
        return [index for index in self.open(scene) if tenant_of(index).slug == slug]

    def find_own(self, scene: Scene, own: str) -> int | None:
        """The open posting of the feed's own key."""
        known = itertools.chain(self.open(scene), range(BIG_FROM, BIG_FROM + BIG_JOBS))
        return next((index for index in known if self.id(index) == own), None)


@lru_cache(maxsize=16384)
def _whole(board: AtsReplica, world: World, day: int, index: int) -> Ad:
    tenant, own = tenant_of(index), board.id(index)
    key = f"{board.key_prefix(tenant)}/{own}"
    ad = ad_of(world, board.name, index, day, tenant.market, key=key, url=board.url(tenant, own))
    types = tuple(kind for kind in ad.types if kind in board.types)
    ad = replace(
        ad, pay_words="", apply_url=board.apply_url(tenant, own), places=ad.places[: 1 if board.one_place else None],
        types=() if board.one_type and len(types) > 1 else types,
    )  # fmt: skip
    return hide(ad, *board.detail_lacks)


def tenant_of(index: int) -> Tenant:
    """The tenant that a posting is dealt out to."""
    if index >= BIG_FROM:
        return BIG_TENANT
    return TENANTS[index % len(TENANTS)]


def answer_json(
    body: Any, ads: Sequence[Ad] = (), depth: str = "full", headers: Mapping[str, str] | None = None
) -> Answer:
    """A JSON answer with the ads that it prints."""
    return Answer(
        body=json.dumps(body, ensure_ascii=False).encode(), content_type=JSON, headers=tuple((headers or {}).items()),
        ads=tuple((ad, depth) for ad in ads),
    )  # fmt: skip


def asked_json(ask: Ask) -> dict[str, Any]:
    """The JSON body of a request; empty where there is none."""
    try:
        asked = json.loads(ask.body or b"{}")
    except ValueError:
        return {}
    return asked if isinstance(asked, dict) else {}


def remote_alone(ad: Ad) -> Ad:
    """The ad as a feed prints it whose only word for the workplace is that it is remote."""
    return ad if ad.workplace == "remote" else replace(ad, workplace=None)


def figures(ad: Ad) -> tuple[float | None, float | None]:
    """The least and the most that the pay field prints."""
    if ad.pay is None:
        return None, None
    return tuple(None if figure is None else float(figure) for figure in (ad.pay.low, ad.pay.high))  # type: ignore[return-value]


def about(ad: Ad, words: str) -> bool:
    """Whether a feed's own search for these words finds the ad: one of them stands in its title or its text."""
    said = f"{ad.title} {ad.text.plain() if ad.text else ''}".casefold()
    return not words or all(word in said for word in words.casefold().split())
