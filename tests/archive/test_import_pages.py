import json

import pytest

POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Care Agent",
    "description": "Help people.",
}


def page(posting=POSTING, head=""):
    return f'<html><head>{head}<script type="application/ld+json">{json.dumps(posting)}</script></head></html>'


def cards(*keys):
    results = [
        {"jobkey": key, "displayTitle": f"Agent {key[0]}", "company": "Pot", "formattedLocation": "Austin, TX"}
        for key in keys
    ]
    return {"metaData": {"mosaicProviderJobCardsModel": {"results": results}}}


KEYS = ("3f2a91c07be84d56", "a41b7c90de2f5836")


def test_a_page_of_an_unknown_host_goes_to_the_generic_reader(importer, tmp_path):
    file = tmp_path / "job.html"
    file.write_text(page(head='<link rel="canonical" href="https://kettle.example/job/12">'))
    (report,) = importer(file)
    assert (report.outcome, report.boards, report.counts.new) == ("ok", ("company_sites",), 1)
    (posting,) = importer.postings()
    assert (posting["title"], posting["url"]) == ("Care Agent", "https://kettle.example/job/12")


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://de.indeed.com/q-agent-jobs.html">',
        '<meta property="og:url" content="https://de.indeed.com/jobs?q=agent">',
        "<!-- saved from url=(0034)https://de.indeed.com/jobs?q=agent -->",
        "<!--\n Page saved with SingleFile \n url: https://de.indeed.com/jobs?q=agent \n-->",
    ],
)
def test_the_board_is_known_by_the_pages_own_address(importer, tmp_path, head):
    file = tmp_path / "jobs.html"
    state = f'<script>window.mosaic.providerData["mosaic-provider-jobcards"]={json.dumps(cards(*KEYS))};</script>'
    file.write_text(f"<html><head>{head}</head>{state}</html>")
    (report,) = importer(file)
    assert (report.boards, report.counts.found) == (("indeed",), 2)
    assert all(one["url"].startswith("https://de.indeed.com/viewjob?jk=") for one in importer.postings())


def test_an_address_given_by_hand_goes_first(importer, tmp_path):
    file = tmp_path / "job.html"
    file.write_text(page(head='<link rel="canonical" href="https://mirror.example/x">'))
    importer(file, url="https://kettle.example/job/12")
    assert importer.postings("url") == [{"url": "https://kettle.example/job/12"}]


def test_a_page_without_any_address_is_stored_under_a_name_of_its_own(importer, tmp_path):
    file = tmp_path / "job.html"
    file.write_text(page())
    importer(file)
    importer(file)
    (posting,) = importer.postings()
    assert posting["url"] == f"urn:import:{posting['id']}"
    assert [(run["new"], run["unchanged"]) for run in importer.runs()] == [(1, 0), (0, 1)]


def test_a_page_without_postings_says_why_and_where_it_is_from(importer, tmp_path):
    file = tmp_path / "advice.html"
    file.write_text(
        '<title>How to write letters</title><link rel="canonical" href="https://www.indeed.com/career-advice/x">'
    )
    (report,) = importer(file)
    assert (report.outcome, report.counts.found, report.boards) == ("not_recognised", 0, ("indeed",))
    assert "How to write letters" in report.problem
    assert "https://www.indeed.com/career-advice/x" in report.problem


def test_a_list_of_mere_links_is_no_postings_but_says_where_it_leads(importer, tmp_path):
    file = tmp_path / "careers.html"
    links = "".join(f'<li><a href="/jobs/{n}-care-agent-{n}">Care Agent {n}</a></li>' for n in range(3))
    file.write_text(f"<title>Careers</title><h1>Open positions</h1><ul>{links}</ul>")
    (report,) = importer(file, url="https://kettle.example/jobs")
    assert (report.outcome, report.counts.found) == ("not_recognised", 0)
    assert "leads to 3 other pages" in report.problem


def test_a_saved_wall_is_no_empty_page(importer, tmp_path):
    file = tmp_path / "wall.html"
    file.write_text("<title>Just a moment...</title><script>window._cf_chl_opt={}</script>")
    (report,) = importer(file, url="https://www.indeed.com/jobs?q=x")
    assert report.outcome == "blocked"
    assert importer.runs()[0]["outcome"] == "blocked"


