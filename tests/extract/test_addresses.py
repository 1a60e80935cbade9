from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.extract.addresses import absolute, canonical, host_of, registrable_domain, same_site


@pytest.mark.parametrize(
    "href", ["javascript:void(0)", "mailto:hr@acme.example", "tel:+3725000000", "", None, "data:,x"]
)
def test_what_is_no_web_address_is_none(href):
    assert absolute("https://jobs.example/list", href) is None


def test_a_relative_address_is_meant_from_its_page():
    assert absolute("https://jobs.example/list/", "\n ../job/7?x=1 ") == "https://jobs.example/job/7?x=1"


def test_an_address_with_a_broken_host_is_none():
    assert absolute("https://jobs.example/", "http://stealth co/") is None
    assert absolute("https://jobs.example/", "http://[::1") is None


def test_a_space_in_a_path_is_escaped():
    assert absolute("https://jobs.example/", "/job/call center") == "https://jobs.example/job/call%20center"


def test_tracking_goes_and_the_rest_keeps_its_order():
    url = "https://Jobs.Example:443/viewjob?utm_source=feed&jk=0f1e&gclid=1&b=2&a=1#apply"
    assert canonical(url) == "https://jobs.example/viewjob?jk=0f1e&b=2&a=1"


def test_a_script_driven_sites_fragment_is_part_of_the_address():
    assert canonical("https://jobs.example/#/job/7") == "https://jobs.example/#/job/7"


@given(st.text(max_size=200))
def test_any_text_has_a_canonical_form_that_stays(text):
    once = canonical(text)
    assert canonical(once) == once or "\\" in text or not host_of(once)


def test_registrable_domains_know_public_suffixes():
    assert registrable_domain("careers.acme.co.uk") == "acme.co.uk"
    assert registrable_domain("127.0.0.1") == "127.0.0.1"
    assert registrable_domain("localhost") == "localhost"


def test_two_hosts_of_one_company_are_one_site_and_two_shops_are_not():
    assert same_site("https://www.acme.ee/a", "http://jobs.acme.ee/b")
    assert not same_site("https://acme.ee/", "https://acme.lv/")
    assert not same_site("", "")


@given(st.from_regex(r"https?://[a-z0-9.-]{1,12}/[a-z0-9/.%~_;?#-]{0,12}", fullmatch=True))
def test_addresses_that_look_clean_are_read_like_all_others(url):
    said = absolute("https://jobs.example/list", url)
    assert said == urljoin("https://jobs.example/list", url) or said is None
    assert host_of(url) == urlsplit(url).hostname.rstrip(".")
    if not set(url) & set("?#"):
        assert canonical(url) == url
