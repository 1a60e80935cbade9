"""Every field of every posting that a crawl of an official interface stored is what the replica printed."""

import pytest

from aggregator.crawling.sources import source_named
from aggregator.replica.boards.apis import apis
from tests.crawling.against_truth import differences

APIS = tuple(api.name for api in apis())
WHOLE_LISTS = ("arbeitnow",)
"""The others are asked for words or a category, so that they never show all of another trade's."""


def rows_of(interfaces, name):
    return {url: row for url, row in interfaces.rows.items() if row["board"] == name}


@pytest.mark.parametrize("name", APIS)
def test_a_crawl_of_every_interface_ends_well(interfaces, name):
    result = interfaces.results[name]
    assert (result.outcome, result.problem, result.unmapped) == ("ok", None, ())


@pytest.mark.parametrize("name", APIS)
def test_every_field_is_as_the_interface_printed_it(interfaces, name):
    rows = rows_of(interfaces, name)
    wrong = differences(rows, interfaces.replica.truth(name), searched=name not in WHOLE_LISTS)
    assert len(rows) >= 5
    assert {field: some[:3] for field, some in wrong.items()} == {}


@pytest.mark.parametrize("name", APIS)
def test_every_row_carries_the_words_that_the_terms_ask_for(interfaces, name):
    said = {row["attribution"] for row in rows_of(interfaces, name).values()}
    assert said == {source_named(name).attribution}
