"""The pages of a company's site."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import age_words_et
from aggregator.replica.boards.company.rdfa import rdfa
from aggregator.replica.boards.microdata import microdata
from aggregator.replica.supply.sites import Site
from aggregator.replica.wire import Answer, page, text

PAGE_SIZE = 25
WORDS = {
    "en": {"jobs": "Careers", "open": "Open positions", "none": "There are no open positions at the moment.",
           "closed": "This position is no longer accepting applications.", "apply": "Apply now", "next": "Next page"},
    "et": {"jobs": "Karjäär", "open": "Vabad töökohad", "none": "Hetkel vabu töökohti ei ole.",
           "closed": "Sellele ametikohale kandideerimine on lõppenud.", "apply": "Kandideeri", "next": "Järgmine"},
}  # fmt: skip


def framed(site: Site, title: str, body: str, *, head: str = "") -> str:
    """Head, menu and foot."""
    words = WORDS[site.language]
    return (
        f'<!doctype html><html lang="{site.language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta property="og:site_name" content="{escape(site.employer)}">{head}</head><body><header><a href="/">'
        f'{escape(site.employer)}</a> <a href="/about/">About</a> <a '
        f'href="{site.jobs_path}">{words["jobs"]}</a></header>'
        f"<main>{body}</main><footer><a href='/privacy/'>Privacy</a></footer></body></html>"
    )


def home(site: Site) -> Answer:
    """The front page; postings are one link away."""
    return page(framed(site, site.employer, f"<h1>{escape(site.employer)}</h1><p>Since 1998.</p>"))


def jobs_list(site: Site, ads: list[Ad], number: int, *, more: bool) -> Answer:
    """The careers page."""
    words = WORDS[site.language]
    rows = "".join(_row(ad, site) for ad in ads) or f"<p>{words['none']}</p>"
    after = f'<a rel="next" href="{site.jobs_path}?page={number + 1}">{words["next"]}</a>' if more else ""
    body = f'<h1>{words["open"]}</h1><ul class="openings">{rows}</ul>{after}'
    return page(framed(site, f"{words['jobs']} – {site.employer}", body), ads=tuple((ad, "card") for ad in ads))


def _row(ad: Ad, site: Site) -> str:
    place = f'<span class="location">{escape(ad.places[0].line)}</span>' if ad.places else ""
    path = ad.url.removeprefix(f"https://{site.host}")
    age = f'<span class="posted">{age_words_et(ad.age)}</span>' if ad.age is not None else ""
    return f'<li class="opening"><a href="{path}">{escape(ad.title)}</a> {place} {age}</li>'


def detail(site: Site, ad: Ad, scripts: str) -> Answer:
    """The page of one posting, in the site's syntax; `scripts` is its JSON-LD, where it has one."""
    head = f'<link rel="canonical" href="{ad.url}">{scripts}'
    apply = f'<p><a class="apply" href="{ad.url}/apply">{WORDS[site.language]["apply"]}</a></p>'
    if site.syntax == "microdata":
        body = microdata(ad)
    elif site.syntax == "rdfa":
        body = rdfa(ad)
    else:
        body = f"<h1>{escape(ad.title)}</h1>{ad.text.html() if ad.text else ''}"
    if site.syntax == "metas":
        head += _metas(ad)
    return page(framed(site, f"{ad.title} – {site.employer}", body + apply, head=head), ads=((ad, "full"),))


def _metas(ad: Ad) -> str:
    said = {"job-title": ad.title, "job-description": ad.text.plain() if ad.text else ""}
    if ad.places:
        said |= {"job-city": ad.places[0].city, "job-country": ad.places[0].country}
    metas = "".join(f'<meta name="{name}" content="{escape(value)}">' for name, value in said.items() if value)
    return f'{metas}<meta property="og:title" content="{escape(ad.title)}"><meta property="og:url" content="{ad.url}">'


def closed(site: Site, title: str) -> Answer:
    """The page of a closed posting that still answers."""
    return page(framed(site, title, f"<h1>{escape(title)}</h1><p>{WORDS[site.language]['closed']}</p>"))


def sitemap(site: Site, ads: list[Ad]) -> Answer:
    """Every open posting, and the site's other pages."""
    entries = [(f"https://{site.host}{path}", "") for path in ("/", "/about/", site.jobs_path)]
    entries += [(ad.url, f"<lastmod>{ad.changed_on}</lastmod>") for ad in ads]
    urls = "".join(f"<url><loc>{escape(url)}</loc>{changed}</url>" for url, changed in entries)
    xml = f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    return text(xml, "application/xml")
