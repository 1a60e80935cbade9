"""A configuration for one town: the boards that reach it, searches in its languages, a feed, a schedule."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aggregator.crawling.sources import Source
from db.place_names import folded

WORDS_OF_EACH = 3
"""Words of each language that a board is asked for: few, for each is a search of its own in every run."""
SPOKEN = {"EE": ("et",)}
"""Country → languages of its postings, beside English and the language asked for."""


def languages() -> tuple[str, ...]:
    """The languages in which the comments can be written."""
    return tuple(sorted(path.name.split(".")[1] for path in Path(__file__).parent.glob("local_config.*.toml")))


def phrases(language: str) -> Mapping[str, str]:
    """The comments of a language, by name."""
    path = Path(__file__).with_name(f"local_config.{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """Where somebody looks for work, and in which words."""

    place: str
    """The town as boards are asked for it: with its region behind a comma where a person wrote it so."""
    town: str
    """Its usual name alone."""
    country: str
    """ISO 3166-1 alpha-2."""
    language: str
    """Language of the comments."""
    asked: Mapping[str, Sequence[str]]
    """Language → what boards are asked for, the profile's."""

    @property
    def words(self) -> tuple[str, ...]:
        """What boards are asked for here."""
        return self._words(WORDS_OF_EACH)

    @property
    def few_words(self) -> tuple[str, ...]:
        """What a board is asked for that counts its requests: one word of each language."""
        return self._words(1)

    def _words(self, most: int) -> tuple[str, ...]:
        spoken = dict.fromkeys((*SPOKEN.get(self.country, ()), self.language, "en"))
        return tuple(word for one in spoken for word in tuple(self.asked.get(one, ()))[:most])


def local_config(local: Local, sources: Iterable[Source]) -> str:
    """The text of an aggregator.toml for a place: valid as it is, and with any commented setting uncommented."""
    say = phrases(local.language)
    boards = list(sources)
    blocks = [
        _comment(say["head"].format(place=local.place, country=local.country)),
        f'{_comment(say["database"])}\ndatabase = "aggregator.db"',
        f'{_comment(say["contact"])}\n# contact = "you@example.org"',
        *_section(say["boards"], _boards(boards, local, say)),
        *_section(say["companies"], _companies(boards, say)),
        *_section(say["feeds"], _feeds(local, say)),
        *_section(say["schedule"], ('[[schedule]]\ncrawl = ["all"]\nevery = "12h"\njitter = "10m"',
                                    '[[schedule]]\nexport = ["all"]\ncron = "30 6 * * *"')),
    ]  # fmt: skip
    return "\n\n".join(blocks) + "\n"


def reaches(source: Source, country: str) -> bool:
    """Whether a board has postings of a country: its own, one that it has a list or host for, or any.

    The country of a board that is asked by country is only what it is asked for where a search says none.
    """
    own = {source.country} if source.country and not source.asked_by.endswith("country") else set()
    return not (own := own | {*source.reach, *source.countries.values()}) or country in own


def _section(title: str, blocks: Iterable[str]) -> Iterator[str]:
    yield f"\n# ── {title}"
    yield from blocks


def _boards(boards: Sequence[Source], local: Local, say: Mapping[str, str]) -> Iterator[str]:
    near = [one for one in boards if reaches(one, local.country) and not one.waits_for_sites]
    yield from (_open(one, local, say) for one in near if one.enabled)
    yield from (_closed(one, local, say) for one in near if not one.enabled)
    far = [one for one in boards if not reaches(one, local.country) and one.enabled and not one.waits_for_sites]
    if far:
        yield _comment(say["elsewhere"])
        yield from (f"[sources.{one.name}]\nenabled = false" for one in far)


def _open(source: Source, local: Local, say: Mapping[str, str]) -> str:
    lines = [_comment(say["whole" if source.asked_by == "nothing" else "open"].format(title=source.title))]
    needed = [key for key in source.keys.values() if not key.optional]
    if needed:
        names = ", ".join(key.env for key in needed)
        lines.append(_comment(say["keys"].format(keys=names, page=source.keys_page or source.homepage)))
    lines.append(f"[sources.{source.name}]")
    hosts = [host for host, country in source.countries.items() if country == local.country and "*" not in host]
    if hosts and source.asked_by == "town":
        lines.append(f'sites = ["https://{hosts[0]}/"]')
    if source.asked_by != "nothing":
        lines.append("searches = [\n" + "".join(f"    {one},\n" for one in _searches(source, local)) + "]")
    return "\n".join(lines)


def _searches(source: Source, local: Local) -> Iterator[str]:
    said = {"place": local.place} if source.asked_by.startswith("town") else {}
    said |= {"country": local.country.lower()} if source.asked_by.endswith("country") else {}
    for word in local.words if source.quota is None else local.few_words:
        yield f"{{ {', '.join(f'{key} = {_text(value)}' for key, value in ({'text': word} | said).items())} }}"


def _closed(source: Source, local: Local, say: Mapping[str, str]) -> str:
    policy, header = source.policy, f"# [sources.{source.name}]\n# enabled = true"
    if policy.saved_only:
        return _comment(say["saved"].format(title=source.title))
    if policy.needs_searches:
        some = ", ".join(list(_searches(source, local))[:2])
        return f"{_comment(say['narrow'].format(title=source.title))}\n{header}\n# searches = [{some}]"
    permitted = f'{header}\n# permission = "{say["permission_example"]}"'
    return f"{_comment(say['permission'].format(title=source.title))}\n{permitted}"


def _companies(boards: Sequence[Source], say: Mapping[str, str]) -> Iterator[str]:
    lists = [one for one in boards if one.ats is None and one.waits_for_sites]
    for one in lists:
        yield f'{_comment(say["sites"])}\n# [sources.{one.name}]\n# sites = ["https://www.example.org/careers"]'
    systems = [f'# [sources.{one.name}]\n# sites = ["{one.ats.example}"]' for one in boards if one.ats is not None]
    if systems:
        yield "\n".join([_comment(say["ats"]), *systems])


def _feeds(local: Local, say: Mapping[str, str]) -> Iterator[str]:
    name = folded(local.town).replace(" ", "-")
    yield f'[[feeds]]\nname = "{name}"\npath = "feeds/{name}.csv"\nfilters = {{ place = {_text(local.town)} }}'
    remote = '# [[feeds]]\n# name = "remote"\n# path = "feeds/remote.csv"\n# filters = { remote = true, since = "7d" }'
    yield f"{_comment(say['remote'])}\n{remote}"


def _text(value: str) -> str:
    """A text as TOML, whose basic strings are JSON's."""
    return json.dumps(value, ensure_ascii=False)


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.strip().splitlines())
