"""Titles compared: what stands around the name of the work (town, "(m/f/d)", pay, "remote") is taken off."""

import re
from collections.abc import Collection

from aggregator.matching.words import folded

LONGEST = 300
_PIECES = re.compile(r"\s[-–—|·•/:]+\s|[-–—]\s|\s[-–—]|[()\[\]|]|,\s|\s@\s")
_REQUISITION = re.compile(r"(?:job |req(?:uisition)? )?(?:id |ref |req |no |nr )?[a-z]{0,3} ?\d{3,12}|\d{3,12}")
_GENDER = re.compile(r"(?:[mfwdxhi]|gn|div|divers|all genders)(?: (?:[mfwdxhi]|gn|div|divers))*")
_PAY = re.compile(r"(?=.{0,40}\d)(?:from |up to |alates |kuni )?[$€£₹]\s?[\d.,]{1,12}.{0,30}")
_AROUND = re.compile(
    r"(?:fully |100 )?remote(?: work| job| position)?|work (?:from|at) home|wfh|home based|hybrid|on ?site|in office|"
    r"kaugtoo|kodukontor|kontoris|hubriid|hubriidtoo|urgent|now hiring|new"
)
_LONG_FORMS = {
    "rep": "representative", "reps": "representative", "representatives": "representative", "sr": "senior",
    "jr": "junior", "mgr": "manager", "asst": "assistant", "cust": "customer", "svc": "service", "serv": "service",
    "csr": "customer service representative", "centre": "center", "adviser": "advisor", "cs": "customer service",
}  # fmt: skip


def title_key(title: str, places: Collection[str] = ()) -> str:
    """What titles of one job have in common; `places`: the folded names of the posting's own places.

    >>> title_key("Customer Service Rep - Austin, TX (Remote)", {"austin", "tx"})
    'customer service representative'
    >>> title_key("Klienditeenindaja (m/n) | Pärnu", {"parnu"}), title_key("Call Centre Agent - R-10482")
    ('klienditeenindaja', 'call center agent')
    >>> title_key("Agent - Night Shift"), title_key("Remote"), title_key("Support, Austin")
    ('agent night shift', 'remote', 'support austin')
    """
    kept = [piece for piece in _PIECES.split(title[:LONGEST]) if not _is_around(piece.strip(), places)]
    words = folded(" ".join(kept)).split() or folded(title[:LONGEST]).split()
    return " ".join(_LONG_FORMS.get(word, word) for word in words)


def _is_around(piece: str, places: Collection[str]) -> bool:
    plain = folded(piece)
    if not plain or plain in places or _PAY.fullmatch(piece):
        return True
    if all(word in places for word in plain.split()):
        return True
    return any(form.fullmatch(plain) for form in (_AROUND, _GENDER, _REQUISITION)) or plain in ("m n", "n m")
