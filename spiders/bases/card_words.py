"""The words that rows and detail pages mark their fields with: class names, labels, buttons (English and Estonian)."""

import re

# Field → words of a class, itemprop or data-* name. The first field whose word is met takes the element.
HINTS: dict[str, frozenset[str]] = {
    "employer": frozenset({"company", "employer", "hiringorganization", "organization", "advertiser", "tööandja"}),
    "pay": frozenset({"salary", "pay", "wage", "wages", "compensation", "basesalary", "palk"}),
    "places": frozenset({"location", "place", "city", "joblocation", "asukoht"}),
    "posted": frozenset({"date", "posted", "dateposted", "age", "pubdate"}),
    "category": frozenset({"category", "department", "industry"}),
    "employment_types": frozenset({"jobtype", "employmenttype", "contract", "schedule"}),
}
NOT_VALUES = frozenset({"logo", "icon", "img", "image", "label", "link", "button", "title", "rating", "filter", "map"})
LABELS: dict[str, str] = {
    "employer": r"company|employer|organi[sz]ation|tööandja|ettevõte",
    "places": r"location|place|city|asukoht|töökoht|linn",
    "pay": r"salary|pay|wage|compensation|palk|töötasu",
    "posted": r"posted(?: on)?|date(?: posted)?|lisatud|avaldatud",
    "employment_types": r"(?:job|employment) type|töö ?vorm|tööaeg",
    "category": r"category|department|valdkond|osakond",
    "valid_through": r"closing date|closes|deadline|apply by|tähtaeg|kandideerimise tähtaeg",
}
LABEL = {field: re.compile(rf"(?:{words})\s*(?::|$)\s*(.*)$", re.IGNORECASE) for field, words in LABELS.items()}
ANY_LABEL = re.compile(rf"(?:{'|'.join(LABELS.values())})\s*(?::|$)", re.IGNORECASE)
"""What every text that one of LABEL matches begins with: most texts are told apart by one look."""
AGE = re.compile(r"\bago\b|today|yesterday|just posted|tagasi|täna|eile|\bnew\b", re.IGNORECASE)
TYPE_CLASS = re.compile(r"\b(?:job|employment|contract|work)[-_ ]?type\b", re.IGNORECASE)
BUTTONS = re.compile(
    r"(?:quick |easy )?apply(?: now| here| online| for (?:this )?job)?"
    r"|(?:view|see|read|show)(?: (?:job|more|details?|posting|this job|full job)){0,3}"
    r"|details?|more(?: info)?|learn more|save(?: job)?|share|get access|sign in|log ?in"
    r"|kandideeri(?: kohe)?|vaata(?: lähemalt| pakkumist)?|loe (?:edasi|lähemalt|rohkem)|rohkem|lisainfo",
    re.IGNORECASE,
)
HEADING = re.compile(
    r"(?:^|[-_\s])(?:job|position|posting|listing|card|result)?[-_]?(?:title|position|headline)(?:$|[-_\s])",
    re.IGNORECASE,
)
