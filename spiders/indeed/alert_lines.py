"""The lines of a job alert below a title: "Employer - Place" in its text, employer and place apart in its HTML."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.card_words import BUTTONS
from spiders.bases.mail_rows import begins_as_pay, is_age
from spiders.indeed.pills import is_pay
from spiders.indeed.remote_places import parted

_RATING = re.compile(r"\s*\b\d[.,]\d\b(?:\s*\d[.,]\d\s*/\s*5.{0,20})?$|\s*\d[.,]\d\s*/\s*5.{0,20}$")
LONGEST = 100
"""Characters of a name or a place."""


def alert_fields(lines: Sequence[str], source: Source) -> Mapping[str, Any]:
    """Employer, place and pay of a row of a job alert; what its lines leave open is absent."""
    names = [bare for line in lines[:3] if (bare := _RATING.sub("", line).strip())]
    employer, parting, place = names[0].rpartition(" - ") if names else ("", "", "")
    if not parting:
        employer, place = [*names, "", ""][:2]
    pay = next((line for line in lines if _is_pay(line)), None)
    guess = any(word in (pay or "").casefold() for word in source.lookups.get("estimate", {}))
    return {
        **({"employer": employer} if _is_name(employer) else {}),
        **(_where(place, source) if _is_name(employer) and _is_name(place) else {}),
        **({"pay": (PrintedPay(text=pay, estimate=guess),)} if pay else {}),
    }


def _is_name(line: str) -> bool:
    return 0 < len(line) <= LONGEST and not (_is_pay(line) or is_age(line) or BUTTONS.fullmatch(line))


def _is_pay(line: str) -> bool:
    return len(line) <= LONGEST and is_pay(line) and begins_as_pay(line)


def _where(line: str, source: Source) -> dict[str, Any]:
    found = parted(line, source)
    return {
        "places": (PrintedPlace(text=found.place),),
        **({"workplace": (found.workplace,)} if found.workplace else {}),
    }
