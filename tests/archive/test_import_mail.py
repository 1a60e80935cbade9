"""Job alerts from a mailbox: cards of what they link to, and nothing of whom they were sent to."""

import json
import quopri
import sqlite3

import pytest

from aggregator.crawling.leaves import leaf
from aggregator.crawling.sources import source_named
from tests.archive.traffic import KEYS, LIST, a_list, entry, har, mail
from tests.spiders.page_cases import cases

ONE, TWO = KEYS
TOKENS = "&from=ja&tk=1hreader&alid=5f0reader&rgtk=1hreader&xpse=reader"
TEXT = f"""\
Hi Mari Maasikas,

Jobs 1-2 of 30 new jobs

Customer Care Agent
Kettle & Co - Austin, TX 78701
$18 - $22 an hour
Answer calls of people with kettles.
3 days ago
https://www.indeed.com/rc/clk/dl?jk={ONE}{TOKENS}

Chat Agent
Pot - Remote in Tartu
Just posted
<https://ee.indeed.com/pagead/clk/dl?mo=r&ad=-6Nreader&jk={TWO}{TOKENS}>

See all: https://www.indeed.com/jobs?q=agent&tk=1hreader
Unsubscribe mari.maasikas@home.example: https://subscriptions.indeed.com/alert?e=mari.maasikas%40home.example
"""


def html_row(key, title, *lines):
    below = "".join(f"<tr><td><p style='x'>{line}</p></td></tr>" for line in lines)
    return (
        f'<tr><td><a href="https://uk.indeed.com/rc/clk/dl?jk={key}{TOKENS}"><table><tr><td><h2>{title}</h2></td></tr>'
        f"{below}</table></a></td></tr>"
    )


HTML = (
    "<html><body><p>Hi Mari Maasikas</p><table>"
    + html_row(ONE, "Customer Care Agent", "Kettle &amp; Co <span>3.9</span> <span>3.9/5 rating</span>", "Leeds LS1",
               "£24,000 - £26,000 a year", "Easily apply", "Answer calls of people with kettles.", "3 days ago")
    + html_row(TWO, "Chat Agent", "Pot", "Hybrid work in York", "Just posted")
    + "</table><a href='https://uk.indeed.com/jobs?q=x'>See all</a><p>Sent to mari.maasikas@home.example</p></body>"
)  # fmt: skip


@pytest.fixture
def load(importer, tmp_path):
    def load(raw, name="alert.eml", **wishes):
        file = tmp_path / name
        file.write_bytes(raw)
        (report,) = importer(file, **wishes)
        return report

    return load


