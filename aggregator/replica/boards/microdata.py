"""A posting marked up with microdata, as schema.org's own examples have it."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.schema import figures
from aggregator.replica.supply.data import table
from aggregator.replica.supply.towns import Town


def microdata(ad: Ad) -> str:
    """The item of an ad, without what the ad does not print."""
    parts = [f'<h1 itemprop="title">{escape(ad.title)}</h1>', f'<link itemprop="url" href="{escape(ad.url)}">']
    if ad.employer:
        name = f'<span itemprop="name">{escape(ad.employer.name)}</span>'
        parts.append(
            f'<div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">{name}</div>'
        )
    parts += [_place(town) for town in ad.places]
    if ad.posted:
        parts.append(f'<meta itemprop="datePosted" content="{ad.posted}">')
    if ad.valid_through:
        parts.append(f'<meta itemprop="validThrough" content="{ad.valid_through}">')
    kinds = table("words_fields")["types"]["schema"]
    parts += [f'<span itemprop="employmentType">{kinds[kind]}</span>' for kind in ad.types]
    if ad.workplace == "remote":
        parts.append('<meta itemprop="jobLocationType" content="TELECOMMUTE">')
    if ad.pay and not ad.estimate:
        parts.append(_pay(ad))
    if ad.text:
        parts.append(f'<div itemprop="description">{ad.text.html()}</div>')
    parts.append(f'<meta itemprop="identifier" content="{escape(ad.key)}">')
    return f'<article itemscope itemtype="https://schema.org/JobPosting">{"".join(parts)}</article>'


def _place(town: Town) -> str:
    props = {"addressLocality": town.city, "addressRegion": town.code, "postalCode": town.postcode,
             "addressCountry": town.country}  # fmt: skip
    spans = " ".join(f'<span itemprop="{name}">{escape(value)}</span>' for name, value in props.items())
    address = f'<div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">{spans}</div>'
    return f'<div itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">{address}</div>'


def _pay(ad: Ad) -> str:
    if ad.pay is None:
        return ""
    values = "".join(f'<meta itemprop="{name}" content="{value}">' for name, value in figures(ad.pay).items())
    unit = f'<meta itemprop="unitText" content="{ad.pay.period.upper()}">'
    value = f'<span itemprop="value" itemscope itemtype="https://schema.org/QuantitativeValue">{values}{unit}</span>'
    currency = f'<meta itemprop="currency" content="{ad.pay.currency}">'
    return f'<div itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount">{currency}{value}</div>'
