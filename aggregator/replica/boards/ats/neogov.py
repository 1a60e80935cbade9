"""NEOGOV's RSS feeds of agencies."""

from xml.sax.saxutils import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, text

SPACE = "http://www.neogov.com/namespaces/JobListing"
TYPES = {
    "full_time": "Full-Time",
    "part_time": "Part-Time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Internship",
}


class Neogov(AtsReplica):
    """`/SearchEngine/JobsFeed?agency=…`: no workplace, one place each."""

    name = "neogov"
    hosts = ("www.governmentjobs.com",)
    detail_lacks = ("apply_url", "workplace")
    one_place = True
    one_type = True

    def listed_as(self, slug: str) -> str:
        """The agency's page."""
        return f"https://www.governmentjobs.com/careers/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The job's page."""
        return f"{self.listed_as(tenant.slug)}/jobs/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The feed of an agency."""
        slug = ask.query.get("agency", "")
        mine = self.jobs(scene, slug)
        if mine is None or ask.path != "/SearchEngine/JobsFeed":
            return None
        ads = [self.full(scene, index) for index in mine]
        name = next((ad.employer.name for ad in ads if ad.employer), "Nobody")
        head = f"<title>{escape(name)}</title><link>{self.listed_as(slug)}</link>"
        body = f'<rss version="2.0" xmlns:joblisting="{SPACE}"><channel>{head}{"".join(map(item, ads))}</channel></rss>'
        return text(f'<?xml version="1.0"?>{body}', "text/xml; charset=utf-8", ads=tuple((ad, "full") for ad in ads))


def item(ad: Ad) -> str:
    """One job as the feed prints it."""
    town, pay = ad.places[0], ad.pay
    said = {
        "jobId": ad.key.rpartition("/")[2], "location": f"{town.city}, {town.region}", "state": town.region,
        "jobType": TYPES[ad.types[0]] if ad.types else "", "department": "Operations",
        "advertiseFromDateUTC": f"{ad.posted:%a, %d %b %Y} 06:00:00:0" if ad.posted else "",
        "advertiseToDateTime": f"{ad.valid_through:%a, %d %b %Y} 23:59:00:0" if ad.valid_through else "Continuous",
        "minimumSalary": str(pay.low or 0) if pay else "0", "maximumSalary": str(pay.high or 0) if pay else "0",
        "salaryCurrency": pay.currency if pay else "USD", "salaryInterval": pay.period.title() if pay else "Hour",
    }  # fmt: skip
    own = "".join(f"<joblisting:{name}>{escape(value)}</joblisting:{name}>" for name, value in said.items())
    day = f"<pubDate>{ad.changed_on:%a, %d %b %Y} 12:00:00 GMT</pubDate>"
    description = escape(ad.text.html()) if ad.text else ""
    shown = f"<title>{escape(ad.title)}</title><link>{ad.url}</link><description>{description}</description>"
    return f"<item>{shown}{day}{own}</item>"
