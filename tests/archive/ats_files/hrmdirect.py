import re

FILES = ("one-per-ats/hrmdirect.html",)


def said(text):
    employer = re.search("<title>Careers At (.*)</title>", text)[1]
    for row in re.findall(r"<tr class=\"reqitem.*?</tr>", text, re.DOTALL):
        month, day, year = re.search(r"(\d+)/(\d+)/(\d{4})", row).groups()
        yield {
            "key": re.search(r"\?req=(\d+)", row)[1], "title": re.search(r"#job\">(.*?)</td>", row)[1],
            "employer": employer, "posted_on": f"{year}-{month}-{day}",
        }  # fmt: skip
