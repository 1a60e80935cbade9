"""Values of structured data as lines of text: what was left blank or unfilled is absent."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

MAX_VALUES = 200
SHORT = 200
"""Characters; in a longer text, "${amount}" or "[[…]]" is the author's own."""
SECTIONS = (
    "responsibilities", "qualifications", "skills", "educationRequirements", "experienceRequirements", "jobBenefits",
)  # fmt: skip
"""Where a JobPosting's text is not in `description`, these hold it, in the order in which people read them."""
_BLANK = frozenset(
    {
        "",
        "null",
        "none",
        "n/a",
        "na",
        "undefined",
        "nan",
        "-",
        "--",
        "not specified",
        "unspecified",
        "unavailable",
        "tbd",
    }
)
_TEMPLATE = re.compile(r"\{\{.{0,200}?\}\}|<%.{0,200}?%>|\$\{.{0,200}?\}|\[\[.{0,100}?\]\]|%%\w{1,50}%%", re.DOTALL)


def unfilled(text: str) -> bool:
    """Whether a text still holds a template's placeholder.

    >>> unfilled("{{ job.title }}"), unfilled("Agent {m/f}")
    (True, False)
    """
    return bool(_TEMPLATE.search(text))


def line(value: Any) -> str | None:
    """A scalar as one line of text; None for blanks ("null", "N/A"), placeholders, and anything that is no scalar.

    >>> line(" Tallinn\\n "), line(17.0), line("N/A"), line({"name": "x"})
    ('Tallinn', '17', None, None)
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return number(value)
    if not isinstance(value, str):
        return None
    text = " ".join(value.split())
    return None if text.casefold() in _BLANK or unfilled(text) else text


def prose(text: str) -> str | None:
    """A longer text without blank ends, its lines kept; None for blanks and for a bare placeholder.

    >>> prose(" One\\nTwo "), prose("{{description}}")
    ('One\\nTwo', None)
    """
    text = text.strip()
    blank = text.casefold() in _BLANK or (len(text) < SHORT and unfilled(text))
    return None if blank else text


def number(value: float) -> str:
    """A number without a needless fraction or exponent.

    >>> number(1600.0), number(17.5), number(1e15)
    ('1600', '17.5', '1000000000000000')
    """
    try:
        return str(int(value)) if value == int(value) else repr(value)
    except (OverflowError, ValueError):
        return repr(value)


def each(value: Any) -> Iterator[Any]:
    """The value, or the values of a list, to a bounded number; nothing for None."""
    if isinstance(value, list | tuple):
        yield from (one for one in value[:MAX_VALUES] if one is not None)
    elif value is not None:
        yield value


def named(value: Any) -> str | None:
    """The first name that a value gives: a text itself, or an object's `name`, `value` or `codeValue`."""
    return next(names(value), None)


def names(value: Any) -> Iterator[str]:
    """Every name that a value gives: texts, and objects' `name`, `value` or `codeValue`."""
    for one in each(value):
        if isinstance(one, Mapping):
            said = next((found for key in ("name", "value", "codeValue") if (found := line(one.get(key)))), None)
        else:
            said = line(one)
        if said:
            yield said
