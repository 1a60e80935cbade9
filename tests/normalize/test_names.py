"""Titles and employers keep their human wording and lose the decoration."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.normalize.employers import clean_employer, employer_kind
from aggregator.normalize.titles import clean_title, names_no_job


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Customer Service &amp; Sales Agent", "Customer Service & Sales Agent"),
        ("Kundenberater (m/w/d)", "Kundenberater"),
        ("Kundenberater:in m/w/d", "Kundenberater:in"),
        ("Téléconseiller (H/F)", "Téléconseiller"),
        ("Customer Service Agent - Hiring Now!", "Customer Service Agent"),
        ("URGENTLY HIRING: Call Center Agent", "Call Center Agent"),
        ("Call Center Agent #48213", "Call Center Agent"),
        ("Call Center Agent (Req ID: 2026-113)", "Call Center Agent"),
        ("Call Center Agent - R0012345", "Call Center Agent"),
        ("⭐ Klienditeenindaja ⭐", "Klienditeenindaja"),
        ("  Agent,\n  Tier  2 ", "Agent, Tier 2"),
        ("<b>Agent</b>", "Agent"),
    ],
)
def test_decoration_goes(printed, title):
    assert clean_title(printed) == title


@pytest.mark.parametrize(
    "title",
    [
        "Hiring Manager", "Customer Service Rep II", "Agent 24/7", "Customer Service Rep - Night Shift",
        "C++ Support Engineer",
        "Klienditeenindaja-müüja", "Support Specialist (German speaking)", "New Business Agent", "Agent - $18/hr",
        "Tier 1 Support",
        "Receptionist/Administrator", "Customer Service Advisor - Leeds", "Identity Support Agent",
        "Referral Coordinator",
    ],
)  # fmt: skip
def test_human_wording_stays(title):
    assert clean_title(title) == title


@pytest.mark.parametrize("printed", [None, "", "  ", "---", "12345", "🔥🔥"])
def test_what_holds_no_letter_is_no_title(printed):
    assert clean_title(printed) is None


@pytest.mark.parametrize("title", ["Untitled", "N/A", "{{title}}", "Job title", "Tööpakkumine"])
def test_a_filler_names_no_job(title):
    assert names_no_job(title)


@given(st.text(max_size=400))
def test_a_clean_title_stays_as_it_is(printed):
    title = clean_title(printed)
    assert title is None or (len(title) <= 300 and title == " ".join(title.split()))


@pytest.mark.parametrize(
    "printed", [None, "", "Confidential", "Company Confidential", "N/A", "non renseigné", "Tööandja", "-"]
)
def test_an_unnamed_employer_is_none(printed):
    assert clean_employer(printed) is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (" Northwind&nbsp;Support  O&Uuml; ", "Northwind Support OÜ"),
        ("Acme, Inc.", "Acme, Inc."),
        ("7-Eleven", "7-Eleven"),
    ],
)
def test_a_name_is_kept_as_a_person_writes_it(printed, name):
    assert clean_employer(printed) == name


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Concentrix Eesti", None, "outsourcer"),
        ("Brightside Recruitment Ltd", None, "staffing"),
        ("Northwind", "On behalf of our client we look for an agent.", "staffing"),
        ("Northwind", "Oleme tööjõuvahendusega tegelev ettevõte.", "staffing"),
        ("Northwind", "We are a leading business process outsourcing firm.", "outsourcer"),
        ("Northwind", "You help our clients by phone.", None),
        (None, None, None),
        ("Otterby Contact Solutions", None, "outsourcer"),
        ("Birchline Call Center LLC", None, "outsourcer"),
        ("Larksong Customer Support Ltd", None, "outsourcer"),
        ("Ploomikodu Kõnekeskus OÜ", None, "outsourcer"),
        ("Otterby Support", "You answer questions about orders.", "outsourcer"),
        ("Otterby Talent Agency", None, "staffing"),
        ("Hays Retail", None, "staffing"),
        ("Reed", None, "staffing"),
    ],
)
def test_an_employers_kind_needs_evidence(name, text, kind):
    assert employer_kind(name, text) == kind


@pytest.mark.parametrize(
    "name",
    [
        "Larksong Airlines Customer Care Center", "City of Otterby Call Center", "Larksong Bank Contact Centre",
        "Larksong Energia klienditugi", "Larksong Customer Support", "Otterby Payroll Outsourcing",
        "Otterby Contact Lens Solutions", "Family Support Partners", "Reed Smith", "Hudson Valley Dairy",
        "Martin & Co", "Contact Energy",
    ],
)  # fmt: skip
def test_a_department_or_another_trade_is_no_outsourcer_or_agency(name):
    assert employer_kind(name, "You answer customers.") is None


def test_a_business_called_support_may_support_people_in_need():
    assert employer_kind("Creative Support", "You help service users in their homes.") is None
