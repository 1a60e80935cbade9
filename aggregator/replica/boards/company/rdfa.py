"""A posting marked up with RDFa."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.schema import figures
from aggregator.replica.supply.data import table
from aggregator.replica.supply.towns import Town


def rdfa(ad: Ad) -> str:
    """The resource of an ad, without what the ad does not print."""
    parts = [f'<h1 property="title">{escape(ad.title)}</h1>', f'<link property="url" href="{escape(ad.url)}">']
    if ad.employer:
        name = f'<span property="name">{escape(ad.employer.name)}</span>'
        parts.append(f'<div property="hiringOrganization" typeof="Organization">{name}</div>')
    parts += [_place(town) for town in ad.places]
    if ad.posted:
        parts.append(
            f'<time property="datePosted" datetime="{ad.posted}" content="{ad.posted}">{ad.posted:%d.%m.%Y}</time>'
        )
    if ad.valid_through:
        parts.append(f'<meta property="validThrough" content="{ad.valid_through}">')
    kinds = table("words_fields")["types"]["schema"]
    parts += [f'<meta property="employmentType" content="{kinds[kind]}">' for kind in ad.types]
    if ad.workplace == "remote":
        parts.append('<meta property="jobLocationType" content="TELECOMMUTE">')
    if ad.pay and not ad.estimate:
        parts.append(_pay(ad))
    if ad.text:
        parts.append(f'<div property="description">{ad.text.html()}</div>')
    return f'<article vocab="https://schema.org/" typeof="JobPosting">{"".join(parts)}</article>'


def _place(town: Town) -> str:
    props = {"addressLocality": town.city, "addressRegion": town.region, "addressCountry": town.country}
    spans = " ".join(f'<span property="{name}">{escape(value)}</span>' for name, value in props.items())
    return (
        f'<div property="jobLocation" typeof="Place"><div property="address" typeof="PostalAddress">{spans}</div></div>'
    )


def _pay(ad: Ad) -> str:
    if ad.pay is None:
        return ""
    values = "".join(f'<meta property="{name}" content="{value}">' for name, value in figures(ad.pay).items())
    unit = f'<meta property="unitText" content="{ad.pay.period.upper()}">'
    value = f'<div property="value" typeof="QuantitativeValue">{values}{unit}</div>'
    currency = f'<meta property="currency" content="{ad.pay.currency}">'
    return f'<div property="baseSalary" typeof="MonetaryAmount">{currency}{value}</div>'
