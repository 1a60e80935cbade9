import json

import pytest

from aggregator.cli import main
from aggregator.config import load_config
from aggregator.config_edit import with_sites
from aggregator.errors import BadConfig
from aggregator.replica.boards.ats.base import TENANTS
from aggregator.replica.boards.careers import careers_page
from aggregator.replica.running import running_replica

SLUG = TENANTS[0].slug


@pytest.fixture(scope="module")
def replica():
    with running_replica(seed=3, jobs=9) as handle:
        yield handle


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def run(*words):
        with pytest.raises(SystemExit) as left:
            main(list(words))
        said = capsys.readouterr()
        return left.value.code, said.out, said.err

    return run


def test_a_found_site_is_written_into_a_new_config_and_checked_again(run, replica, tmp_path):
    port = str(replica.port)
    code, said, _ = run("sites", "add", careers_page(SLUG, "greenhouse"), "--replica", port, "--json")
    (found,) = json.loads(said)
    assert (code, found["state"], found["source"], found["jobs"]) == (0, "living", "greenhouse", 3)
    config = load_config(tmp_path / "aggregator.toml")
    assert config.source("greenhouse").sites == (f"https://boards.greenhouse.io/{SLUG}",)
    code, said, _ = run("sites", "check", "--replica", port, "--json")
    assert (code, [one["state"] for one in json.loads(said)]) == (0, ["living"])


def test_a_list_of_addresses_is_added_and_the_ones_without_a_feed_are_told(run, replica, tmp_path):
    (tmp_path / "list.csv").write_text(f"name,page\nA,{careers_page(SLUG, 'workday')}\nB,https://www.parked.example/\n")
    code, said, _ = run("sites", "import", "list.csv", "--replica", str(replica.port), "--json")
    assert (code, json.loads(said)[0]["state"]) == (1, "living")
    assert load_config(tmp_path / "aggregator.toml").source("workday").sites


def test_a_dry_run_writes_nothing(run, replica, tmp_path):
    assert run("sites", "add", careers_page(SLUG, "greenhouse"), "--dry-run", "--replica", str(replica.port))[0] == 0
    assert not (tmp_path / "aggregator.toml").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "hello"), "'hello' is no web address; write it like https://company.example/careers"),
        (("add", "http://127.0.0.1/careers"), "lies in a private network"),
        (("import", "none.txt"), "give a text file with one address a line"),
        (("check",), "the config lists no sites; add some"),
    ],
)  # fmt: skip
def test_bad_input_gets_one_line(run, words, said):
    code, _, err = run("sites", *words)
    assert (code, len(err.splitlines())) == (1, 1)
    assert said in err


def test_what_a_person_wrote_into_the_config_stays(tmp_path):
    before = '# mine\ncontact = "me@example.org"  # yes\n\n[sources.lever]\nsites = ["https://jobs.lever.co/a"]\n'
    after = with_sites(
        before, tmp_path, {"lever": ["https://jobs.lever.co/a", "https://jobs.lever.co/b"]}, {"lever": {"b": "B AS"}}
    )
    assert after.startswith('# mine\ncontact = "me@example.org"  # yes\n')
    assert after.count("https://jobs.lever.co/a") == 1
    assert '[sources.lever.employers]\nb = "B AS"' in after
    assert with_sites(after, tmp_path, {"lever": ["https://jobs.lever.co/b"]}, {}) == after


def test_a_config_that_says_something_else_there_is_left_alone(tmp_path):
    with pytest.raises(BadConfig, match="the sites can't be added"):
        with_sites("sources = 3\n", tmp_path, {"lever": ["https://jobs.lever.co/a"]}, {})
