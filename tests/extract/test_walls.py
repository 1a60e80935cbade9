from datetime import UTC, datetime

import pytest

from aggregator.extract.page import Outcome, Page
from aggregator.extract.walls import NOT_TITLES, classify, is_no_title, page_title

NOW = datetime(2026, 11, 23, tzinfo=UTC)
LONG = "<p>" + "We answer letters, calls and chats of people who bought a kettle. " * 60 + "</p>"


def page(text="", url="https://www.board.example/jobs?q=x", **rest):
    return Page(url=url, text=text, fetched_at=NOW, **rest)


def titled(title, body="", **rest):
    return page(f"<html><head><title>{title}</title></head><body>{body}</body></html>", **rest)


WALLS = {
    "cloudflare-header": (page("", status=403, headers={"cf-mitigated": "challenge"}), "blocked", "cf-mitigated"),
    "cloudflare-title": (titled("Just a moment...", status=403), "blocked", "Just a moment"),
    "cloudflare-200": (titled("Just a moment..."), "blocked", "Cloudflare"),
    "cloudflare-attention": (titled("Attention Required! | Cloudflare", status=403), "blocked", "Attention"),
    "cloudflare-body": (titled("", "<script>window._cf_chl_opt={}</script>", status=503), "blocked", "_cf_chl_opt"),
    "cloudflare-blocked": (titled("", "Sorry, you have been blocked. Ray ID: 1", status=403), "blocked", "Cloudflare"),
    "indeed-login": (
        titled("Authenticating...", "bot-detection-anonymous", status=401),
        "login_wall",
        "Authenticating",
    ),
    "indeed-page-two": (
        page(
            "",
            url="https://secure.indeed.com/auth?branding=page-two-signin",
            requested_url="https://www.indeed.com/jobs?q=x&start=10",
        ),
        "login_wall",
        "secure.indeed.com",
    ),
    "indeed-captcha": (titled("Security Check - Indeed.com", "x" * 60_000), "blocked", "Security Check"),
    "indeed-page-type": (
        titled("Indeed", "<script>INDEED_CLOUDFLARE_STATIC_PAGE={PAGE_TYPE: 'under_attack'}</script>"),
        "blocked",
        "under_attack",
    ),
    "indeed-localised": (
        titled("Indeed", "<h1>Vérification supplémentaire requise</h1>", status=403),
        "blocked",
        "vérification",
    ),
    "indeed-hard": (
        titled("Blocked - Indeed.com", "<h1>Request Blocked</h1>", status=403),
        "blocked",
        "Blocked - Indeed",
    ),
    "datadome": (
        titled("", "<script>var dd={'host':'geo.captcha-delivery.com'}</script>", status=403),
        "blocked",
        "DataDome",
    ),
    "datadome-200": (
        titled("board.example", "<iframe src='https://ct.captcha-delivery.com/c'></iframe>"),
        "blocked",
        "DataDome",
    ),
    "perimeterx": (
        titled("Access to this page has been denied", "<div id=px-captcha>", status=403),
        "blocked",
        "PerimeterX",
    ),
    "akamai": (
        titled("Access Denied", "Reference&#32;&#35;18.2 errors.edgesuite.net", status=403),
        "blocked",
        "Akamai",
    ),
    "imperva": (
        titled("", '<iframe id="main-iframe" src="/_Incapsula_Resource?x">Incapsula incident ID: 1</iframe>'),
        "blocked",
        "Imperva",
    ),
    "aws-waf": (titled("", "<script>window.awsWafCookieDomainList=[]</script>", status=202), "blocked", "AWS"),
    "aws-waf-header": (page("", status=405, headers={"x-amzn-waf-action": "captcha"}), "blocked", "x-amzn-waf-action"),
    "vercel": (titled("Vercel Security Checkpoint", status=429), "blocked", "Vercel"),
    "sucuri": (titled("Sucuri WebSite Firewall - Access Denied", "sucuri.net", status=403), "blocked", "Sucuri"),
    "radware": (titled("", "<script src='https://validate.perfdrive.com/x'></script>"), "blocked", "perfdrive"),
    "siteground": (
        titled("", "<meta http-equiv=refresh content='0;/.well-known/sgcaptcha/?r=1'>", status=202),
        "blocked",
        "sgcaptcha",
    ),
    "kasada": (titled("", "<script src='/x/KPSDK.js'></script>", status=429), "blocked", "Kasada"),
    "login-redirect": (
        page("", url="https://www.board.example/login?next=/job/1", requested_url="https://www.board.example/job/1"),
        "login_wall",
        "/login",
    ),
    "login-title": (titled("Sign In | Board"), "login_wall", "Sign In"),
    "login-status": (page("", status=401), "login_wall", "401"),
    "not-logged-in": (titled("Not Logged In"), "login_wall", "Not Logged In"),
    "rate-limit": (page("slow down", status=429, headers={"retry-after": "120"}), "blocked", "Retry-After: 120"),
    "rate-limit-unsaid": (page("slow down", status=429), "blocked", "rate limit"),
    "captcha": (
        titled("Check", "<div class='g-recaptcha'></div>Please verify you are no machine"),
        "blocked",
        "g-recaptcha",
    ),
    "tiny-403": (page("x" * 25, status=403), "blocked", "25 characters"),
    "for-sale": (titled("The domain board.example is for sale | Shop"), "service_closed", "for sale"),
    "parked": (titled("board.example", "Buy this domain. Related searches: jobs"), "service_closed", "buy this domain"),
    "elsewhere": (
        page(LONG, url="https://other.example/", requested_url="https://www.board.example/jobs"),
        "redirected",
        "other.example",
    ),
    "gone": (page("", status=410), "service_closed", "410"),
    "missing": (page("", status=404), "failed", "404"),
    "server": (page("oops", status=500), "failed", "500"),
    "redirect-kept": (
        page("", status=307, headers={"location": "https://www.board.example/signin"}),
        "login_wall",
        "/signin",
    ),
    "empty": (page("  "), "failed", "empty"),
}


