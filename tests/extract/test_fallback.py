from datetime import UTC, datetime

from aggregator.extract.fallback import described_job
from aggregator.extract.page import Page

NOW = datetime(2026, 11, 23, tzinfo=UTC)
TEXT = "<p>You answer calls of people whose kettle broke, and you stay kind.</p>" * 5


def read(head="", body=""):
    page = Page(
        url="https://kettle.example/job/7", text=f"<html><head>{head}</head><body>{body}</body></html>", fetched_at=NOW
    )
    return described_job(page, board="company_sites")


def test_vendor_metas_go_first_and_name_their_layer():
    found = read(
        '<meta name="job-title" content="Care Agent"><meta name="job-city" content="Tartu">'
        '<meta name="job-country" content="EE">'
        '<meta property="og:title" content="Jobs at Kettle"><meta property="og:site_name" content="Kettle">',
        f"<main>{TEXT}</main>",
    )
    assert (found.title, found.employer) == ("Care Agent", "Kettle")
    assert [(place.locality, place.country) for place in found.places] == [("Tartu", "EE")]
    assert found.layers == {"title": "meta", "employer": "opengraph", "description": "markup", "places": "meta"}


def test_a_joined_place_is_cut_into_city_region_and_country():
    found = read(
        '<meta name="gtm_tbcn_location" content="Austin~Texas~United States"><h1>Agent</h1>', f"<main>{TEXT}</main>"
    )
    assert [(p.locality, p.region, p.country) for p in found.places] == [("Austin", "Texas", "United States")]


def test_heading_and_main_text_do_where_nothing_else_is():
    found = read("", f"<nav>Menu</nav><main><h1>Care &amp; Agent</h1><nav>More</nav>{TEXT}</main>")
    assert found.title == "Care & Agent"
    assert "kettle" in found.description
    assert "More" not in found.description
    assert "Care" not in found.description
    assert found.layers == {"title": "markup", "description": "markup"}


def test_a_page_without_title_or_text_is_no_job():
    assert read("", f"<main>{TEXT}</main>") is None
    assert read("", "<h1>Agent</h1><main>Soon.</main>") is None
    assert read("", f"<h1>Page not found</h1><main>{TEXT}</main>") is None
    assert read("", f"<h1>{{{{title}}}}</h1><main>{TEXT}</main>") is None


def test_a_vendors_whole_text_goes_before_a_page_with_buttons():
    whole = "You answer calls of people whose kettle broke, and you stay kind. " * 5
    found = read(
        f'<meta name="job-title" content="Care Agent"><meta name="job-description" content="{whole}">',
        f"<main>{TEXT}<a href='/apply'>Apply</a></main>",
    )
    assert found.description == whole.strip()
    assert found.layers["description"] == "meta"


def test_a_comment_in_the_main_text_is_neither_text_nor_a_fault():
    found = read("", f"<main><h1>Care Agent</h1><!-- ad 7 --><?php no ?>{TEXT}</main>")
    assert "kettle" in found.description
    assert "ad 7" not in found.description
