"""A whole description for one vacancy."""

import random

from aggregator.replica.supply.data import table
from aggregator.replica.supply.texts import Text, Writer
from aggregator.replica.supply.vacancy import Vacancy


def compose(rng: random.Random, job: Vacancy, topic: str, *, news: bool) -> Text:
    """The description of a vacancy, some 1.5 to 4 kB; `topic` names a trade other than customer service."""
    slots = {"employer": job.employer.name, "town": job.places[0].city}
    writer = Writer(rng, job.language, slots, onsite=job.workplace == "onsite")
    writer.say("paragraph", *writer.draw("about" if topic else "intro", 2, 3))
    if topic:
        _other_trade(writer, topic, job.language)
    else:
        _service(writer)
    writer.say("paragraph", *_facts(writer, job))
    writer.headed("offer", writer.draw("offer", 3, 6))
    writer.say("paragraph", *writer.draw("about", 3, 6))
    if news:
        writer.say("paragraph", writer.one_of("news", "text"))
    writer.say("paragraph", *writer.draw("closing", 2, 3))
    if rng.random() < 0.3:
        writer.contact(job.employer.domain)
    return writer.text()


def _service(writer: Writer) -> None:
    writer.headed("duties", writer.draw("duties", 9, 14))
    writer.headed("skills", writer.draw("skills", 7, 12))
    writer.say("paragraph", *writer.draw("schooling", 0, 1), *writer.draw("schedule", 0, 2))


def _other_trade(writer: Writer, topic: str, language: str) -> None:
    lines = table("texts_trades")[topic][language]
    writer.headed("duties", tuple(lines[:3]))
    writer.headed("skills", tuple(lines[3:]))


def _facts(writer: Writer, job: Vacancy) -> list[str]:
    said = []
    if job.workplace:
        said.append(writer.one_of("workplace", job.workplace))
    said += [writer.one_of("types", kind) for kind in job.types]
    if job.pay and job.pay_in_text:
        sentence: str = writer.rng.choice(table("words_pay")["sentence"][job.language])
        said.append(sentence.format(line=job.pay.line(job.language)))
    return said
