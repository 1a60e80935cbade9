import os
import re
import time
from datetime import UTC, datetime
from pathlib import Path

import extruct
import pytest

from aggregator.extract.page import Page
from aggregator.extract.structured import job_postings
from aggregator.extract.text import plain_text
from aggregator.listing import PrintedPay

NOW = datetime(2026, 11, 23, tzinfo=UTC)
SHARED = Path(os.environ.get("AGGREGATOR_DATA", Path(__file__).parents[2] / "../shared/data"))
EXAMPLES = SHARED / "pages/structured/schema.org/examples.txt"

JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting",
  "title": "Helpdesk clerk", "description": "<p>Mend <b>kettles</b> by phone.</p>", "datePosted": "2026-11-20",
  "employmentType": ["PART_TIME", "TEMPORARY"], "hiringOrganization": {"@type": "Organization", "name": "Kettle Ltd"},
  "jobLocation": {"@type": "Place",
     "address": {"@type": "PostalAddress", "addressLocality": "Tartu", "addressCountry": "EE"}},
  "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR",
     "value": {"@type": "QuantitativeValue", "minValue": 8, "maxValue": 9.5, "unitText": "HOUR"}},
  "url": "https://kettle.example/job/12"}</script>"""

MICRODATA = """<body><div itemscope itemtype="http://schema.org/BreadcrumbList"><b itemprop="name">Jobs</b></div>
<article itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Helpdesk <i>clerk</i></h1>
 <link itemprop="url" href="https://kettle.example/job/12"><meta itemprop="datePosted" content="2026-11-20">
 <div itemprop="description"><p>Mend <b>kettles</b> by
    phone.</p></div>
 <span itemprop="employmentType">PART_TIME</span>, <span itemprop="employmentType">TEMPORARY</span>
 <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
   <a itemprop="name" href="/about">Kettle Ltd</a></div>
 <div itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
   <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
     <span itemprop="addressLocality">Tartu</span><meta itemprop="addressCountry" content="EE"></div></div>
 <div itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount">
   <meta itemprop="currency" content="EUR">
   <div itemprop="value" itemscope itemtype="https://schema.org/QuantitativeValue">
     <data itemprop="minValue" value="8">eight</data>
     <data itemprop="maxValue" value="9.5">nine and a half</data>
     <meta itemprop="unitText" content="HOUR"></div></div></article></body>"""

RDFA = (
    MICRODATA.replace("itemscope ", "")
    .replace('itemtype="https://schema.org/', 'typeof="schema:')
    .replace('itemtype="http://schema.org/', 'typeof="schema:')
    .replace('itemprop="', 'property="schema:')
)


def read(text):
    return job_postings(Page(url="https://kettle.example/job/12", text=text, fetched_at=NOW), board="company_sites")


@pytest.mark.parametrize(("text", "layer"), [(JSON_LD, "json-ld"), (MICRODATA, "microdata"), (RDFA, "rdfa")])
def test_one_job_reads_the_same_in_each_syntax(text, layer):
    (found,) = read(text)
    assert set(found.layers.values()) == {layer}
    assert (found.title, found.employer, found.posted) == ("Helpdesk clerk", "Kettle Ltd", "2026-11-20")
    assert (found.key, found.url) == ("kettle.example/job/12", "https://kettle.example/job/12")
    assert plain_text(found.description) == "Mend kettles by phone."
    assert found.employment_types == ("PART_TIME", "TEMPORARY")
    assert [(place.locality, place.country) for place in found.places] == [("Tartu", "EE")]
    assert found.pay == (PrintedPay(minimum="8", maximum="9.5", currency="EUR", period="HOUR"),)


def test_json_ld_goes_before_the_markup():
    (found,) = read(MICRODATA + JSON_LD)
    assert found.layers["title"] == "json-ld"


def test_properties_of_a_part_are_not_the_jobs_own():
    part = '<i itemprop="x" itemscope><u itemprop="title">B</u></i>'
    (found,) = read(f'<p itemscope itemtype="//schema.org/JobPosting"><b itemprop="title">A</b>{part}</p>')
    assert found.title == "A"


def test_properties_that_stand_elsewhere_are_fetched_by_reference():
    (found,) = read('<p itemscope itemtype="//schema.org/JobPosting" itemref="t"></p><b id="t" itemprop="title">A</b>')
    assert found.title == "A"


def test_references_in_a_circle_end():
    item = (
        '<p itemprop="x" itemscope itemref="all" itemtype="https://schema.org/JobPosting"><b itemprop="title">A</b></p>'
    )
    start = time.perf_counter()
    assert len(read(f'<div id="all">{item * 12}</div>')) >= 1
    assert time.perf_counter() - start < 10


def test_our_microdata_agrees_with_extructs():
    theirs = extruct.extract(MICRODATA, syntaxes=["microdata"])["microdata"][1]["properties"]
    (ours,) = read(MICRODATA)
    assert (ours.title, ours.url) == (theirs["title"], theirs["url"])
    assert ours.pay[0].maximum == theirs["baseSalary"]["properties"]["value"]["properties"]["maxValue"]


@pytest.mark.skipif(not EXAMPLES.exists(), reason="shared data are absent: schema.org's own examples are not looked at")
def test_schema_orgs_own_example_reads_the_same_in_each_syntax():
    first = EXAMPLES.read_text(encoding="utf-8").split("TYPES:")[1]
    parts = re.split(r"^(?:MICRODATA|RDFA|JSON):", first, flags=re.MULTILINE)[1:]
    found = [read(part)[0] for part in parts]
    same = ("title", "places", "pay", "employment_types", "posted", "category", "schedule")
    assert len({tuple(getattr(one, name) for name in same) for one in found}) == 1
    assert len({plain_text(one.description) for one in found}) == 1


@pytest.mark.skipif(not EXAMPLES.exists(), reason="shared data are absent: schema.org's own examples are not looked at")
def test_every_example_of_schema_org_is_read():
    for file in EXAMPLES.parent.glob("*.txt"):
        text = file.read_text(encoding="utf-8")
        for part in re.findall(r"<script.*?</script>", text, flags=re.DOTALL):
            if '"JobPosting"' in part and ('"title"' in part or '"name"' in part):
                assert len(read(part)) == 1, part
