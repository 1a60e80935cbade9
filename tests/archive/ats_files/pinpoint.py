import json

from tests.archive.ats_files import paid

FILES = ("one-per-ats/pinpoint.json",)
SECTIONS = ("key_responsibilities", "skills_knowledge_expertise", "benefits")


def said(text):
    for one in json.loads(text)["data"]:
        amounts = (one[f"compensation_{part}"] for part in ("minimum", "maximum", "currency", "frequency"))
        titled = [part for name in SECTIONS if one[name] for part in (one.get(f"{name}_header", ""), one[name])]
        closes = one.get("deadline_at")
        yield {
            "key": one["path"].rpartition("/")[2], "url": f"https://acme.pinpointhq.com{one['path']}",
            "title": one["title"], "workplace": one["workplace_type"], "pay_text": one["compensation"],
            "places": [one["location"]["name"]],
            "valid_through": closes[:10] if closes else None, "text": [one["description"], *titled],
        } | paid(*amounts)  # fmt: skip
