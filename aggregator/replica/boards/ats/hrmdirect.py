"""HRMDirect's tables of openings and their pages."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant
from aggregator.replica.boards.ats.markup import TYPES, american, framed
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask, page

HOME = "/employment/job-opening"


class HrmDirect(AtsReplica):
    """A row for each place of an opening; no pay in any field."""

    name = "hrmdirect"
    hosts = ("*.hrmdirect.com",)
    list_lacks = ("text", "types")
    detail_lacks = ("valid_through", "apply_url", "pay", "workplace")
    one_type = True

    def listed_as(self, slug: str) -> str:
        """The list."""
        return f"https://{slug}.hrmdirect.com{HOME}s.php"

    def url(self, tenant: Tenant, own: str) -> str:
        """The opening's page."""
        return f"https://{tenant.slug}.hrmdirect.com{HOME}.php?req={own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list, which is empty unless it is searched, or an opening."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None:
            return None
        if ask.path == f"{HOME}s.php":
            return listed([self.card(scene, index) for index in mine if ask.query.get("search") == "true"])
        index = next((index for index in mine if self.id(index) == ask.query.get("req")), None)
        return None if index is None or ask.path != f"{HOME}.php" else opening(self.full(scene, index))


def listed(ads: list[Ad]) -> Answer:
    """The list's page."""
    rows = "".join(row(ad, town, number) for ad in ads for number, town in enumerate(ad.places))
    table = f'<table class="reqResultTable">{rows}</table>' if ads else "<p>There are currently no open positions.</p>"
    title = f"Careers At {ads[0].employer.name}" if ads and ads[0].employer else "Careers"
    form = '<form><input type="submit" id="hrmSearchButton" value="Search"></form>'
    return page(framed(title, form + table), ads=tuple((ad, "card") for ad in ads))


def row(ad: Ad, town: Town, number: int) -> str:
    """A row, its link not closed."""
    own = ad.key.rpartition("/")[2]
    link = f'<a href="job-opening.php?req={own}&amp;req_loc={own}{number}&amp;#job">{escape(ad.title)}'
    return (
        f'<tr class="reqitem ReqRowClick" data-req-id="{own}"><td class="departments reqitem">Operations</td>'
        f'<td class="posTitle reqitem">{link}</td><td class="cities reqitem">{escape(town.city)}</td>'
        f'<td class="state reqitem">{escape(town.region)}</td><td class="reqitem">{american(ad)}</td></tr>'
    )


def opening(ad: Ad) -> Answer:
    """An opening's page."""
    pairs = {"Department:": "Operations", "Location:": ad.places[0].english}
    pairs |= {"Employment Type:": TYPES[ad.types[0]]} if ad.types else {}
    rows = "".join(f"<tr><td>{label}</td><td>{escape(value)}</td></tr>" for label, value in pairs.items())
    text = ad.text.html() if ad.text else ""
    body = f'<table class="viewFields">{rows}</table><div class="jobDesc">{text}</div>'
    title = f"Careers At {ad.employer.name}" if ad.employer else "Careers"
    return page(framed(title, f'<div class="reqResult"><h2>{escape(ad.title)}</h2>{body}</div>'), ads=((ad, "full"),))
