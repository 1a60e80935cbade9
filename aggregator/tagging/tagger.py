"""The tagger: a title and a text in, tags with the words that earned them out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from aggregator.posting import Tag
from aggregator.profile.records import Profile
from aggregator.tagging.automaton import compile_profile
from aggregator.tagging.hours import parts_of_day, stated_hours
from aggregator.tagging.joints import Found
from aggregator.tagging.relevance import Relevance, Weigher
from aggregator.tagging.rules import Rules
from aggregator.tagging.scan import ByRole, Scan
from aggregator.tagging.small_words import small_words
from aggregator.tagging.vocabulary import in_text, in_titles

LONGEST_TEXT = 200_000
"""Characters of a text that are read; no posting is longer."""


class Tagger:
    """A profile, compiled once; reads any number of postings. The same posting always gives the same tags."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._text = compile_profile(profile, in_text)
        self._titles = compile_profile(profile, in_titles)
        self._languages = {language.code: language.everywhere for language in profile.languages}
        self._order = {entry.slug: number for number, entry in enumerate(profile.entries)}
        self._rules = Rules(profile.entries, profile.contexts, small_words(profile, self._text.letters))
        self._weigher = Weigher(profile.relevance)
        self._last: tuple[str, Scan] | None = None

    def tag(self, title: str, text: str, language: str | None) -> tuple[Tag, ...]:
        """The tags of a posting, each slug once, in the profile's order; offsets count in `text`.

        `language` (ISO 639-1 or None) leaves out the phrases of other languages, save those that are used everywhere.
        """
        tags: dict[str, Tag] = {}
        for tag in (*self._of_text(text, language), *self._of_title(title, language)):
            tags.setdefault(tag.slug, tag)
        return tuple(sorted(tags.values(), key=lambda tag: self._order[tag.slug]))

    def relevance(self, title: str, text: str, categories: Sequence[str], tags: Sequence[Tag]) -> Relevance:
        """How surely the posting is of the profile's occupation, and why; works with a title alone."""
        said = {
            "title": Scan(title, self._titles).found,
            "category": [found for category in categories for found in Scan(category, self._titles).found],
            "text": self._scan(text).found,
        }
        return self._weigher.weigh(title, Scan(title, self._titles).letters, said, tags)

    def may_be_relevant(self, title: str, categories: Sequence[str]) -> bool:
        """Whether a card may be of the profile's occupation, so that its text is worth a request.

        True without a title. Sure of few, it is wide on purpose: the text decides.
        """
        return not title.strip() or self._weigher.may_pass(self.relevance(title, "", categories, ()).score)

    def _of_text(self, text: str, language: str | None) -> Iterator[Tag]:
        read = self._scan(text)
        found = self._by_role(read.found, language)
        for hit in self._rules.evidence(read, found):
            start, end = read.span(hit)
            yield Tag(slug=hit.target.name, quote=text[start:end], start=start, end=end)
        yield from self._of_hours(read, found)

    def _of_title(self, title: str, language: str | None) -> Iterator[Tag]:
        read = Scan(title[:LONGEST_TEXT], self._text)
        for hit in self._rules.evidence(read, self._by_role(read.found, language)):
            yield Tag(slug=hit.target.name, quote=title[slice(*read.span(hit))])

    def _of_hours(self, read: Scan, found: ByRole) -> Iterator[Tag]:
        """The tags of entries that stated hours give, unless the hours are a house's own."""
        named = {entry.hours: entry.slug for entry in self.profile.entries if entry.hours}
        not_theirs = {read.sentence(one.first) for one in found.get("hours-not", ())}
        stated = [one for one in stated_hours(read.text) if read.sentence_at(one.at) not in not_theirs]
        for part, one in parts_of_day(stated).items():
            if part in named:
                yield Tag(slug=named[part], quote=read.text[one.at : one.behind], start=one.at, end=one.behind)

    def _by_role(self, found: Iterable[Found], language: str | None) -> ByRole:
        by_role: dict[str, list[Found]] = defaultdict(list)
        for one in found:
            own = one.target.language
            if language is None or own == language or self._languages[own]:
                by_role[one.target.role].append(one)
        return by_role

    def _scan(self, text: str) -> Scan:
        """The scan of `text`, which `tag` and `relevance` ask for one after the other."""
        if self._last is None or self._last[0] != text:
            self._last = (text, Scan(text[:LONGEST_TEXT], self._text))
        return self._last[1]
