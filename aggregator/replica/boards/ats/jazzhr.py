"""JazzHR's pages: a table with all jobs of a tenant, and a posting's page behind each."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant
from aggregator.replica.boards.ats.markup import framed, structured
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, page, redirect


class JazzHR(AtsReplica):
    """`/apply/jobs/` and `/apply/jobs/details/{id}`."""

    name = "jazzhr"
    hosts = ("*.applytojob.com", "www.jazzhr.com")
    list_lacks = ("text", "pay", "employer", "posted", "workplace", "types")
    detail_lacks = ("valid_through", "apply_url", "workplace")

    def id(self, index: int) -> str:
        """Ten letters and digits."""
        return f"Qz{70_000 + index}xy-"

    def listed_as(self, slug: str) -> str:
        """The tenant's page."""
        return f"https://{slug}.applytojob.com/apply"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://{tenant.slug}.applytojob.com/apply/jobs/details/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list, or a posting; a host of no tenant leads to the vendor's site."""
        if ask.host == "www.jazzhr.com":
            return page(framed("Recruiting software", "<h1>Recruiting software</h1>"))
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None:
            return redirect("https://www.jazzhr.com/")
        if ask.path == "/apply/jobs/":
            ads = [self.card(scene, index) for index in mine]
            table = f'<table id="jobs_table">{"".join(map(row, ads))}</table>' if ads else ""
            body = f'<div id="job_listings_wrapper">{table}</div>'
            return page(framed("Careers", body), ads=tuple((ad, "card") for ad in ads))
        index = self.find_own(scene, ask.path.removeprefix("/apply/jobs/details/"))
        return None if index is None else posting(self.full(scene, index))


def row(ad: Ad) -> str:
    """A row of the table, and the second link that small screens get."""
    link = f'<a class="job_title_link" href="/apply/jobs/details/{ad.key.rpartition("/")[2]}?&">{escape(ad.title)}</a>'
    where = "; ".join(town.english for town in ad.places)
    return f"<tr><td>{link}</td><td>{where}</td></tr><tr><td>{link}</td></tr>"


def posting(ad: Ad) -> Answer:
    """A posting's page."""
    body = (
        f'<h1 class="job_title">{escape(ad.title)}</h1><h3 class="job_meta">Operations - {ad.places[0].english}</h3>'
        f'<div class="job_description">{ad.text.html() if ad.text else ""}</div>'
    )
    return page(framed(ad.title, body, structured(ad, jobLocationType=None)), ads=((ad, "full"),))
