"""The niche board's machine-readable sides: RSS, sitemaps, the WordPress API."""

import json
from datetime import UTC, datetime, time
from email.utils import format_datetime
from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.niche.ads import FIRST_POST, HOST, place_words
from aggregator.replica.supply.data import table
from aggregator.replica.wire import Answer, text

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    f'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:job_listing="https://{HOST}"'
)


def rss(ads: list[Ad]) -> Answer:
    """The job feed of WP Job Manager."""
    items = "".join(_item(ad) for ad in ads)
    xml = (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" {NAMESPACES}><channel>'
        f"<title>Customer Service Jobs</title><link>https://{HOST}</link>{items}</channel></rss>"
    )
    return text(xml, "application/rss+xml; charset=UTF-8", tuple((ad, "card") for ad in ads))


def _item(ad: Ad) -> str:
    fields = {"location": place_words(ad), "company": ad.employer.name if ad.employer else ""}
    fields["job_type"] = ", ".join(table("words_fields")["types"][ad.language][kind] for kind in ad.types)
    fields["salary"] = ad.pay.line(ad.language) if ad.pay else ""
    own = "".join(
        f"<job_listing:{name}><![CDATA[{said}]]></job_listing:{name}>" for name, said in fields.items() if said
    )
    html = ad.text.html() if ad.text else ""
    date = f"<pubDate>{_rfc(ad)}</pubDate>" if ad.posted else ""
    return (
        f"<item><title>{escape(ad.title, quote=False)}</title><link>{ad.url}</link>{date}"
        f'<guid isPermaLink="false">https://{HOST}/?post_type=job_listing&#038;p={FIRST_POST + ad.index}</guid>'
        f"<description><![CDATA[{html[:200]}]]></description><content:encoded><![CDATA[{html}]]></content:encoded>{own}</item>"
    )


def _rfc(ad: Ad) -> str:
    return format_datetime(datetime.combine(ad.posted, time(9, 30), UTC)) if ad.posted else ""


def sitemap_index() -> Answer:
    """The sitemaps by kind of page, as an SEO plugin writes them."""
    names = ("post-sitemap.xml", "page-sitemap.xml", "job_listing-sitemap.xml")
    locs = "".join(f"<sitemap><loc>https://{HOST}/{name}</loc></sitemap>" for name in names)
    return _xml(f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locs}</sitemapindex>')


def sitemap(entries: list[tuple[str, str]]) -> Answer:
    """A sitemap of (address, last change)."""
    urls = "".join(f"<url><loc>{escape(url)}</loc><lastmod>{day}</lastmod></url>" for url, day in entries)
    return _xml(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>')


def _xml(body: str) -> Answer:
    return text(f'<?xml version="1.0" encoding="UTF-8"?>{body}', "text/xml; charset=UTF-8")


def wordpress_api(ads: list[Ad]) -> Answer:
    """The REST answer: an array of posts."""
    posts = [
        {
            "id": FIRST_POST + ad.index, "slug": ad.key, "link": ad.url, "status": "publish",
            "date": f"{ad.posted}T09:30:00", "modified": f"{ad.changed_on}T10:00:00",
            "title": {"rendered": escape(ad.title)}, "content": {"rendered": ad.text.html() if ad.text else ""},
        }
        for ad in ads
    ]  # fmt: skip
    return text(json.dumps(posts, ensure_ascii=False), "application/json; charset=UTF-8")