@pytest.mark.parametrize("wall", WALLS)
def test_each_wall_gives_its_outcome_and_names_its_sign(wall):
    met, outcome, sign = WALLS[wall]
    found = classify(met)
    assert found is not None
    assert found.outcome == outcome
    assert sign.lower() in found.problem.lower()
    assert "\n" not in found.problem


ORDINARY = {
    "cloudflare-script": titled(
        "Jobs", LONG + "<script src='/cdn-cgi/challenge-platform/x.js'>window.__CF$cv$params={}</script>"
    ),
    "cloudflare-script-thin": titled(
        "Jobs", "<p>No jobs today.</p><script src='/cdn-cgi/challenge-platform/x.js'></script>"
    ),
    "turnstile-in-a-form": titled(
        "Contact", LONG + "<script src='https://challenges.cloudflare.com/turnstile/v0/api.js'></script>"
    ),
    "datadome-tag": titled("Jobs", LONG + "<script src='https://js.datadome.co/tags.js'></script>"),
    "recaptcha-in-a-form": titled("Apply", LONG + "<div class='g-recaptcha'></div>"),
    "talks-of-logins": titled(
        "Help desk jobs", LONG + "Please log in to save a job. Customers sign in to view orders."
    ),
    "sign-in-clerk": titled("Sign In Clerk wanted", LONG),
    "login-in-a-name": page(LONG, url="https://www.board.example/jobs/login-support-agent"),
    "thin-with-suggestions": titled("Jobs", "<p>No jobs today.</p><p>Related searches: help desk</p>"),
    "thin-with-captcha-form": titled(
        "Jobs", "<p>No jobs today. Be told of new ones:</p><div class='g-recaptcha'></div>"
    ),
    "thin-closed-job": titled("Care Agent", "<p>This job is now closed. Please log in to save others.</p>"),
    "own-subdomain": page(LONG, url="https://ee.board.example/", requested_url="https://www.board.example/"),
    "bare-indeed-global": titled("Jobs", LONG + "<script>INDEED_CLOUDFLARE_STATIC_PAGE = {}</script>"),
}


@pytest.mark.parametrize("kind", ORDINARY)
def test_an_ordinary_page_is_no_wall_whatever_scripts_it_carries(kind):
    assert classify(ORDINARY[kind]) is None


def test_an_answer_from_another_host_than_the_boards_is_a_redirect():
    found = classify(page(LONG, url="https://parent.example/"), hosts=("board.example", "*.board.example"))
    assert found is not None
    assert found.outcome is Outcome.REDIRECTED
    assert classify(page(LONG), hosts=("*.board.example",)) is None


@pytest.mark.parametrize(
    "title",
    [
        "Access Denied",
        "Just a moment...",
        "Sign In",
        "Page Not Found",
        "403 Forbidden",
        "Not Logged In",
        "Security Check",
        "Authenticating...",
        "Attention Required!",
        "Attention Required! | Cloudflare",
        " sign  in ",
        "Sign In - Board",
    ],
)
def test_a_walls_title_is_never_a_jobs(title):
    assert is_no_title(title)


@pytest.mark.parametrize(
    "title", ["Sign Installer", "Security Check-in Agent", "Access Control Officer", "Error Analyst"]
)
def test_a_jobs_title_is_not_taken_for_a_walls(title):
    assert not is_no_title(title)


def test_the_list_of_titles_is_in_lower_case_so_that_it_can_be_compared():
    assert all(title == title.casefold().strip(" .") for title in NOT_TITLES)


def test_a_title_is_one_line_without_entities():
    assert page_title(titled("Care &amp;\n Support")) == "Care & Support"
    assert page_title(page("<p>no title</p>")) == ""
