"""The tables, as SQL. Names are public (scripts and feeds rely on them) except those marked private."""

TABLES = """
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,   -- the number of the posting that founded the job: stable, never reused
    title TEXT NOT NULL,
    employer TEXT,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    closed_at TEXT,           -- NULL as long as one of its postings is open
    postings INTEGER NOT NULL
);
CREATE TABLE postings (
    number INTEGER PRIMARY KEY,   -- private; explicit, so that VACUUM can't part the rows from postings_fts
    id TEXT NOT NULL UNIQUE,
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    board TEXT NOT NULL,
    key TEXT NOT NULL,
    url TEXT NOT NULL,
    apply_url TEXT,
    title TEXT NOT NULL,
    employer TEXT,
    employer_kind TEXT,
    description TEXT,
    language TEXT,
    place_text TEXT,
    workplace TEXT,
    employment_types TEXT NOT NULL DEFAULT '[]',
    pay_text TEXT,
    pay_min NUMERIC,
    pay_max NUMERIC,
    pay_currency TEXT,
    pay_period TEXT,
    pay_origin TEXT,
    pay_state TEXT NOT NULL DEFAULT 'missing',
    pay_year_min NUMERIC,
    pay_year_max NUMERIC,
    posted_on TEXT,
    posted_precision TEXT,
    valid_through TEXT,
    occupation TEXT,
    relevance REAL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    closed_at TEXT,
    closed_reason TEXT,
    layers TEXT NOT NULL DEFAULT '{}',
    depth TEXT NOT NULL DEFAULT 'full',   -- private: 'card' until a detail page was read
    CHECK ((closed_at IS NULL) = (closed_reason IS NULL))
);
CREATE INDEX postings_job ON postings(job_id);
CREATE INDEX postings_board ON postings(board, closed_at);
CREATE INDEX postings_posted ON postings(posted_on);
CREATE TABLE places (
    posting_id TEXT NOT NULL REFERENCES postings(id),
    place TEXT NOT NULL,
    city TEXT,
    region TEXT,
    country TEXT,
    latitude REAL,
    longitude REAL,
    folded TEXT NOT NULL   -- private: all its words without case and accents, for searching
);
CREATE INDEX places_posting ON places(posting_id);
CREATE TABLE merges (
    posting_id TEXT NOT NULL REFERENCES postings(id),
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    reason TEXT NOT NULL,
    score REAL NOT NULL,
    at TEXT NOT NULL,
    key TEXT NOT NULL,     -- private: what exactly was the same
    PRIMARY KEY (posting_id, reason, key)
);
CREATE TABLE tags (
    slug TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    label_en TEXT NOT NULL,
    label_et TEXT
);
CREATE TABLE posting_tags (
    posting_id TEXT NOT NULL REFERENCES postings(id),
    tag TEXT NOT NULL REFERENCES tags(slug),
    quote TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    profile_version TEXT
);
CREATE INDEX posting_tags_posting ON posting_tags(posting_id);
CREATE INDEX posting_tags_tag ON posting_tags(tag, posting_id);
CREATE TABLE marks (
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    status TEXT NOT NULL,
    note TEXT,
    at TEXT NOT NULL,
    home INTEGER NOT NULL  -- private: the job it was given to; where it returns if a merge is undone
);
CREATE INDEX marks_job ON marks(job_id);
CREATE INDEX marks_home ON marks(home);
"""

RUNS = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    board TEXT NOT NULL,
    search TEXT,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    outcome TEXT CHECK (outcome IN ('ok', 'empty', 'partial', 'blocked', 'login_wall', 'refused_by_robots',
                                    'redirected', 'service_closed', 'not_recognised', 'failed')),
    problem TEXT,
    found INTEGER NOT NULL DEFAULT 0,
    new INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    filtered INTEGER NOT NULL DEFAULT 0,
    quarantined INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    closed INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    permission TEXT,       -- private: the permission under which a closed board was crawled
    CHECK (found = new + changed + unchanged + filtered + quarantined + failed),
    CHECK ((finished_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX runs_board ON runs(board, started_at);
CREATE TABLE changes (
    posting_id TEXT NOT NULL REFERENCES postings(id),
    run_id INTEGER REFERENCES runs(id),
    at TEXT NOT NULL,
    field TEXT NOT NULL,
    old,
    new
);
CREATE INDEX changes_posting ON changes(posting_id);
CREATE TABLE quarantine (
    run_id INTEGER NOT NULL REFERENCES runs(id),
    reason TEXT NOT NULL,
    listing TEXT NOT NULL,
    board TEXT NOT NULL,   -- private, as are the next two
    key TEXT,
    at TEXT NOT NULL
);
CREATE INDEX quarantine_row ON quarantine(board, key);
"""

PRIVATE = """
CREATE TABLE cards (       -- what a board's list last showed of a key, and what became of it
    board TEXT NOT NULL,
    key TEXT NOT NULL,
    card TEXT,
    verdict TEXT NOT NULL CHECK (verdict IN ('kept', 'filtered', 'quarantined')),
    reason TEXT,
    profile_version TEXT,
    last_seen TEXT NOT NULL,
    PRIMARY KEY (board, key)
) WITHOUT ROWID;
CREATE TABLE sightings (   -- the keys a run has counted, and under what; cleared when the board's next run starts
    run_id INTEGER NOT NULL REFERENCES runs(id),
    board TEXT NOT NULL,
    key TEXT NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (run_id, board, key)
) WITHOUT ROWID;
CREATE TABLE match_keys (  -- who shares what; postings that share a key belong to one job
    key TEXT NOT NULL,
    reason TEXT NOT NULL,
    number INTEGER NOT NULL REFERENCES postings(number),
    guard TEXT NOT NULL,
    PRIMARY KEY (key, reason, number)
) WITHOUT ROWID;
CREATE INDEX match_keys_number ON match_keys(number);
CREATE TABLE void_keys (   -- keys whose holders contradict one another: they join nobody
    key TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (key, reason)
) WITHOUT ROWID;
"""

# New rows enter postings_fts from db/saving.py, not from a trigger: any trigger on the insert would make FTS5 write its
# index to disk at every row instead of at every commit (measured: 215 µs a row instead of 50). Automerge 16: its parts
# are merged by sixteens, not by fours, so that a commit takes a tenth less time.
SEARCH = """
CREATE VIRTUAL TABLE postings_fts USING fts5(
    title, employer, description, content='postings', content_rowid='number',
    tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO postings_fts (postings_fts, rank) VALUES ('automerge', 16);
CREATE TRIGGER postings_fts_gone AFTER DELETE ON postings BEGIN
    INSERT INTO postings_fts (postings_fts, rowid, title, employer, description)
    VALUES ('delete', old.number, old.title, old.employer, old.description);
END;
CREATE TRIGGER postings_fts_changed AFTER UPDATE OF title, employer, description ON postings BEGIN
    INSERT INTO postings_fts (postings_fts, rowid, title, employer, description)
    VALUES ('delete', old.number, old.title, old.employer, old.description);
    INSERT INTO postings_fts (rowid, title, employer, description)
    VALUES (new.number, new.title, new.employer, new.description);
END;
"""
