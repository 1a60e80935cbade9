"""A company's site that prints nothing: its scripts fetch the jobs and draw them."""

import json

from aggregator.replica.wire import Answer, Ask, not_found, page, text

HOST = "www.tyhileht.example"
JOBS = {
    "101": ("Klienditeenindaja telefonis", "Vastad klientide kõnedele ja kirjadele ning lahendad kaebusi."),
    "102": ("Customer Care Agent", "You answer customers by phone and chat, and follow their questions through."),
}
"""Number → title and text."""
SHELL = """<!doctype html><html><head><meta charset="utf-8"><title>Töö meil</title></head>
<body><div id="root"></div><noscript>Please enable JavaScript.</noscript><script>
const root = document.getElementById("root");
fetch("/api/jobs").then((answer) => answer.json()).then((jobs) => {
  const own = location.pathname.split("/")[2];
  if (!own) {
    const rows = jobs.map((job) => `<li><a href="/karjaar/${job.id}">${job.title}</a></li>`);
    root.innerHTML = `<h1>Vabad töökohad</h1><ul>${rows.join("")}</ul>`;
    return;
  }
  const job = jobs.find((one) => one.id === own);
  const said = {"@context": "https://schema.org", "@type": "JobPosting", title: job.title, description: job.text,
    datePosted: "2026-11-20", hiringOrganization: {"@type": "Organization", name: "Tühi Leht OÜ"},
    jobLocation: {"@type": "Place", address: {addressLocality: "Tallinn", addressCountry: "EE"}}};
  const script = document.createElement("script");
  script.type = "application/ld+json";
  script.textContent = JSON.stringify(said);
  document.head.append(script);
  root.innerHTML = `<h1>${job.title}</h1><p>${job.text}</p>`;
});
</script></body></html>"""


def scripted_answer(ask: Ask) -> Answer:
    """The page at an address of the site; its robots.txt names no sitemap."""
    if ask.path == "/robots.txt":
        return text("User-agent: *\nDisallow:\n")
    if ask.path == "/api/jobs":
        jobs = [{"id": number, "title": title, "text": said} for number, (title, said) in JOBS.items()]
        return text(json.dumps(jobs), "application/json; charset=utf-8")
    if ask.path.rstrip("/") == "/karjaar" or ask.path.removeprefix("/karjaar/") in JOBS:
        return page(SHELL)
    return not_found()
