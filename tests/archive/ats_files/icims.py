import re

FILES = ("one-per-ats/icims.html",)


def said(text):
    for card in re.findall(r'<li class="iCIMS_JobCardItem">.*?</li>', text, re.DOTALL):
        yield {
            "key": re.search(r"/jobs/(\d+)/", card)[1],
            "url": re.search(r'href="(.*/jobs/\d+/.*?/job)', card)[1], "title": re.search("<h3>(.*?)</h3>", card)[1],
            "places": [re.search(r"Job Locations</span><span>(.*?)</span>", card)[1]],
        }  # fmt: skip
