"""Teamtailor's careers sites: an RSS feed, some jobs at a time."""

from dataclasses import replace
from datetime import UTC, datetime, time
from email.utils import format_datetime
from xml.sax.saxutils import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import TENANTS, AtsReplica, Tenant
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask, text

MOST = 100
REMOTE = {"remote": "fully", "hybrid": "hybrid"}
SPACE = 'xmlns:tt="https://teamtailor.com/locations"'


class Teamtailor(AtsReplica):
    """Jobs without employment type, pay and last day; on-site work is not marked."""

    name = "teamtailor"
    hosts = ("*.teamtailor.com",)
    detail_lacks = ("valid_through", "apply_url", "pay", "types")

    def key_prefix(self, tenant: Tenant) -> str:
        """The careers site's host."""
        return f"{tenant.slug}.teamtailor.com"

    def listed_as(self, slug: str) -> str:
        """The careers site."""
        return f"https://{slug}.teamtailor.com/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The job's page."""
        return f"{self.listed_as(tenant.slug)}jobs/{own}-opening"

    def whole(self, scene: Scene, index: int) -> Ad:
        """The ad, whose workplace is printed unless it is on site."""
        ad = super().whole(scene, index)
        return replace(ad, workplace=None) if ad.workplace == "onsite" else ad

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of the feed."""
        slug = ask.host.partition(".")[0]
        mine = self.jobs(scene, slug)
        if mine is None or ask.path != "/jobs.rss":
            return None
        start, most = int(ask.query.get("offset", 0)), min(int(ask.query.get("per_page", MOST)), MOST)
        ads = [self.full(scene, index) for index in mine[start : start + most]]
        title = next((tenant.employer for tenant in TENANTS if tenant.slug == slug), slug)
        body = f"<channel><title>{escape(title)}</title>{''.join(map(item, ads))}</channel>"
        xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" {SPACE}>{body}</rss>'
        return text(xml, "application/rss+xml; charset=utf-8", ads=tuple((ad, "full") for ad in ads))


def item(ad: Ad) -> str:
    """One job."""
    day = format_datetime(datetime.combine(ad.posted, time(9), UTC)) if ad.posted else ""
    return (
        f"<item><title>{escape(ad.title)}</title><link>{ad.url}</link><guid>{ad.vacancy}</guid><pubDate>{day}</pubDate>"
        f"<description>{escape(ad.text.html()) if ad.text else ''}</description>"
        f"<remoteStatus>{REMOTE.get(ad.workplace or '', 'none')}</remoteStatus>"
        f"<tt:locations>{''.join(map(location, ad.places))}</tt:locations>"
        "<tt:department>Operations</tt:department></item>"
    )


def location(town: Town) -> str:
    """One place."""
    parts = {"name": "Office", "zip": town.postcode, "city": town.city, "country": town.country_name}
    return f"<tt:location>{''.join(f'<tt:{name}>{said}</tt:{name}>' for name, said in parts.items())}</tt:location>"
