import json
import re
from datetime import UTC, date, datetime

import pytest

from aggregator.replica.boards.base import Look
from aggregator.replica.replica import Replica, truth
from aggregator.replica.wire import Ask
from aggregator.replica.world import World

WORLD = World(seed=8, jobs=64, first_date=date(2026, 11, 23))


def body_of(replica, url):
    host, _, rest = url.partition("://")[2].partition("/")
    return replica.respond(Ask("GET", host, f"/{rest}"))[0].body.decode()


def figure(said):
    return None if said is None else float(said)


def test_the_json_of_indeed_cards_says_what_the_truth_of_cards_says():
    replica = Replica(WORLD)
    rows = {row["key"]: row for row in truth(WORLD, "indeed", 1, depth="card")}
    met = 0
    for town in ("Austin", "Tampa", "Boise", "Omaha", "Phoenix", "Portland", "Columbus", "Remote"):
        body = body_of(replica, f"https://www.indeed.com/jobs?q=customer+service&l={town}")
        blob = json.loads(body.partition('providerData["mosaic-provider-jobcards"]=')[2].partition(";\n")[0])
        for card in blob["metaData"]["mosaicProviderJobCardsModel"]["results"]:
            row = rows[card["jobkey"]]
            met += 1
            assert card.get("company") == row["employer"]
            assert datetime.fromtimestamp(card["pubDate"] / 1000, UTC).date().isoformat() == row["posted_on"]
            assert ("estimatedSalary" in card) == (row["pay_origin"] == "estimate")
            if row["pay_origin"] == "field":
                pay = card["extractedSalary"]
                assert (pay["min"] or None) == figure(row["pay_min"])
                assert (None if pay["max"] == -1 else pay["max"]) == figure(row["pay_max"])
                assert (
                    pay["type"]
                    .upper()
                    .startswith({"hour": "HOUR", "day": "DAI"}.get(row["pay_period"], row["pay_period"].upper()))
                )
    assert met > 20


@pytest.mark.parametrize("generation", ["2025", "2022", "2020"])
def test_the_json_ld_of_monster_says_what_the_truth_says(generation):
    replica = Replica(WORLD)
    replica.set_look("monster", generation)
    for row in truth(WORLD, "monster", 1, look=Look(generation)):
        body = body_of(replica, row["url"])
        said = json.loads(re.search(r"ld\+json\">(.*?)</script>", body, re.DOTALL)[1])
        node = said.get("@graph", [None, None])[1] or (said.get("itemListElement") or [{}])[0].get("item") or said
        assert node["title"] == row["title"]
        assert node["hiringOrganization"]["name"] == row["employer"]
        assert node["datePosted"][:10] == row["posted_on"]
        assert node["validThrough"][:10] == row["valid_through"]
        cities = [place["address"]["addressLocality"] for place in node["jobLocation"]]
        assert cities == [place["city"] for place in row["places"]]
        assert ("baseSalary" in node) == (row["pay_origin"] == "field" or row["pay_state"] == "implausible")
        if row["pay_origin"] == "field":
            value = node["baseSalary"]["value"]
            assert value.get("minValue", value.get("value")) == figure(row["pay_min"])
            assert value["unitText"].lower() == row["pay_period"]
            assert node["baseSalary"]["currency"] == row["pay_currency"]


def test_the_text_of_a_posting_stands_in_the_truth_word_for_word():
    replica = Replica(WORLD)
    for row in truth(WORLD, "customerservicejobs", 1)[:20]:
        body = body_of(replica, row["url"])
        description = json.loads(re.search(r"ld\+json\">(.*?)</script>", body, re.DOTALL)[1])["description"]
        words = re.sub(r"<[^>]+>", " ", description).replace("&amp;", "&").split()
        assert words == row["description"].split()


def test_pay_that_only_the_text_states_is_of_the_text():
    rows = truth(WORLD, "monster", 1)
    assert any(row["pay_origin"] == "text" for row in rows)
    for row in rows:
        if row["pay_origin"] == "text":
            shown = row["pay_min"] or row["pay_max"]
            assert f"{float(shown):,.0f}" in row["description"] or f"{float(shown):.2f}" in row["description"]
