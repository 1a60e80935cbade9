"""CustomerServiceCrossing's pages."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.crossing.ads import HOST
from aggregator.replica.boards.schema import job_posting, script
from aggregator.replica.wire import Answer, page

PAGE_SIZE = 20


def framed(title: str, body: str, *, head: str = "") -> str:
    """Head, menu and foot of every page."""
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(title)}</title>{head}</head><body>'
        '<div class="navbar"><a href="/">CustomerServiceCrossing</a><a href="/jobs/">Jobs</a>'
        '<a href="/browse-jobs/jobs.html">Browse</a><a href="/lclogin.php">Login</a><a href="/lcsignin.php">Sign up</a>'
        f'<a href="/article/90012/How-To-Answer-The-Phone">Articles</a></div><div class="container">{body}</div>'
        "<footer>Employment Research Institute</footer></body></html>"
    )


def list_page(ads: list[Ad], total: int, number: int, path: str, look: str) -> Answer:
    """One page of a list."""
    row = {"2026": _bare_row, "2026-rows": _row, "2018": _row_2018}[look]
    rows = "".join(map(row, ads))
    if look == "2018":
        rows = f'<span class="total_jobs_title">{total} Jobs</span><table class="jobs">{rows}</table>'
    if not ads:
        rows = "<p>No jobs found for your search. 0 jobs.</p>"
    more = number * PAGE_SIZE < total
    link = f"javascript:gotoPage({number + 1})" if look == "2018" else f"{path}?page={number + 1}"
    html = framed(
        "Customer Service Jobs",
        f"<h1>Customer Service Jobs</h1>{rows}" + (f'<a href="{link}">Next</a>' if more else ""),
    )
    return page(html, ads=tuple((ad, "card") for ad in ads))


def _path(ad: Ad) -> str:
    return ad.url.partition(".com")[2]


def _bare_row(ad: Ad) -> str:
    return f'<p><a href="{_path(ad)}">{escape(ad.title)}</a> <a href="{_path(ad)}" rel="nofollow">Apply Now</a></p>'


def _row(ad: Ad) -> str:
    name = f'<div class="company">{escape(ad.employer.name)}</div>' if ad.employer else ""
    place = f'<div class="location">{escape(ad.places[0].line)}</div>' if ad.places else ""
    date = f'<div class="posted">Posted: {ad.posted:%b %d, %Y}</div>' if ad.posted else ""
    return (
        f'<div class="job-item"><a class="title" href="{ad.url}">{escape(ad.title)}</a>{name}{place}{date}'
        f'<a class="btn" href="{ad.url}">Apply</a></div>'
    )


def _row_2018(ad: Ad) -> str:
    name = escape(ad.employer.name) if ad.employer else ""
    place = escape(ad.places[0].line) if ad.places else ""
    date = f"{ad.posted:%m/%d/%Y}" if ad.posted else ""
    return (
        f'<tr class="job-listing"><td><a class="orange_link" href="{_path(ad)}">{escape(ad.title)}</a></td>'
        f'<td class="company">{name}</td><td class="location">{place}</td><td class="date">{date}</td>'
        f'<td><a class="orange_link" href="{_path(ad)}">Apply</a></td></tr>'
    )


def open_page(ad: Ad) -> Answer:
    """A detail page that tells everything but how to apply."""
    head = f'<link rel="canonical" href="{ad.url}">{script(job_posting(ad))}'
    return page(framed(f"{ad.title} | CustomerServiceCrossing", _text(ad), head=head), ads=((ad, "full"),))


def nameless_page(ad: Ad, number: int) -> Answer:
    """A detail page without structured data that keeps the employer's name for members."""
    head = f'<link rel="canonical" href="{ad.url}">'
    body = f"<!-- compid={number} -->{_text(ad)}"
    return page(framed(f"{ad.title} | CustomerServiceCrossing", body, head=head), ads=((ad, "full"),))


def _text(ad: Ad) -> str:
    place = f'<div class="location">{escape(ad.places[0].line)}</div>' if ad.places else ""
    date = f'<div class="posted">Posted: {ad.posted:%b %d, %Y}</div>' if ad.posted else ""
    return (
        f"<h1>{escape(ad.title)}</h1>{place}{date}<div "
        f'class="job_description">{ad.text.html() if ad.text else ""}</div>'
        '<a class="btn" href="/lcsignin.php?from=apply">Get Access</a>'
    )


def sign_in_page(target: str) -> Answer:
    """The login wall."""
    form = (
        f'<h1>Sign up to see this job</h1><form method="post" action="/lcsignin.php?loginurl={escape(target)}">'
        '<input name="email"><input type="password" name="password"><button>Get Access</button></form>'
        f'<p><a href="https://{HOST}/lclogin.php?loginurl={escape(target)}">Log in</a></p>'
    )
    return page(framed("Sign In | CustomerServiceCrossing", form))
