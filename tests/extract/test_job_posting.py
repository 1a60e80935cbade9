from datetime import UTC, datetime

import pytest

from aggregator.extract.job_posting import listing_of
from aggregator.extract.page import Page
from aggregator.listing import PrintedPay, PrintedPlace

NOW = datetime(2026, 11, 23, tzinfo=UTC)
PAGE = Page(url="https://www.kettle.example/careers/agent-4711", text="", fetched_at=NOW)


def read(page=PAGE, **node):
    found = listing_of({"title": "Care Agent", **node}, page=page, board="company_sites", layer="json-ld")
    assert found is not None
    return found


def test_every_field_names_its_layer():
    found = read(description="Help people.", hiringOrganization={"name": "Kettle Ltd"})
    assert dict(found.layers) == {"title": "json-ld", "description": "json-ld", "employer": "json-ld"}
    assert found.seen_at == NOW


@pytest.mark.parametrize(
    "node",
    [
        {"title": "Agent"},
        {"name": "Agent"},
        {"Title": "Agent"},
        {"schema:title": "Agent"},
        {"http://schema.org/title": "Agent"},
        {"title": ["Agent"]},
        {"title": {"@value": "Agent", "@language": "en"}},
        {"title": " Agent\n"},
    ],
)
def test_a_title_is_found_under_every_name_it_goes_by(node):
    found = listing_of(node, page=PAGE, board="b", layer="json-ld")
    assert found is not None
    assert found.title == "Agent"


@pytest.mark.parametrize("title", ["{{title}}", "{{ job.title }}", "<%= title %>", "${title}", "[[title]]"])
def test_an_unfilled_template_is_no_posting(title):
    assert listing_of({"title": title, "description": "x" * 50}, page=PAGE, board="b", layer="json-ld") is None


@pytest.mark.parametrize("title", ["Just a moment...", "Access Denied", "null", ""])
def test_a_title_that_is_none_is_absent(title):
    assert read(title=title, description="Help people.").title is None


def test_a_node_without_title_and_text_is_no_posting():
    assert listing_of({"@type": "JobPosting", "url": "/x"}, page=PAGE, board="b", layer="json-ld") is None


@pytest.mark.parametrize(
    "said",
    ["Kettle Ltd", {"name": "Kettle Ltd"}, [{"name": "Kettle Ltd"}, {"name": "Pot"}], {"legalName": "Kettle Ltd"}],
)
def test_an_employer_is_an_object_a_list_or_a_text(said):
    assert read(hiringOrganization=said).employer == "Kettle Ltd"


@pytest.mark.parametrize("said", [None, "", "confidential", {"name": "Confidential."}, {"name": None}, [], {}])
def test_an_employer_that_hides_is_absent(said):
    found = read(hiringOrganization=said)
    assert found.employer is None
    assert "employer" not in found.layers


TALLINN = PrintedPlace(locality="Tallinn", country="EE")


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ({"address": {"addressLocality": "Tallinn", "addressCountry": "EE"}}, (TALLINN,)),
        ([{"address": {"addressLocality": "Tallinn", "addressCountry": {"name": "EE"}}}], (TALLINN,)),
        ({"address": [{"addressLocality": "Tallinn", "addressCountry": "EE"}]}, (TALLINN,)),
        ({"addressLocality": "Tallinn", "addressCountry": "EE"}, (TALLINN,)),
        ({"address": "Tallinn, Estonia"}, (PrintedPlace(text="Tallinn, Estonia"),)),
        ("Tallinn, Estonia", (PrintedPlace(text="Tallinn, Estonia"),)),
        ({"name": "Tallinn office"}, (PrintedPlace(text="Tallinn office"),)),
        (
            {"address": {"addressLocality": "Austin, TX", "addressRegion": "null"}},
            (PrintedPlace(locality="Austin, TX"),),
        ),
        ({"address": {"addressLocality": "N/A", "addressCountry": None}}, ()),
        ([], ()),
        (
            {
                "address": {"postalCode": "10111", "streetAddress": "Pikk 1"},
                "geo": {"latitude": "59.43", "longitude": 24.75},
            },
            (PrintedPlace(postcode="10111", street="Pikk 1", latitude="59.43", longitude="24.75"),),
        ),
    ],
)
def test_places_are_found_in_every_shape(said, places):
    assert read(jobLocation=said).places == places


def test_several_places_all_count_and_each_once():
    both = [{"address": "Tallinn"}, {"address": "Tartu"}, {"address": "Tallinn"}]
    assert [place.text for place in read(jobLocation=both).places] == ["Tallinn", "Tartu"]


def test_the_employers_name_is_no_place():
    found = read(hiringOrganization="Kettle Ltd", jobLocation={"address": {"addressLocality": "Kettle Ltd"}})
    assert found.places == ()


def test_a_remote_job_says_from_where_one_may_apply():
    area = {"@type": "Country", "name": "USA"}
    found = read(jobLocationType="TELECOMMUTE", applicantLocationRequirements=area)
    assert found.workplace == ("TELECOMMUTE",)
    assert found.places == (PrintedPlace(country="USA"),)


