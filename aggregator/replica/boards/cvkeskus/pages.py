"""CV Keskus's lists and postings, in the look of today and in that of before."""

from html import escape
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import Scene, age_words_et
from aggregator.replica.boards.schema import CONTEXT, script
from aggregator.replica.supply.data import table

HOME = "https://www.cvkeskus.ee/"
PAGE_SIZE = 25


def framed(title: str, body: str, head: str = "") -> str:
    """A page."""
    return (
        f'<!doctype html><html lang="et"><head><meta charset="utf-8"><title>{escape(title)} - CV Keskus</title>{head}'
        f"</head><body>{body}</body></html>"
    )


def list_page(scene: Scene, ads: list[Ad], total: int, onward: str | None) -> str:
    """A page of a list."""
    old = scene.look.generation == "2019"
    if not ads:
        return framed("Tööpakkumised", "<h1>Tööpakkumised</h1><p>Ühtegi tööpakkumist ei leitud</p>")
    cards = "".join(_row_2019(ad) if old else _card(scene, ad) for ad in ads)
    body = (
        f'<div id="f_jobs_main"><table>{cards}</table></div>'
        if old
        else f'<section class="jobs-list">{cards}</section>'
    )
    head = f'<link rel="next" href="{escape(onward)}">' if onward else ""
    return framed("Tööpakkumised", f"<h1>Leitud {total} tööpakkumist</h1>{body}", head)


def where(ad: Ad) -> list[str]:
    """Towns, and the word for work from home beside or instead of them."""
    towns = [town.city for town in ad.places]
    word = {"hybrid": "Kaugtöö", "remote": "Kodukontor"}.get(ad.workplace or "")
    return [*towns, *([word] if word else [])]


def _card(scene: Scene, ad: Ad) -> str:
    path = ad.url.removeprefix(HOME)
    age = min((scene.today - scene.world.posted(ad.board, ad.index)).days, 30)
    spans = "".join(f'<span class="location">{escape(one)}</span>' for one in where(ad))
    pay = f'<div class="salary-block">{escape(ad.pay.line("et"))}</div>' if ad.pay else ""
    company = f'<span class="job-company">{escape(ad.employer.name)}</span>' if ad.employer else ""
    return (
        f'<article data-component="jobad" data-component-jobid="{ad.key}">'
        f'<a class="jobad-url" href="/{path}?ga_track=results"><div class="main-info"><div><span>{age_words_et(age)}'
        f"</span></div><h2>{escape(ad.title)}</h2>{company}{spans}</div>{pay}</a></article>"
    )


def _row_2019(ad: Ad) -> str:
    pay = f'<span class="f_job_salary">{escape(ad.pay.line("et"))}</span>' if ad.pay else ""
    company = f'<span class="f_job_company">{escape(ad.employer.name)}</span>' if ad.employer else ""
    return (
        f'<tr class="f_job_row2"><td class="column main-column"><a class="f_job_title main_job_link" '
        f'href="/{ad.url.removeprefix(HOME)}">{escape(ad.title)}</a>{company}'
        f'<div class="f_job_city">{escape(" / ".join(where(ad)))}</div>{pay}</td>'
        f'<td><div class="time-left-block">12 päeva</div></td></tr>'
    )


def posting_page(ad: Ad, look: str) -> str:
    """A posting's page: JSON-LD on every other one of today, rows of labels on all others."""
    employer = (
        f'<div><a href="/{ad.employer.domain}-toopakkumised-{190000 + ad.index}">{escape(ad.employer.name)}</a></div>'
        if ad.employer
        else ""
    )
    body = f'<h1><span class="main-lang-block">{escape(ad.title)}</span></h1>{employer}'
    head = f'<link rel="canonical" href="{ad.url}">'
    if look == "2026" and ad.index % 2:
        return framed(ad.title, body + _rows({"Brutopalk": _pay(ad)}), head + script(_graph(ad)))
    text = f'<div class="job-offer">{ad.text.html()}</div>' if ad.text else ""
    kinds = table("words_fields")["types"]["et"]
    rows = {
        "Kuulutus sisestati": f"{ad.posted:%d.%m.%Y}" if ad.posted else "",
        "Aegub": f"{ad.valid_through:%d.%m.%Y}" if ad.valid_through else "",
        "Asukoht": " / ".join(where(ad)), "Brutopalk": _pay(ad), "Töö tüüp": ", ".join(kinds[one] for one in ad.types),
        "Tööpakkumise number:": ad.key,
    }  # fmt: skip
    return framed(ad.title, body + _rows(rows) + text, head)


def _pay(ad: Ad) -> str:
    return ad.pay.line("et") if ad.pay else ""


def _rows(rows: dict[str, str]) -> str:
    cells = "".join(f"<div><div>{name}</div><div>{escape(said)}</div></div>" for name, said in rows.items() if said)
    return f'<div class="flex-col mt-6"><h2>Info</h2>{cells}</div>'


def _graph(ad: Ad) -> dict[str, Any]:
    """The posting as a graph of references, of which that to the address is not exact."""
    schema, name = f"{HOME}#/schema", f"listing-{ad.key}"
    nodes: list[dict[str, Any]] = []
    for at, town in enumerate(ad.places):
        address = {"@type": "PostalAddress", "addressRegion": town.city, "addressCountry": "EE"}
        place = {"@type": "Place", "address": {"@id": f"{schema}/PostalAddress/{name}-{at}"}}
        nodes += [
            {"@id": f"{schema}/Address/{name}-{at}", **address},
            {"@id": f"{schema}/Place/{name}-{at}", **place},
        ]
    job: dict[str, Any] = {
        "@id": f"{schema}/JobPosting/{name}", "@type": "JobPosting", "title": ad.title,
        "description": ad.text.html() if ad.text else "",
        "employmentType": [table("words_fields")["types"]["schema"][one] for one in ad.types],
        "hiringOrganization": {"@id": f"{schema}/Organization/{190000 + ad.index}"},
        "jobLocation": [{"@id": f"{schema}/Place/{name}-{at}"} for at in range(len(ad.places))],
    }  # fmt: skip
    if ad.posted:
        job["datePosted"] = f"{ad.posted}T09:15:00+02:00"
    if ad.valid_through:
        job["validThrough"] = f"{ad.valid_through}T23:59:59+02:00"
    if ad.workplace == "remote":
        job["jobLocationType"] = "TELECOMMUTE"
    return {"@context": CONTEXT, "@graph": [*nodes, job]}


def rss(ads: list[Ad]) -> str:
    """The feed: titles, addresses and dates."""
    items = "".join(
        f"<item><title>{escape(ad.title)}</title><link>{ad.url}</link>"
        f"<pubDate>{ad.posted:%a, %d %b %Y} 08:00:00 +0200</pubDate></item>"
        for ad in ads
        if ad.posted
    )
    channel = f"<channel><title>CV Keskus</title>{items}</channel>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0">{channel}</rss>'
