"""Holds what a crawl stored against what the replica knows that it served, field by field."""

import json
from collections import defaultdict
from decimal import Decimal

from db.store import Store

PLAIN = (
    "title",
    "employer",
    "employer_kind",
    "workplace",
    "posted_on",
    "posted_precision",
    "valid_through",
    "language",
)
PAY = ("pay_min", "pay_max", "pay_currency", "pay_period", "pay_origin", "pay_state")


def stored(path):
    """url → the posting's row with its places and tags."""
    with Store.open(path, read_only=True) as store:
        rows = {row["url"]: row for row in store.rows("SELECT * FROM postings")}
        by_id = {row["id"]: row for row in rows.values()}
        for row in rows.values():
            row |= {"places": [], "tags": set()}
        for place in store.rows("SELECT * FROM places"):
            by_id[place["posting_id"]]["places"].append(place)
        for tag in store.rows("SELECT * FROM posting_tags"):
            by_id[tag["posting_id"]]["tags"].add(tag["tag"])
    return rows


def differences(rows, truth, *, searched=False):
    """field → [(url, stored, true)] for every field that is not as the truth has it; `missing` and `extra` for rows.

    `searched`: the board is asked for words, so that it never shows what is another trade's.
    """
    wrong = defaultdict(list)
    true_urls = {one["url"] for one in truth}
    for url in rows.keys() - true_urls:
        wrong["extra"].append((url, rows[url]["title"], None))
    for one in truth:
        row = rows.get(one["url"])
        if row is not None:
            for field, ours, theirs in compared(row, one):
                if ours != theirs and field not in one["unsure"]:
                    wrong[field].append((one["url"], ours, theirs))
        elif one["customer_service"] or not searched:
            wrong["missing"].append((one["url"], None, one["title"]))
    return wrong


def compared(row, one):
    """(field, as stored, as true), both in one form."""
    for field in PLAIN:
        yield field, row[field], one[field]
    for field in PAY:
        yield field, number(row[field]), number(one[field])
    yield "employment_types", sorted(json.loads(row["employment_types"] or "[]")), sorted(one["employment_types"])
    if one["description"]:  # a card's snippet is no description of the truth's
        yield "description", words(row["description"]), words(one["description"], one["contacts"])
    yield "places", {where(place) for place in row["places"]}, {where(place) for place in one["places"]}
    yield "apply_url", row["apply_url"], one["apply_url"]
    yield "contacts", [said for said in one["contacts"] if said in (row["description"] or "")], []
    yield "tags", set(one["tags_certain"]) - row["tags"], set()


def where(place):
    return place["city"], place["country"]


def number(said):
    try:
        return float(Decimal(str(said)))
    except ArithmeticError:
        return said


def words(text, contacts=()):
    """The words of a text, without the lines that hold contacts, which are redacted."""
    if text is None:
        return None
    held = [line for line in text.splitlines() if not any(c in line for c in contacts) and "removed]" not in line]
    return " ".join(" ".join(held).split())
