import http.client
import json
import socket

import pytest
from click.testing import CliRunner

from aggregator.replica.__main__ import main
from aggregator.replica.running import running_replica


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    return tmp_path_factory.mktemp("truth") / "served.jsonl"


@pytest.fixture(scope="module")
def replica(ledger):
    with running_replica(seed=2, jobs=16, truth_file=ledger) as running:
        yield running


def get(replica, host, target, method="GET"):
    connection = http.client.HTTPConnection("127.0.0.1", replica.port, timeout=10)
    connection.request(method, target, headers={"Host": host})
    answer = connection.getresponse()
    return answer, answer.read().decode()


def test_the_day_turns_while_the_replica_runs(replica):
    one, two = ({row["url"] for row in replica.truth("company_sites", day)} for day in (1, 2))
    fresh = next(iter(two - one)).partition("://")[2]
    host, _, path = fresh.partition("/")
    assert get(replica, host, f"/{path}")[0].status == 404
    replica.set_day(2)
    answer, _ = get(replica, host, f"/{path}")
    assert answer.status == 200
    assert answer.headers["Date"] == f"{replica.world.date_of(2):%a, %d %b %Y} 12:00:00 GMT"
    replica.set_day(1)


def test_what_was_asked_for_is_logged_until_it_is_reset(replica):
    replica.reset_requests()
    get(replica, "www.monster.com", "/robots.txt")
    assert replica.requests() == [("www.monster.com", "/robots.txt")]
    replica.reset_requests()
    assert replica.requests() == []


def test_the_ledger_holds_the_truth_of_what_was_served_once(replica, ledger):
    key = replica.truth("monster")[0]["key"]
    path = replica.truth("monster")[0]["url"].partition(".com")[2]
    for _ in range(2):
        get(replica, "www.monster.com", path)
    rows = [json.loads(line) for line in ledger.read_text(encoding="utf-8").splitlines()]
    served = [row for row in rows if row["key"] == key and row["depth"] == "full"]
    assert [row | {"day": 1, "depth": "full"} for row in replica.truth("monster")[:1]] == served


def test_a_look_changes_the_truth_with_the_pages(replica):
    replica.set_look("customerservicecrossing", "2026")
    assert {row["employer"] for row in replica.truth("customerservicecrossing", depth="card")} == {None}
    replica.set_look("customerservicecrossing", "2018")
    assert None not in {row["employer"] for row in replica.truth("customerservicecrossing", depth="card")}


def test_a_fault_meets_the_nth_request_as_often_as_it_is_told(replica):
    replica.fault("status", "503 7", host="www.monster.com", path="/jobs/*", first=2, times=2)
    said = [get(replica, "www.monster.com", "/jobs/search?q=service")[0] for _ in range(4)]
    replica.clear_faults()
    assert [answer.status for answer in said] == [200, 503, 503, 200]
    assert said[1].headers["Retry-After"] == "7"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda replica: replica.fault("earthquake"), "unknown kind of fault 'earthquake'"),
        (lambda replica: replica.fault("wall", "great"), "great"),
        (lambda replica: replica.set_look("indeed", "1999"), "no generation '1999'"),
        (lambda replica: replica.set_look("careerwell", "2026"), "no board is called 'careerwell'"),
        (lambda replica: replica.set_day(0), "begins with day 1"),
    ],
)
def test_what_the_replica_does_not_know_it_says(replica, call, words):
    with pytest.raises(ValueError, match=words):
        call(replica)


def test_an_unknown_host_and_a_request_that_is_none_close_the_connection(replica):
    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
        get(replica, "nowhere.example", "/")
    with socket.create_connection(("127.0.0.1", replica.port), timeout=10) as raw:
        raw.sendall(b"\x16\x03\x01 this is no HTTP\x00\r\n\r\n")
        assert raw.recv(100) == b""


def test_head_gives_the_length_and_no_body(replica):
    answer, body = get(replica, "www.monster.com", "/jobs/search?q=service", method="HEAD")
    assert int(answer.headers["Content-Length"]) > 1000
    assert body == ""


def test_a_wrong_encoding_is_declared_and_not_sent(replica):
    replica.fault("wrong_encoding", host="www.lainekodu.example")
    connection = http.client.HTTPConnection("127.0.0.1", replica.port, timeout=10)
    connection.request("GET", "/tookohad/", headers={"Host": "www.lainekodu.example"})
    answer = connection.getresponse()
    body = answer.read()
    replica.clear_faults()
    assert "utf-8" in answer.headers["Content-Type"]
    assert "Karjäär" in body.decode("cp1257")
    with pytest.raises(UnicodeDecodeError):
        body.decode()


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("--look=indeed=1999", "no generation"),
        ("--look=nobody=1", "no board is called"),
        ("--day=0", "--day"),
        ("--jobs=0", "--jobs"),
    ],
)
def test_an_option_that_cannot_be_gets_one_line(option, words):
    done = CliRunner().invoke(main, [option])
    assert done.exit_code == 2
    assert words in done.output
    assert "Traceback" not in done.output


def test_a_port_that_is_taken_gets_one_line(replica):
    done = CliRunner().invoke(main, [f"--port={replica.port}"])
    assert done.exit_code == 1
    assert done.output.startswith(f"Error: --port {replica.port}: ")
