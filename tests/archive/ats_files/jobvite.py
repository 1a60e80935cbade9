import re

FILES = ("one-per-ats/jobvite.html",)


def said(text):
    for path, title, place in re.findall(r'href="(/\w+/job/\w+)">(.*?)</a>.*?location">(.*?)</td>', text):
        yield {
            "key": path.rpartition("/")[2], "url": f"https://jobs.jobvite.com{path}", "title": title, "places": [place],
        }  # fmt: skip
