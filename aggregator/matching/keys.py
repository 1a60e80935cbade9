"""Which postings are plainly the same job: whoever shares a key of these belongs together.

Three rules, each a key; a guard says when the key proves nothing (db/guards.py: where two of its holders contradict
each other).

`apply_address`
: the same address with a vacancy's id in it. An id names one vacancy, whatever towns it is advertised for. But a form
  of an agency may carry an id too: so if postings with different titles share the address, it joins nobody.
`employer_title_place`
: the same employer, title and set of places, after normalising. All three must be known: an unnamed employer, or a
  posting without place, matches nobody by this rule. Two offices are two jobs: somebody applies to one of them. Between
  boards that is enough, for boards shorten and translate texts. Within one board, where each vacancy is usually printed
  once, two postings whose texts or pays are clearly different are two vacancies, and then nobody can say which of them
  another board's copy means: the key joins nobody.
`same_text`
: employer, title, place and every word of the text. It joins re-posts and copies where the rule above is given up.

What the rules miss is left apart: two rows too many are seen at once, two vacancies shown as one are not.
"""

import json
from collections.abc import Iterator

from aggregator.matching.addresses import address_key
from aggregator.matching.employers import employer_key
from aggregator.matching.places import place_key, place_names, regions
from aggregator.matching.texts import likeness_bands, pay_steps, text_print
from aggregator.matching.titles import title_key
from aggregator.posting import Posting

MatchKey = tuple[str, str, str]
"""(reason, key, guard)"""


def match_keys(posting: Posting) -> tuple[MatchKey, ...]:
    """The keys that the posting shares with other postings of its job.

    >>> posting = Posting(id="b:1", board="b", key="1", url="https://b.example/jobs/40123", title="Agent")
    >>> match_keys(posting)
    (('apply_address', 'b.example/jobs/40123', '{"title": ["agent"]}'),)
    """
    title = title_key(posting.title, place_names(posting))
    return (*_by_address(posting, title), *_by_employer(posting, title))


def _by_address(posting: Posting, title: str) -> Iterator[MatchKey]:
    found = (address_key(posting.apply_url), address_key(posting.url))
    for address in dict.fromkeys(key for key in found if key):
        yield "apply_address", address, _guard({"title": [title]})


def _by_employer(posting: Posting, title: str) -> Iterator[MatchKey]:
    employer, place = employer_key(posting.employer), place_key(posting)
    if not employer or not place or not title:
        return
    same = f"{employer} | {title} | {place}"
    facets = {"region": regions(posting), f"pay@{posting.board}": _pay(posting)}
    yield "employer_title_place", same, _guard(facets | {f"text@{posting.board}": likeness_bands(posting.description)})
    exact = text_print(posting.description)
    if exact:
        yield "same_text", f"{same} | {exact}", _guard(facets)


def _pay(posting: Posting) -> list[str]:
    if posting.pay_state != "stated" or posting.pay_origin == "estimate":
        return []
    return pay_steps(posting.pay_year_min, posting.pay_year_max, posting.pay_currency)


def _guard(facets: dict[str, list[str]]) -> str:
    said = {name: words for name, words in facets.items() if words}
    return json.dumps(said, ensure_ascii=False, sort_keys=True) if said else ""
