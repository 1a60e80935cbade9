"""Which addresses are a job's, and which key they give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiders.bases.careers import is_careers_address, is_position_address
from spiders.bases.company_site import site_key
from spiders.bases.job_links import is_job_address, key_of

B = "https://b.example"


@pytest.mark.parametrize(
    "path",
    [
        "/job/phone-agent/", "/jobs/48213", "/jobs/view/66120", "/job-details/guest-line-agent", "/career/4410-clerk",
        "/viewjob?jk=ab12cd", "/listing/phone-agent-tartu", "/job-phone-agent", "/jobs/phone-agent-8812/oh-akron",
        "/job.php?id=7", "/jobs/3f2b8c1a-1111-4222-8333-444455556666", "/careers/12034/agent", "/en/vacancies/2044",
        "/toopakkumised/1203-poemyyja", "/t%C3%B6%C3%B6pakkumine/klienditeenindaja", "/jobs/job/view?url=x",
    ],
)  # fmt: skip
def test_address_of_a_job_is_known(path: str) -> None:
    assert is_job_address(B + path)


@pytest.mark.parametrize(
    "path",
    [
        "/", "/jobs/", "/jobs/retail", "/jobs?page=2", "/jobs/page/2/", "/job/48213/apply", "/job/category/retail-24",
        "/jobs/search?q=12345", "/login", "/job/post-a-job", "/jobs/48213.pdf", "/viewjob", "/article/900114/Phone",
        "/jobs/location/dayton-45402", "/blog/job-hunting-tips-2026", "/jobs/companies/acme-123",
    ],
)  # fmt: skip
def test_address_of_something_else_is_no_job(path: str) -> None:
    assert not is_job_address(B + path)


def test_key_survives_reworded_titles_tracking_and_schemes() -> None:
    assert key_of(f"{B}/jobs/48213/phone-agent?utm_source=x") == key_of(
        "http://b.example/jobs/48213/agent-on-the-phone"
    )
    assert key_of(f"{B}/job/phone-agent/#top") == key_of(f"{B}/job/phone-agent")


def test_different_jobs_have_different_keys() -> None:
    paths = ["/job/csr-98101", "/job/csr-98101-2", "/viewjob?jk=1", "/viewjob?jk=2", "/jobs/981", "/jobs/9811/x"]
    assert len({key_of(B + path) for path in paths}) == len(paths)


def test_keys_of_two_sites_never_meet() -> None:
    assert site_key("https://a.example/jobs/1234") != site_key("https://b.example/jobs/1234")
    assert site_key("https://www.a.example/jobs/1234") == site_key("https://a.example/jobs/1234/agent")


@pytest.mark.parametrize("path", ["/karjaar", "/karj%C3%A4%C3%A4r/", "/tule-toole/", "/en/open-positions", "/careers/"])
def test_careers_page_is_known_and_is_no_position(path: str) -> None:
    assert is_careers_address(B + path)
    assert not is_position_address(B + path)


def test_page_below_a_careers_page_may_be_a_position() -> None:
    assert is_position_address(f"{B}/karjaar/klienditeenindaja-tartus")
    assert not is_position_address(f"{B}/pood/karjaarid")
    assert not is_position_address(f"{B}/karjaar/otsing")


@given(st.text(max_size=200))
def test_any_path_is_survived(path: str) -> None:
    is_job_address(f"{B}/{path}")
    assert key_of(f"{B}/job/{path}") is not None
