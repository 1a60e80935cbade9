"""Indeed's result cards as markup, one function per look."""

from collections.abc import Callable
from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import age_words
from aggregator.replica.boards.indeed.ads import place_line
from aggregator.replica.supply.data import table
from aggregator.replica.supply.slugs import slug


def card_2020(ad: Ad, snippet: str, number: int) -> str:
    """The card of 2020 and before."""
    jk = ad.key
    pay = (
        f'<div class="salarySnippet"><span class="salaryText">\n{escape(ad.pay.line("en"))}</span></div>'
        if ad.pay
        else ""
    )
    name = escape(ad.employer.name) if ad.employer else ""
    company = (
        name
        if number % 3
        else f'<a class="turnstileLink" data-tn-element="companyName" href="/cmp/{slug(name)}">\n{name}</a>'
    )
    company = f'<span class="company">\n{company}</span>' if name else ""
    return (
        f'<div class="jobsearch-SerpJobCard unifiedRow row result" id="p_{jk}" data-jk="{jk}" '
        'data-tn-component="organicJob">'
        f'<h2 class="title"><a target="_blank" id="jl_{jk}" href="/rc/clk?jk={jk}&amp;fccid={jk[::-1]}&amp;vjs=3" '
        'class="jobtitle turnstileLink" data-tn-element="jobTitle" '
        f'title="{escape(ad.title)}">\n{_bold(ad.title)}</a></h2>'
        f'<div class="sjcl"><div>{company}</div>'
        f'<span class="location accessible-contrast-color-location">{escape(place_line(ad))}</span></div>{pay}'
        f'<div class="summary">{_items(snippet)}</div><div class="jobsearch-SerpJobCard-footer">{_date(ad)}</div></div>'
    )


def card_2021(ad: Ad, snippet: str, number: int) -> str:
    """The card of 2021 and 2022: the whole card is a link."""
    jk = ad.key
    company = f'<span class="companyName">{escape(ad.employer.name)}</span>' if ad.employer else ""
    pay = ""
    if ad.pay and ad.estimate:
        pay = f'<span class="estimated-salary"><span>Estimated {escape(ad.pay.line("en"))}</span></span>'
    elif ad.pay:
        pay = (
            '<div class="salary-snippet-container"><div '
            f'class="attribute_snippet">{escape(ad.pay.line("en"))}</div></div>'
        )
    types = "".join(f'<div class="attribute_snippet">{word}</div>' for word in _types(ad))
    new = '<div class="new"><span class="label">new</span></div>' if number == 0 else ""
    return (
        f'<li><a id="job_{jk}" data-jk="{jk}" class="tapItem fs-unmask result job_{jk}" '
        f'href="/rc/clk?jk={jk}&amp;vjs=3">'
        f'<div class="job_seen_beacon"><table class="jobCard_mainContent"><tbody><tr><td class="resultContent">{new}'
        f'<h2 class="jobTitle jobTitle-color-purple"><span title="{escape(ad.title)}">{escape(ad.title)}</span></h2>'
        f'<div class="heading6 company_location"><pre>{company}<div '
        f'class="companyLocation">{escape(place_line(ad))}</div></pre></div>'
        f'<div class="heading6 metadataContainer">{pay}{types}</div></td></tr></tbody></table>'
        f'<div class="job-snippet">{_items(snippet)}</div>{_date(ad, "Posted")}</div></a></li>'
    )


def card_2023(ad: Ad, snippet: str, _number: int) -> str:
    """The card of 2023 to 2025: test ids, pay and types mixed in one box."""
    meta = [f"Estimated {ad.pay.line('en')}" if ad.estimate else ad.pay.line("en")] if ad.pay else []
    box = "".join(f'<div data-testid="attribute_snippet_testid">{escape(one)}</div>' for one in meta + _types(ad))
    date = ""
    if ad.posted:
        employer = '<span class="visually-hidden">Posted</span>'
        date = f'<span data-testid="myJobsStateDate" class="date">{employer}{_age(ad)}</span>'
    extra = f'<div id="salaryInfoAndJobType">{box}</div><div class="job-snippet">{_items(snippet)}</div>{date}'
    return _modern(ad, extra)


def card_2026(ad: Ad, snippet: str, number: int) -> str:
    """The card of 2026: pay and date are gone from the markup; every third is the compact one."""
    if number % 3 == 2:
        return _modern(ad, "", box="jobcard-compact")
    return _modern(ad, f'<div class="job-snippet">{_items(snippet)}</div>', heading="h3")


def decoy() -> str:
    """A card that no person sees: zero size, a key made by hand, absent from the JSON."""
    return (
        '<li><div class="cardOutline tapItem" style="width:0;height:0;overflow:hidden"><div class="job_seen_beacon">'
        '<h2 class="jobTitle"><a class="jcs-JobTitle" data-jk="3456789abcdef012" href="/rc/clk?jk=3456789abcdef012">'
        '<span title="Office Helper">Office Helper</span></a></h2>'
        '<span data-testid="company-name">Decoy Works</span><div '
        'data-testid="text-location">Nowhere, TX</div></div></div></li>'
    )


def _modern(ad: Ad, extra: str, *, box: str = "job_seen_beacon", heading: str = "h2") -> str:
    jk = ad.key
    company = (
        f'<span data-testid="company-name" class="css-19eicqx">{escape(ad.employer.name)}</span>' if ad.employer else ""
    )
    return (
        f'<li class="css-1ac2h1w"><div class="cardOutline tapItem result job_{jk} desktop"><div '
        'data-testid="slider_item">'
        f'<div class="{box}"><{heading} class="jobTitle"><a id="job_{jk}" data-jk="{jk}" '
        'class="jcs-JobTitle css-1baag51" '
        f'href="/rc/clk?jk={jk}&amp;bb=x&amp;vjs=3" aria-label="full details of {escape(ad.title)}">'
        f'<span title="{escape(ad.title)}" id="jobTitle-{jk}">{escape(ad.title)}</span></a></{heading}>'
        f'<div class="company_location">{company}<div data-testid="text-location">{escape(place_line(ad))}</div></div>'
        f"{extra}</div></div></div></li>"
    )


def _types(ad: Ad) -> list[str]:
    words = table("words_fields")["types"]["en"]
    return [words[kind] for kind in ad.types]


def _age(ad: Ad) -> str:
    return age_words(ad.printed_age or 0)


def _date(ad: Ad, label: str = "") -> str:
    if ad.posted is None:
        return ""
    hidden = f'<span class="visually-hidden">{label}</span>' if label else ""
    return f'<span class="date">{hidden}{_age(ad)}</span>'


def _bold(title: str) -> str:
    return escape(title).replace("Customer", "<b>Customer</b>").replace("Service", "<b>Service</b>")


def _items(snippet: str) -> str:
    items = "".join(f"<li>{escape(line, quote=False)}</li>" for line in snippet.splitlines())
    return f"<ul>{items}</ul>" if items else ""


CARDS: dict[str, Callable[[Ad, str, int], str]] = {
    "2020": card_2020, "2021": card_2021, "2023": card_2023, "2026": card_2026, "2026-dom": card_2026,
    "2026-state": card_2026,
}  # fmt: skip
