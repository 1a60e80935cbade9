"""SAP SuccessFactors: a career site's feed for search engines, and the postings' pages."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant
from aggregator.replica.boards.ats.markup import framed
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, page, text

HEAD = '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>'


class SuccessFactors(AtsReplica):
    """`/sitemal.xml`, every third text only the title again, and `/job/{title}/{id}/`."""

    name = "successfactors"
    hosts = ("*.jobs2web.com",)
    list_lacks = ("text",)
    detail_lacks = ("workplace", "pay", "types", "apply_url")
    one_place = True

    def key_prefix(self, tenant: Tenant) -> str:
        """The host."""
        return f"{tenant.slug}.jobs2web.com"

    def listed_as(self, slug: str) -> str:
        """The career site."""
        return f"https://{slug}.jobs2web.com/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://{tenant.slug}.jobs2web.com/job/agent/{own}/"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The feed, or a posting."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None:
            return None
        if ask.path == "/sitemal.xml":
            ads = [self.full(scene, index) for index in mine]
            items = "".join(item(ad, whole=ad.index % 3 > 0) for ad in ads)
            shown = tuple((ad if ad.index % 3 else self.card(scene, ad.index), "full") for ad in ads)
            return text(f"{HEAD}<title>Careers</title>{items}</channel></rss>", "text/xml; charset=utf-8", shown)
        index = self.find_own(scene, ask.path.strip("/").rpartition("/")[2])
        return posting(self.full(scene, index)) if index is not None and ask.path.startswith("/job/") else None


def item(ad: Ad, *, whole: bool) -> str:
    """A job of the feed."""
    town = ad.places[0]
    printed = escape(f"{ad.title} ({town.city}, {town.country})")
    body = f"<![CDATA[{ad.text.html()}]]>" if whole and ad.text else printed
    posted = f"<pubDate>{ad.posted:%a, %d %b %Y} 09:00:00 +0000</pubDate>" if ad.posted else ""
    last = f"<g:expiration_date>{ad.valid_through}</g:expiration_date>" if ad.valid_through else ""
    where = f"<g:location>{town.city}, {town.country}</g:location>"
    employer = f"<g:employer>{escape(ad.employer.name)}</g:employer>" if ad.employer else ""
    return (
        f"<item><title>{printed}</title><description>{body}</description><link>{ad.url}</link>{employer}"
        f"<g:id>{ad.key.rpartition('/')[2]}</g:id>{where}{posted}{last}</item>"
    )


def posting(ad: Ad) -> Answer:
    """A posting's page."""
    town = ad.places[0]
    metas = {
        "datePosted": f"{ad.posted:%a %b %d} 07:00:00 UTC {ad.posted:%Y}" if ad.posted else "",
        "validThrough": str(ad.valid_through or ""),
        "hiringOrganization": ad.employer.name if ad.employer else "",
        "addressLocality": town.city,
        "addressCountry": town.country,
    }
    said = "".join(f'<meta itemprop="{name}" content="{escape(value)}">' for name, value in metas.items() if value)
    body = (
        f'{said}<h1><span itemprop="title">{escape(ad.title)}</span></h1>'
        f'<span itemprop="description"><span class="jobdescription">{ad.text.html() if ad.text else ""}</span></span>'
    )
    return page(framed(ad.title, body), ads=((ad, "full"),))