@pytest.mark.parametrize(
    ("said", "types"),
    [
        ("FULL_TIME", ("FULL_TIME",)),
        (["FULL_TIME", "TEMPORARY"], ("FULL_TIME", "TEMPORARY")),
        ("FULL_TIME, PART_TIME", ("FULL_TIME", "PART_TIME")),
        ("Täistööaeg", ("Täistööaeg",)),
        ("https://schema.org/FULL_TIME", ("FULL_TIME",)),
        (None, ()),
    ],
)
def test_employment_types_are_single_words(said, types):
    assert read(employmentType=said).employment_types == types


def figure(least, most=None, currency="EUR", period=None):
    return PrintedPay(minimum=least, maximum=most or least, currency=currency, period=period)


@pytest.mark.parametrize(
    ("node", "pay"),
    [
        ({"baseSalary": 1600, "salaryCurrency": "EUR"}, figure("1600")),
        ({"baseSalary": "1 600,00", "salaryCurrency": "EUR"}, figure("1 600,00")),
        ({"baseSalary": "€1600 – €1900"}, PrintedPay(text="€1600 – €1900")),
        ({"baseSalary": {"currency": "EUR", "value": 1600, "unitText": "MONTH"}}, figure("1600", period="MONTH")),
        (
            {"baseSalary": {"currency": "EUR", "value": {"value": 15.5, "unitText": "hourly"}}},
            figure("15.5", period="hourly"),
        ),
        (
            {"baseSalary": {"currency": "EUR", "value": {"minValue": 1600, "maxValue": 1900.0, "unitText": "MONTH"}}},
            figure("1600", "1900", period="MONTH"),
        ),
        (
            {"baseSalary": {"currency": "EUR", "minValue": "1600", "maxValue": "1900", "unitText": "per month"}},
            figure("1600", "1900", period="per month"),
        ),
        (
            {
                "baseSalary": {"value": {"minValue": 1600, "maxValue": 1900}, "unitText": "MONTH"},
                "salaryCurrency": "EUR",
            },
            figure("1600", "1900", period="MONTH"),
        ),
        ({"baseSalary": {"priceCurrency": "EUR", "price": 1600}}, figure("1600")),
        (
            {"baseSalary": {"currency": "EUR", "value": {"value": "1600 kuus bruto", "unitText": "MONTH"}}},
            PrintedPay(text="1600 kuus bruto", currency="EUR", period="MONTH"),
        ),
        ({"baseSalary": {"currency": "EUR", "value": {"minValue": 1600}}}, PrintedPay(minimum="1600", currency="EUR")),
    ],
)
def test_pay_is_found_in_every_shape(node, pay):
    assert read(**node).pay == (pay,)


@pytest.mark.parametrize(
    "said", [0, "0", {"minValue": 0, "maxValue": 0}, {"value": {"minValue": "0.00"}}, None, "", {}, "null"]
)
def test_pay_of_nothing_is_absent(said):
    assert read(baseSalary=said).pay == ()


def test_several_amounts_all_count_and_an_estimate_is_marked():
    amounts = [{"currency": "EUR", "value": 1600}, {"currency": "USD", "value": 1700}]
    found = read(baseSalary=amounts, estimatedSalary={"currency": "EUR", "value": 1500})
    assert [(one.currency, one.estimate) for one in found.pay] == [("EUR", False), ("USD", False), ("EUR", True)]


@pytest.mark.parametrize(
    "said",
    [
        "2026-09-20",
        "2026-09-20T08:12:44.123456789Z",
        "2026-09-20 00:00:00.0",
        "20.09.2026",
        "9/20/2026",
        "Sun, 20 Sep 2026 08:12:44 +0000",
    ],
)
def test_dates_stay_as_printed(said):
    found = read(datePosted=said, validThrough=said)
    assert (found.posted, found.valid_through) == (said, said)


def test_an_epoch_date_is_its_digits():
    assert read(datePosted=1789862400000).posted == "1789862400000"


def test_a_text_keeps_its_lines_and_its_tags():
    assert read(description="<p>One</p>\n\tTwo ").description == "<p>One</p>\n\tTwo"
    assert read(description=["One", {"@value": "Two"}]).description == "One\nTwo"


def test_a_text_that_is_a_mere_placeholder_is_absent_but_one_that_holds_one_is_not():
    assert read(description="{{ job.description }}").description is None
    long = "You answer calls about kettles. " * 10 + "Bonus: ${amount}."
    assert read(description=long).description == long


def test_an_empty_text_is_made_up_for_by_its_sections():
    found = read(description="", responsibilities="Answer calls.", qualifications=["Patience", "Estonian"])
    assert found.description == "Answer calls.\n\nPatience\nEstonian"


def test_a_gone_page_is_an_expired_posting():
    gone = Page(url=PAGE.url, text="", fetched_at=NOW, status=410)
    assert read(page=gone).expired
    assert not read().expired


def test_industry_occupation_and_hours_are_kept():
    found = read(
        industry=["Retail", "Retail"], occupationalCategory={"name": "Clerk", "codeValue": "43"}, workHours="Nights"
    )
    assert found.category == ("Retail", "Clerk")
    assert found.schedule == ("Nights",)


def test_the_language_of_the_text_is_kept():
    assert read(inLanguage={"@type": "Language", "name": "et"}).language == "et"
