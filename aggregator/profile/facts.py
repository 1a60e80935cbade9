"""The profile's published figures, neighbouring occupations and named boards, from TOML."""

from aggregator.profile.records import Benchmark, NamedBoard, SimilarJob
from aggregator.profile.section import Section


def read_benchmarks(top: Section) -> tuple[Benchmark, ...]:
    """Every `[[benchmarks]]`, dated and placed."""
    known = ("name", "source", "year", "country", "currency", "figures")
    return tuple(
        Benchmark(
            name=section.choice("name", ("pay", "outlook")),
            source=section.text("source"),
            year=section.whole("year"),
            country=section.text("country"),
            currency=section.text("currency") if "currency" in section.data else None,
            figures=section.section("figures").numbers(),
        )
        for section in top.sections("benchmarks", known)
    )


def read_similar_jobs(top: Section) -> tuple[SimilarJob, ...]:
    """Every `[[similar_jobs]]`, with its dated pay."""
    known = ("name", "mean_year", "source", "year", "country", "currency")
    return tuple(
        SimilarJob(
            labels=section.section("name").texts(),
            mean_year=section.number("mean_year"),
            source=section.text("source"),
            year=section.whole("year"),
            country=section.text("country"),
            currency=section.text("currency"),
        )
        for section in top.sections("similar_jobs", known)
    )


def read_boards(top: Section) -> tuple[NamedBoard, ...]:
    """Every `[[boards]]`."""
    return tuple(
        NamedBoard(
            name=section.text("name"),
            printed=section.text("printed"),
            leaf=section.text("leaf"),
            targeted=section.flag("targeted"),
        )
        for section in top.sections("boards", ("name", "printed", "leaf", "targeted"))
    )
