"""A profile's faults are named with file, key and mend; its version follows its content alone."""

import pytest

from aggregator.errors import BadConfig, BadInput
from aggregator.profile import load_profile

MAIN = """
code = "welding"
[name]
en = "welder"
[entries]
steady-hand = { kind = "skill", origin = "trade", en = "steady hand", meaning = "A steady hand is wanted." }
[contexts.legal]
blocks = ["skill"]
[relevance]
cut = 0.5
bias = -1
untitled = 0
tags_most = 1
text_most = 1
[relevance.signals]
own = { where = "title", weight = 3 }
"""
ENGLISH = """
everywhere = true
[words]
and = ["=and"]
[forms.steady-hand]
strong = ["steady (hand|hands)"]
[signals]
own = ["welder"]
"""


@pytest.fixture
def written(tmp_path):
    def write(main=MAIN, english=ENGLISH):
        (tmp_path / "weld.toml").write_text(main)
        (tmp_path / "weld.en.toml").write_text(english)
        return tmp_path / "weld.toml"

    return write


def test_a_profile_is_read_with_its_languages(written):
    profile = load_profile(written())
    assert (profile.code, [entry.slug for entry in profile.entries]) == ("welding", ["steady-hand"])
    assert profile.entries[0].forms["en"].strong == ("steady (hand|hands)",)
    assert profile.entries[0].label_et == "steady hand"


@pytest.mark.parametrize(
    ("main", "english", "said"),
    [
        (MAIN.replace('kind = "skill"', 'kind = "skil"'), ENGLISH, ("weld.toml: entries.steady-hand.kind", "'skill'?")),
        (MAIN.replace("meaning", "meening"), ENGLISH, ("entries.steady-hand.meening", "did you mean 'meaning'?")),
        (MAIN.replace('"trade"', '"hearsay"'), ENGLISH, ("entries.steady-hand.origin is 'hearsay'", "there are")),
        (MAIN.replace("cut = 0.5", "cut = 5"), ENGLISH, ("relevance.cut is 5", "from 0 to 1")),
        (MAIN.replace("cut = 0.5", ""), ENGLISH, ("relevance.cut", "not a number")),
        (MAIN.replace('blocks = ["skill"]', 'blocks = ["skils"]'), ENGLISH, ("contexts.legal.blocks", "'skill'?")),
        (MAIN + "\n[entries.steady-hand]\n", ENGLISH, ("weld.toml", "once only")),
        (MAIN, ENGLISH.replace("strong", "strongly"), ("weld.en.toml: forms.steady-hand.strongly", "'strong'?")),
        (MAIN, ENGLISH.replace('"steady (hand|hands)"', ""), ("forms.steady-hand has no phrases",)),
        (MAIN, ENGLISH.replace('"steady (hand|hands)"', '""'), ("forms.steady-hand.strong holds an empty text",)),
        (MAIN, ENGLISH.replace("(hand|hands)", "(hand"), ("forms.steady-hand.strong", "unpaired bracket")),
        (MAIN, ENGLISH.replace("(hand|hands)", "{hand}"), ("{hand} names no list", "there are and")),
        (MAIN, ENGLISH.replace("steady-hand", "steady-hend"), ("forms.steady-hend", "'steady-hand'?")),
        (MAIN, ENGLISH.replace("[forms.steady-hand]", "[nothing]"), ("weld.en.toml: nothing is not known",)),
        (MAIN, ENGLISH.replace('own = ["welder"]', ""), ("relevance.signals.own has no phrases",)),
        (MAIN, ENGLISH.replace('"=and"', '"=and", "=and"'), ("words.and holds '=and' twice", "take one away")),
        ("code = ", ENGLISH, ("weld.toml:", "mend that line")),
    ],
)
def test_a_fault_names_file_key_and_mend(written, main, english, said):
    with pytest.raises(BadConfig) as fault:
        load_profile(written(main, english))
    assert all(words in str(fault.value) for words in said), str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_missing_profile_is_bad_input(tmp_path):
    with pytest.raises(BadInput, match=r"gone.toml: No such file"):
        load_profile(tmp_path / "gone.toml")


def test_a_list_that_names_itself_is_refused(written):
    with pytest.raises(BadConfig, match="goes round in circles"):
        load_profile(written(english=ENGLISH.replace('"=and"', '"{and}"').replace("(hand|hands)", "{and}")))


def test_the_version_follows_the_content_not_the_layout(written):
    version = load_profile(written()).version
    assert load_profile(written("# a remark\n" + MAIN.replace(" = ", "   =   "))).version == version
    assert load_profile(written(english=ENGLISH.replace("hands", "hand holding"))).version != version


def test_one_file_may_hold_its_language(tmp_path):
    inline = ENGLISH.replace("[", "[languages.en.").replace('= [languages.en."', '= ["').replace("(", "(")
    (tmp_path / "one.toml").write_text(MAIN + "[languages.en]\n" + inline)
    assert load_profile(tmp_path / "one.toml").languages[0].code == "en"
