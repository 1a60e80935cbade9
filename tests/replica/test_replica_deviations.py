import json
from datetime import date

import pytest

from aggregator.replica.boards import board_named
from aggregator.replica.boards.base import Look, Scene
from aggregator.replica.boards.company.ads import deviated
from aggregator.replica.boards.company.nesting import NESTINGS
from aggregator.replica.boards.company.scripts import SCRIPTS
from aggregator.replica.boards.company.values import VALUES
from aggregator.replica.boards.schema import job_posting
from aggregator.replica.supply.sites import site_of
from aggregator.replica.world import World

SCENE = Scene(World(seed=1, jobs=3000, first_date=date(2026, 11, 23)), 1, Look("2026"))
BOARD = board_named("company_sites")


def test_every_deviation_is_met_by_someone():
    indexes = [index for index in range(3000) if site_of(index).syntax == "json-ld"]
    met = {name for index in indexes for name in deviated(SCENE, index).names}
    assert met == set(VALUES) | set(NESTINGS) | set(SCRIPTS)


@pytest.mark.parametrize("name", [name for name in SCRIPTS if name not in ("plain", "charset-type", "mixed-case-type")])
def test_an_odd_script_is_not_what_a_strict_reader_expects(name):
    node = {"@type": "JobPosting", "title": "A 'b' $5", "description": "<p>a</p>\n<p>b</p>", "url": "u"}
    element = SCRIPTS[name](node)
    body = element.partition(">")[2].rpartition("</script>")[0]
    with pytest.raises(json.JSONDecodeError):
        json.loads(body)


@pytest.mark.parametrize("name", VALUES)
def test_a_deviation_changes_some_posting_and_keeps_its_title(name):
    changed = 0
    for index in range(300):
        ad = BOARD.whole(SCENE, index)
        node = job_posting(ad)
        before = json.dumps(node)
        left = VALUES[name](node, ad, site_of(index))
        changed += json.dumps(node) != before
        assert left.title == ad.title == node.get("title", node.get("name"))
    assert changed
