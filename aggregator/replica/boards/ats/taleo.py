"""Taleo Business Edition: cards in columns that the menu names, the next page behind a link, a posting's page."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant
from aggregator.replica.boards.ats.markup import framed, structured
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, page

PAGE = 4
HOST = "phg.tbe.taleo.net"
STEPS = "/phg02/ats/careers/v2/"
COLUMNS = ("Title", "Location", "Department")


class Taleo(AtsReplica):
    """`searchResults` and `viewRequisition`."""

    name = "taleo"
    hosts = (HOST,)
    list_lacks = ("text", "pay", "employer", "posted", "workplace", "types")

    def listed_as(self, slug: str) -> str:
        """The first page of the tenant's list."""
        return address("searchResults", slug)

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return address("viewRequisition", tenant.slug, f"&rid={own}")

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of the list, or a posting; an unknown company gets a page that says so."""
        org = ask.query.get("org", "")
        mine = self.jobs(scene, org)
        if mine is None:
            return page(framed("Careers", "<h1>Come Back Soon</h1>"))
        if ask.path == f"{STEPS}searchResults":
            return self._list(scene, org, mine, int(ask.query.get("rowFrom", "0")))
        index = self.find_own(scene, ask.query.get("rid", ""))
        return posting(self.full(scene, index)) if index in mine else None

    def _list(self, scene: Scene, org: str, mine: list[int], start: int) -> Answer:
        ads = [self.card(scene, index) for index in mine[start : start + PAGE]]
        said = "".join(map(card, ads)) if ads else "<p>There are currently no open positions.</p>"
        after = address("searchResults", org, f"&next&rowFrom={start + PAGE}&act=null&sortColumn=null")
        more = f'<a class="jscroll-next" href="{escape(after)}">next</a>' if start + PAGE < len(mine) else ""
        body = f'<div class="oracletaleocwsv2-accordion">{menu(org)}{said}{more}</div>'
        return page(framed("Careers", body), ads=tuple((ad, "card") for ad in ads))


def address(step: str, org: str, rest: str = "") -> str:
    """One of the tenant's pages."""
    return f"https://{HOST}{STEPS}{step}?org={org}&cws=41{rest}"


def menu(org: str) -> str:
    """The menu that sorts the list, by which its columns have names."""
    links = (f'<a href="{escape(address("searchResults", org, f"&sortColumn={at}"))}">{label}</a>'
             for at, label in enumerate(COLUMNS))  # fmt: skip
    return f'<div class="sort-menu">{"".join(links)}</div>'


def card(ad: Ad) -> str:
    """A card of the list."""
    link = f'<a class="viewJobLink" href="{escape(ad.url)}">{escape(ad.title)}</a>'
    where = "; ".join(town.english for town in ad.places)
    return (
        f'<div class="oracletaleocwsv2-accordion-head-info"><h4 class="oracletaleocwsv2-head-title">{link}</h4>'
        f'<div tabindex="0">{where}</div><div tabindex="0">Operations</div></div>'
    )


def posting(ad: Ad) -> Answer:
    """A posting's page; its day is written with the time."""
    day = f"{ad.posted} 00:00:00.0" if ad.posted else None
    head = f'<div class="well oracletaleocwsv2-job-description"><strong>{escape(ad.title)}</strong></div>'
    text = f'<div name="cwsJobDescription">{ad.text.html() if ad.text else ""}</div>'
    return page(framed(ad.title, head + text, structured(ad, datePosted=day)), ads=((ad, "full"),))
