"""The niche board's detail pages."""

from html import escape
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.microdata import microdata
from aggregator.replica.boards.niche.ads import FIRST_POST, HOST, loose_figures, place_words
from aggregator.replica.boards.niche.frame import framed
from aggregator.replica.boards.schema import job_posting, script
from aggregator.replica.supply.data import table
from aggregator.replica.wire import Answer, page


def detail_page(ad: Ad, generation: str) -> Answer:
    """The page of one posting."""
    if generation == "nexxt":
        html = framed(f"{ad.title} | Customer Service Jobs", microdata(ad))
        return page(html, ads=((ad, "full"),))
    head = f'<link rel="canonical" href="{ad.url}"><meta property="og:title" content="{escape(ad.title)}">'
    if generation == "wpjm":
        head += script(wordpress_posting(ad))
    body = f'<h1 class="entry-title">{escape(ad.title)}</h1><div class="single_job_listing">{_meta(ad)}{_company(ad)}'
    text = f'<div class="job_description">{ad.text.html() if ad.text else ""}</div>'
    apply = f'<div class="application"><a class="application_button" href="{ad.apply_url}">Apply for job</a></div>'
    html = framed(
        f"{ad.title} - Customer Service Jobs", f"{body}{text}{apply if ad.apply_url else ''}</div>", head=head
    )
    return page(html, ads=((ad, "full"),))


def filled_page(title: str) -> Answer:
    """The page of a posting that is closed."""
    notice = '<div class="job-manager-info position-filled">This position has been filled</div>'
    return page(
        framed(title, f'<h1 class="entry-title">{escape(title)}</h1><div class="single_job_listing">{notice}</div>')
    )


def wordpress_posting(ad: Ad) -> dict[str, Any]:
    """The JSON-LD of WP Job Manager: its post's guid, a pay of free words, an address that may be a string."""
    node = job_posting(ad)
    guid = f"https://{HOST}/?post_type=job_listing&#038;p={FIRST_POST + ad.index}"
    name = ad.employer.name if ad.employer else ""
    node |= {"identifier": {"@type": "PropertyValue", "name": name, "value": guid}, "directApply": False}
    if ad.employer:
        node["hiringOrganization"] |= {
            "sameAs": f"https://{ad.employer.domain}",
            "url": f"https://{ad.employer.domain}",
        }
    if ad.places and ad.index % 2:
        node["jobLocation"] = {"@type": "Place", "address": place_words(ad)}
    if ad.pay:
        value = {"@type": "QuantitativeValue", "value": loose_figures(ad.pay), "unitText": ad.pay.period.upper()}
        node["baseSalary"] = {"@type": "MonetaryAmount", "currency": ad.pay.currency, "value": value}
    return node


def _meta(ad: Ad) -> str:
    words = table("words_fields")["types"][ad.language]
    types = "".join(f'<li class="job-type {kind.replace("_", "-")}">{words[kind]}</li>' for kind in ad.types)
    remote = " <small>(Remote)</small>" if ad.workplace == "remote" else ""
    place = (
        f'<li class="location"><a class="google_map_link">{escape(place_words(ad))}</a>{remote}</li>'
        if ad.places
        else ""
    )
    date = (
        f'<li class="date-posted"><time datetime="{ad.posted}">Posted {ad.posted:%B %d, %Y}</time></li>'
        if ad.posted
        else ""
    )
    line = ad.pay.line(ad.language) if ad.pay else ad.pay_words
    pay = f'<li class="salary">{escape(line)}</li>' if line else ""
    return f'<ul class="job-listing-meta meta">{types}{place}{date}{pay}</ul>'


def _company(ad: Ad) -> str:
    if ad.employer is None:
        return ""
    return f'<div class="company"><p class="name"><strong>{escape(ad.employer.name)}</strong></p></div>'
