"""Sitemaps and the sitemap lines of robots.txt."""

from aggregator.extract.sitemaps import SitemapEntry, is_robots, read_sitemap, sitemaps_named

NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def test_index_leads_to_sitemaps_and_urlset_to_pages() -> None:
    index = read_sitemap(
        f"<?xml version='1.0'?><sitemapindex {NS}><sitemap><loc>https://b.example/jobs.xml</loc></sitemap></sitemapindex>"
    )
    assert index is not None
    assert index.sitemaps == (SitemapEntry(url="https://b.example/jobs.xml"),)
    pages = read_sitemap(
        f"<urlset {NS}><url><loc>https://b.example/job/1</loc><lastmod>2026-11-01</lastmod></url><url/></urlset>"
    )
    assert pages is not None
    assert pages.pages == (SitemapEntry(url="https://b.example/job/1", changed="2026-11-01"),)


def test_picture_addresses_are_not_pages() -> None:
    found = read_sitemap(
        f'<urlset {NS} xmlns:image="i"><url><loc>https://b.example/job/1</loc>'
        "<image:image><image:loc>https://b.example/1.png</image:loc></image:image></url></urlset>"
    )
    assert found is not None
    assert [page.url for page in found.pages] == ["https://b.example/job/1"]


def test_plain_text_sitemap_is_read_and_prose_is_not() -> None:
    found = read_sitemap("\ufeffhttps://b.example/job/1\r\nhttps://b.example/job/2\r\n")
    assert found is not None
    assert len(found.pages) == 2
    assert read_sitemap("See https://b.example/job/1") is None
    assert read_sitemap("") is None


def test_robots_names_its_sitemaps_whatever_the_case_and_line_ends() -> None:
    text = "User-agent: *\rDisallow: /x\r\nSITEMAP:https://b.example/a.xml\nsitemap: /b.xml # second\n# Sitemap: https://b.example/no.xml"
    assert is_robots(text)
    assert sitemaps_named(text) == ("https://b.example/a.xml", "/b.xml")


def test_error_page_in_place_of_robots_is_no_robots() -> None:
    assert not is_robots("<!doctype html>\nSitemap: https://b.example/a.xml")