def test_a_text_alert_becomes_cards_under_the_postings_own_addresses(load, importer):
    report = load(mail(TEXT))
    assert (report.outcome, report.boards, report.counts.new) == ("ok", ("indeed",), 2)
    fields = "url, title, employer, place_text, pay_text, workplace, posted_on, first_seen, depth"
    assert importer.postings(fields) == [
        {
            "url": f"https://www.indeed.com/viewjob?jk={ONE}", "title": "Customer Care Agent",
            "employer": "Kettle & Co", "place_text": "Austin, TX 78701", "pay_text": "$18 - $22 an hour",
            "workplace": None, "posted_on": "2026-11-20", "first_seen": "2026-11-23T04:00:00Z", "depth": "card",
        },
        {
            "url": f"https://www.indeed.com/viewjob?jk={TWO}", "title": "Chat Agent", "employer": "Pot",
            "place_text": "Tartu", "pay_text": None, "workplace": "remote", "posted_on": "2026-11-23",
            "first_seen": "2026-11-23T04:00:00Z", "depth": "card",
        },
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable"])
def test_an_html_alert_becomes_cards_too(load, importer, encoding):
    body = quopri.encodestring(HTML.encode()).decode() if encoding == "quoted-printable" else HTML
    load(mail(body, kind="text/html; charset=utf-8", encoding=encoding))
    one, two = importer.postings("url, title, employer, place_text, pay_text, posted_on, workplace")
    assert one == {
        "url": f"https://uk.indeed.com/viewjob?jk={ONE}", "title": "Customer Care Agent", "employer": "Kettle & Co",
        "place_text": "Leeds LS1", "pay_text": "£24,000 - £26,000 a year", "posted_on": "2026-11-20", "workplace": None,
    }  # fmt: skip
    assert (two["employer"], two["place_text"], two["workplace"]) == ("Pot", "York", "hybrid")


def test_the_html_of_a_mail_goes_before_its_text(load, importer):
    both = f"--b\nContent-Type: text/plain\n\n{TEXT}\n--b\nContent-Type: text/html; charset=utf-8\n\n{HTML}\n--b--\n"
    assert load(mail(both, kind="multipart/alternative; boundary=b")).counts.found == 2
    assert {one["url"].split("/")[2] for one in importer.postings()} == {"uk.indeed.com"}


@pytest.mark.parametrize("body", [TEXT, HTML], ids=["text", "html"])
def test_nothing_of_the_reader_is_stored(load, importer, body, tmp_path):
    kind = "text/html" if body is HTML else "text/plain"
    load(mail(body, kind=f"{kind}; charset=utf-8"), "alert for mari.maasikas@home.example.eml", keep_irrelevant=True)
    importer.store.db.conn.commit()
    everything = "\n".join(sqlite3.connect(importer.store.path).iterdump()).lower()
    for word in ("mari", "maasikas", "home.example", "reader", "tk=", "subscriptions"):
        assert word not in everything, word


def test_a_box_of_mails_is_read_mail_by_mail(load, importer):
    private = mail("Dear Mari, see https://www.customerservicejobs.com/advice/letters\n")
    boxed = b"".join(
        b"From x@y Mon Nov 23 06:00:00 2026\n" + one + b"\n"
        for one in (mail(TEXT), private, mail(HTML, kind="text/html"))
    )
    report = load(boxed, "inbox.mbox")
    assert (report.outcome, report.counts.found) == ("ok", 2)
    assert "passed over: 1 without a link to a posting" in report.notes
    assert [run["pages"] for run in importer.runs()] == [3]


def test_from_in_the_middle_of_a_text_begins_no_mail(load):
    boxed = b"From x@y\n" + mail(TEXT.replace("Hi Mari", "Hi\nFrom all of us")) + b"\n"
    assert load(boxed, "inbox.mbox").notes == ()


@pytest.mark.parametrize(
    ("link", "board", "url"),
    [
        ("https://www.customerservicejobs.com/job/care-agent-7/?utm_source=alert&user=reader",
         "customerservicejobs", "https://www.customerservicejobs.com/job/care-agent-7/"),
        ("https://mail.example/track?who=reader&to=https%3A%2F%2Fwww.customerservicejobs.com%2Fjob%2Fcare-agent-7%3Fu%3Dreader",
         "customerservicejobs", "https://www.customerservicejobs.com/job/care-agent-7"),
        ("https://www.customerservicecrossing.com/job/id-a81b/care-agent?ref=reader",
         "customerservicecrossing", "https://www.customerservicecrossing.com/job/id-a81b/care-agent"),
        ("https://www.monster.com/job-openings/care-agent-austin-tx--5b0c0c1e-1111-4a22-8b33-0123456789ab?mstr=reader",
         "monster", "https://www.monster.com/job-openings/care-agent-austin-tx--5b0c0c1e-1111-4a22-8b33-0123456789ab"),
        ("https://www.cv.ee/et/vacancy/1700101/klienditeenindaja?utm_source=mail&u=reader",
         "cvee", "https://www.cv.ee/et/vacancy/1700101"),
        ("https://www.cvkeskus.ee/klienditeenindaja-tartus-naidis-ou-1051099?ga_track=reader",
         "cvkeskus", "https://www.cvkeskus.ee/klienditeenindaja-tartus-naidis-ou-1051099"),
        (f"https://click.indeed.com/c?JK={ONE.upper()}&t=reader", "indeed", f"https://www.indeed.com/viewjob?jk={ONE}"),
    ],
)  # fmt: skip
def test_a_link_leads_to_the_postings_own_address(load, importer, link, board, url):
    report = load(mail(f'<div><a href="{link}">Care Agent</a></div>', kind="text/html"))
    assert (report.boards, importer.postings("url")) == ((board,), [{"url": url}])


def test_a_mailed_card_and_the_boards_own_list_are_one_posting(load, importer):
    load(har(entry(LIST, a_list(7))), "a.har")
    link = "https://www.customerservicejobs.com/job/care-agent-7?utm_source=alert"
    load(mail(f'<a href="{link}">Care Agent 7</a>', kind="text/html"))
    assert len(importer.postings()) == 1


@pytest.mark.parametrize(
    "body", ["See https://news.example/", f'<a href="https://www.indeed.com/rc/clk/dl?jk={ONE}">View job</a>', ""]
)
def test_a_mail_without_a_posting_says_so(load, importer, body):
    report = load(mail(body, kind="text/html"))
    assert (report.outcome, report.counts.found, importer.postings()) == ("not_recognised", 0, [])
    assert report.problem == "none of its 1 mails holds a posting"


def test_lines_that_tell_nothing_plainly_are_left_out(load, importer):
    lines = ("Save $20 on your first order", "Active 2 days ago", "Mari, you match this job")
    link = "https://www.customerservicejobs.com/job/care-agent-7"
    load(mail(f'<div><a href="{link}">Care Agent</a><p>{"</p><p>".join(lines)}</p></div>', kind="text/html"))
    (posting,) = importer.postings("employer, place_text, pay_text, posted_on, description")
    assert set(posting.values()) == {None}


def test_reports_as_json_hold_no_more_than_counts(load):
    assert json.dumps(load(mail(TEXT)).notes) == "[]"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_link_gives_the_key_that_the_boards_own_pages_give(case):
    reading, source = case.read(), source_named(case.board)
    for one in (*reading.listings, *(link.card for link in reading.follow if link.card)):
        if source.owns(one.url) and (posting := leaf(case.board).posting_at(one.url, source)):
            assert posting[0] == one.key, f"{case.board}.posting_at gives {one.url} another key than its pages do"
