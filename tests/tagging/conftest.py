import pytest

from aggregator.profile import load_profile
from aggregator.tagging import Tagger


@pytest.fixture(scope="session")
def tagger():
    return Tagger(load_profile())


@pytest.fixture(scope="session")
def slugs(tagger):
    """The slugs that a text earns, without a title."""

    def of(text, language="en", title=""):
        return {tag.slug for tag in tagger.tag(title, text, language)}

    return of