@pytest.mark.parametrize(
    "body",
    [POSTING, [POSTING], {"@graph": [POSTING]},
     {"version": "https://jsonfeed.org/version/1.1", "items": [
        {"id": "7", "url": "https://kettle.example/job/7", "title": "Care Agent",
                                                               "_jobposting": {"datePosted": "2026-11-20"}}]}],
)  # fmt: skip
def test_bodies_with_job_postings_are_read(importer, tmp_path, body):
    file = tmp_path / "body.json"
    file.write_text(json.dumps(body))
    (report,) = importer(file)
    assert (report.counts.new, importer.postings("title")) == (1, [{"title": "Care Agent"}])


@pytest.mark.parametrize(
    "body",
    [cards(*KEYS), {"mosaic-provider-jobcards": cards(*KEYS)}, cards(*KEYS)["metaData"]["mosaicProviderJobCardsModel"]],
)
def test_indeeds_own_state_is_read_without_its_page(importer, tmp_path, body):
    file = tmp_path / "cards.json"
    file.write_text(json.dumps(body))
    (report,) = importer(file)
    assert (report.boards, report.counts.found) == (("indeed",), 2)


def test_a_saved_answer_of_monsters_search_is_read(importer, tmp_path):
    job = {
        "jobId": "5b0c0c1e-1111-4a22-8b33-0123456789ab",
        "jobPosting": POSTING | {"url": "https://www.monster.com/job-openings/x"},
    }
    file = tmp_path / "answer.json"
    file.write_text(json.dumps({"totalSize": 1, "jobResults": [job]}))
    (report,) = importer(file)
    assert (report.boards, report.counts.found) == (("monster",), 1)


@pytest.mark.parametrize("body", ['{"jobs": [{"id": 1}]}', "[]", "{broken", '"text"'])
def test_other_bodies_are_not_recognised(importer, tmp_path, body):
    file = tmp_path / "body.json"
    file.write_text(body)
    (report,) = importer(file)
    assert (report.outcome, report.counts.found) == ("not_recognised", 0)
    assert report.problem


FEED = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY boom SYSTEM "file:///etc/passwd">]>
<rss xmlns:job_listing="https://shop.example/?feed=job_feed"><channel><title>Jobs</title>
<item><title>Care Agent</title><link>https://shop.example/job/care-agent-7/</link>
<description>Help people. &boom;</description>
<job_listing:location><![CDATA[Tartu]]></job_listing:location>
<job_listing:company><![CDATA[Pot & Pan]]></job_listing:company>
<job_listing:salary><![CDATA[1600 €]]></job_listing:salary></item></channel></rss>"""


def test_a_feed_is_read_with_its_extra_names_and_without_foreign_files(importer, tmp_path):
    file = tmp_path / "feed.rss"
    file.write_text(FEED)
    (report,) = importer(file)
    assert report.counts.new == 1
    (posting,) = importer.postings()
    assert (posting["title"], posting["employer"], posting["place_text"]) == ("Care Agent", "Pot & Pan", "Tartu")
    assert "root:" not in str(posting)


@pytest.mark.parametrize(
    "raw",
    [
        page(POSTING | {"title": "Kõneagent š"}).encode("utf-16"),
        b"\xef\xbb\xbf" + page(POSTING | {"title": "x"}).replace('"x"', '"Kõneagent š"').encode(),
        page(head='<meta charset="windows-1252">').replace("Care Agent", "Kõneagent š").encode("cp1252"),
        page(head='<meta charset="windows-1257">').replace("Care Agent", "Kõneagent š").encode("cp1257"),
        page().replace("Care Agent", "Kõneagent š").encode("cp1252"),
    ],
    ids=["utf-16", "bom", "declared-1252", "declared-1257", "undeclared"],
)
def test_letters_survive_every_encoding(importer, tmp_path, raw):
    file = tmp_path / "job.html"
    file.write_bytes(raw)
    importer(file)
    assert importer.postings("title") == [{"title": "Kõneagent š"}]


def test_what_is_not_relevant_is_filtered_unless_it_is_wished_for(importer, tmp_path):
    file = tmp_path / "job.html"
    file.write_text(page(POSTING | {"title": "Kettle Smith"}))
    (report,) = importer(file)
    assert (report.counts.found, report.counts.filtered, importer.postings()) == (1, 1, [])
    (report,) = importer(file, keep_irrelevant=True)
    assert report.counts.new == 1
