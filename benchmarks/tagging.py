"""How fast the tagger is, beside one compiled regular expression of the same phrases: `python -m benchmarks.tagging`.

Both read the same hand-written postings, repeated to 3 kB, in one run. The expression only finds phrases as they are
written in the profile, without inflection, context, denial or hours; the tagger does all that.
"""

import re
import time
import tomllib
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from aggregator.profile import Profile, load_profile
from aggregator.profile.notation import parts
from aggregator.tagging import Tagger

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold" / "tags"
SIZE = 3000
ROUNDS = 7
MOST_WAYS = 200
"""Ways taken of each phrase: enough for a fair expression, and few enough for `re` to compile."""


def texts() -> list[tuple[str, str]]:
    """(text of 3 kB, language) for each gold posting."""
    postings = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.toml"))]
    return [((one["text"] * (SIZE // len(one["text"]) + 1))[:SIZE], one["language"]) for one in postings]


def expression(profile: Profile) -> re.Pattern[str]:
    """The entries' phrases without gaps, longest first, as one alternation between word borders."""
    found: set[str] = set()
    for language in profile.languages:
        for entry in profile.entries:
            for phrase in entry.forms[language.code].strong if language.code in entry.forms else ():
                read = parts(phrase, language.words)
                if len(read) == 1:
                    found |= {" ".join(word.strip("=*") for word in way) for way in islice(read[0].ways, MOST_WAYS)}
    longest_first = sorted(found, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)


def milliseconds(work: Callable[[str, str], object], postings: list[tuple[str, str]]) -> float:
    """Best of the rounds: mean processor time for one posting, so that neighbours on the machine count least."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for text, language in postings:
            work(text, language)
        rounds.append((time.process_time() - start) / len(postings) * 1000)
    return min(rounds)


def main() -> None:
    """Print load time, time for a posting, and the ratio."""
    start = time.process_time()
    profile = load_profile()
    loaded = time.process_time()
    tagger = Tagger(profile)
    compiled = time.process_time()
    pattern, postings = expression(profile), texts()
    ours = milliseconds(lambda text, language: tagger.tag("", text, language), postings)
    theirs = milliseconds(lambda text, _: pattern.findall(text), postings)
    print(f"profile {profile.version}: read in {loaded - start:.2f} s, compiled in {compiled - loaded:.2f} s")
    print(f"tagger            {ours:8.3f} ms for 3 kB   {1000 / ours:6.0f} postings/s")
    print(f"one expression    {theirs:8.3f} ms for 3 kB   {1000 / theirs:6.0f} postings/s")
    print(f"ratio             {theirs / ours:8.1f} times as fast")


if __name__ == "__main__":
    main()
