"""Feeds of every dialect become listings; nothing that is no feed does."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.extract.feeds import feed_listings, feed_next
from aggregator.extract.page import Page
from aggregator.listing import Listing, PrintedPay, PrintedPlace

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def read(text: str, url: str = "https://board.example/feed") -> tuple[Listing, ...] | None:
    return feed_listings(Page(url=url, text=text, fetched_at=AT), board="b")


JOB_MANAGER = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:job_listing="https://board.example/">
<channel><title>Job feed</title><link>https://board.example</link>
<item><title>Phone Agent &amp;amp; Greeter</title><link>https://board.example/job/phone-agent/?utm_source=rss</link>
<dc:creator>admin</dc:creator><guid isPermaLink="false">https://board.example/?post_type=job_listing&amp;p=77</guid>
<pubDate>Thu, 19 Nov 2026 08:30:00 +0000</pubDate><description><![CDATA[Short.]]></description>
<content:encoded><![CDATA[<p>Answers the <b>phone</b>.</p>]]></content:encoded>
<job_listing:location><![CDATA[Tartu]]></job_listing:location>
<job_listing:job_type><![CDATA[Full Time]]></job_listing:job_type>
<job_listing:company><![CDATA[Kobar OÜ]]></job_listing:company>
<job_listing:salary><![CDATA[8 € tunnis]]></job_listing:salary>
</item></channel></rss>"""


def test_job_manager_feed_is_read_with_its_own_namespace() -> None:
    (job,) = read(JOB_MANAGER) or ()
    assert (job.title, job.employer, job.posted) == (
        "Phone Agent & Greeter",
        "Kobar OÜ",
        "Thu, 19 Nov 2026 08:30:00 +0000",
    )
    assert (job.url, job.key) == ("https://board.example/job/phone-agent/",) * 2
    assert job.description == "<p>Answers the <b>phone</b>.</p>"
    assert (job.places, job.pay) == ((PrintedPlace(text="Tartu"),), (PrintedPay(text="8 € tunnis"),))
    assert job.employment_types == ("Full Time",)
    assert job.depth == "full"
    assert set(job.layers.values()) == {"feed"}


def test_author_of_a_feed_item_is_not_taken_for_the_employer() -> None:
    (job,) = read(JOB_MANAGER.replace("job_listing:company", "job_listing:unheard")) or ()
    assert job.employer is None


def test_atom_entry_is_read_and_its_update_is_not_its_posting_date() -> None:
    (job,) = (
        read("""<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="/feed?page=2"/>
        <entry><id>tag:board.example,2026:9</id><title>Chat Agent</title><updated>2026-11-19T00:00:00Z</updated>
        <link rel="self" href="https://board.example/api/9"/><link href="/jobs/9"/><category term="Support"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Chats.</p></div></content></entry></feed>""")
        or ()
    )
    assert (job.url, job.key, job.posted, job.category) == (
        "https://board.example/jobs/9",
        "tag:board.example,2026:9",
        None,
        ("Support",),
    )
    assert job.description is not None
    assert "<p>Chats.</p>" in job.description


def test_atom_names_its_next_page() -> None:
    text = '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="?page=2"/></feed>'
    assert feed_next(Page(url="https://b.example/f", text=text, fetched_at=AT)) == "https://b.example/f?page=2"


def test_plain_list_of_jobs_is_read_with_wrappers_and_parts() -> None:
    first, second = (
        read("""<source><publisher>B</publisher>
        <job><referencenumber>A-1</referencenumber><title>Agent</title><company>Acme</company>
          <city>Ohio City</city><state>OH</state>
          <country>US</country><url>https://b.example/job/a-1</url><salary_min>17.50</salary_min><salary_max>21</salary_max>
          <salary_currency>USD</salary_currency><description>Talks.</description></job>
        <job><id>A-2</id><name>Agent II</name><cities><city>Tartu, Eesti</city><city>Narva, Eesti</city></cities>
          <jobtypes><jobtype>Part-time</jobtype></jobtypes></job></source>""")
        or ()
    )
    assert first.places == (PrintedPlace(locality="Ohio City", region="OH", country="US"),)
    assert first.pay == (PrintedPay(minimum="17.50", maximum="21", currency="USD"),)
    assert second.places == (PrintedPlace(text="Tartu, Eesti"), PrintedPlace(text="Narva, Eesti"))
    assert (second.key, second.depth, second.employment_types) == ("A-2", "card", ("Part-time",))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not xml",
        "<!doctype html><html><body><item>x</item></body></html>",
        "<urlset><url><loc>x</loc></url></urlset>",
        "{}",
    ],
)
def test_what_is_no_feed_gives_none(text: str) -> None:
    assert read(text) is None


def test_an_empty_feed_is_a_feed_without_items() -> None:
    assert read("<rss><channel><title>Jobs</title></channel></rss>") == ()


def test_entities_of_a_feed_are_never_expanded() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    (job,) = (
        read(
            f"{bomb}<rss><channel><item><title>x &b;&f; y</title><link>https://b.example/1</link></item></channel></rss>"
        )
        or ()
    )
    assert job.title is not None
    assert "boom" not in job.title
    assert "root:" not in job.title


def test_cut_off_and_broken_feed_gives_the_whole_items_before_the_fault() -> None:
    text = JOB_MANAGER.replace("</channel></rss>", "<item><title>Half & half") + "\x0b"
    assert next(job.title for job in read(text) or ()) == "Phone Agent & Greeter"


@given(st.text(alphabet=st.sampled_from("<>/&;![]\"'=? aitemrsguidlnkCDAT-\x00é"), max_size=300))
def test_any_text_is_survived(text: str) -> None:
    assert isinstance(read("<rss><channel><item>" + text), tuple)
    assert isinstance(read(text), tuple | None)
