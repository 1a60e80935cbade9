"""Descriptions, composed from sentences whose tags are known."""

import random
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any, Literal

from aggregator.replica.supply.data import table


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list of a description."""

    kind: Literal["heading", "paragraph", "list"]
    lines: tuple[str, ...]

    def html(self) -> str:
        """The block as clean HTML."""
        if self.kind == "list":
            return "<ul>" + "".join(f"<li>{escape(line, quote=False)}</li>" for line in self.lines) + "</ul>"
        body = escape(" ".join(self.lines), quote=False)
        return f"<p><b>{body}</b></p>" if self.kind == "heading" else f"<p>{body}</p>"

    def plain(self) -> str:
        """The block as text, one list item a line."""
        return "\n".join(self.lines) if self.kind == "list" else " ".join(self.lines)


@dataclass(frozen=True)
class Text:
    """A description and what is surely known of it."""

    blocks: tuple[Block, ...]
    tags: tuple[str, ...]
    contacts: tuple[str, ...]

    def html(self) -> str:
        """The whole description as clean HTML."""
        return self._html

    @cached_property
    def _html(self) -> str:
        return "\n".join(block.html() for block in self.blocks)

    def plain(self) -> str:
        """The whole description as text, a blank line between blocks."""
        return "\n\n".join(block.plain() for block in self.blocks)


class Writer:
    """Draws sentences, fills their slots, and remembers the tags that they earn."""

    def __init__(self, rng: random.Random, language: str, slots: dict[str, str], *, onsite: bool) -> None:
        self.rng = rng
        self.onsite = onsite
        self.words: dict[str, Any] = table(f"texts_{language}")
        self.slots = {name: rng.choice(values) for name, values in self.words["slots"].items()} | slots
        self.blocks: list[Block] = []
        self.tags: set[str] = set()
        self.contacts: tuple[str, ...] = ()

    def draw(self, section: str, least: int, most: int) -> tuple[str, ...]:
        """Some sentences of a section, each once."""
        fitting = [one for one in self.words[section] if self.onsite or not one.get("onsite")]
        drawn = self.rng.sample(fitting, min(self.rng.randint(least, most), len(fitting)))
        self.tags.update(tag for one in drawn for tag in one.get("tags", ()))
        return tuple(one["text"].format(**self.slots) for one in drawn)

    def one_of(self, section: str, key: str) -> str:
        """One sentence of a list of plain sentences."""
        sentence: str = self.rng.choice(self.words[section][key])
        return sentence.format(**self.slots)

    def say(self, kind: Literal["heading", "paragraph", "list"], *lines: str) -> None:
        """Append a block, unless it is empty."""
        if lines:
            self.blocks.append(Block(kind, lines))

    def headed(self, heading: str, lines: tuple[str, ...]) -> None:
        """Append a heading and its list."""
        self.say("heading", self.one_of("headings", heading))
        self.say("list", *lines)

    def contact(self, domain: str) -> None:
        """Append a person to ask, with a phone or a mail address."""
        words = self.words["contact"]
        name, phone = self.rng.choice(words["names"]), self.rng.choice(words["phones"])
        mail = f"{name.split()[0].lower()}@{domain}"
        sentence = self.rng.choice(words["forms"]).format(name=name, phone=phone, mail=mail)
        self.contacts = tuple(one for one in (phone, mail) if one in sentence)
        self.say("paragraph", sentence)

    def text(self) -> Text:
        """What was written."""
        return Text(tuple(self.blocks), tuple(sorted(self.tags)), self.contacts)
