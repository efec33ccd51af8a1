#!/usr/bin/python3
"""Indexes and queries the same made-up articles with Muster, plain Xapian and SQLite FTS5.

Usage: compare.py BUILD_FOLDER [--articles N] [--threads N] [--work FOLDER]

The peers get text already extracted; Muster reads files, front matter and facts besides. Everything
runs in one go on one machine, so that the ratios hold where the seconds do not. Needs
python3-xapian, and sqlite3 with FTS5. Figures are told, not judged: no test rests on them.
"""

import argparse
import json
import os
import random
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

MARKUP = re.compile(r"(?m)^\s*(?:- )?[\w-]+:(?: [|>]-?$)?")


def article_files(folder):
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            yield os.path.join(parent, name)


def extract(articles, target):
    """One line an article: its path, a tab, its text."""
    size = 0
    with open(target, "w", encoding="utf-8") as out:
        for path in article_files(articles):
            size += os.path.getsize(path)
            with open(path, encoding="utf-8") as file:
                head, body = file.read().split("\n---\n", 1)
            text = MARKUP.sub("", head).replace("internal", "") + body
            out.write(path + "\t" + " ".join(text.split()) + "\n")
    return size


def lines(texts):
    with open(texts, encoding="utf-8") as file:
        for line in file:
            path, text = line.rstrip("\n").split("\t", 1)
            yield path, text


# The peers, each a process of its own: `compare.py --peer NAME TEXTS DATABASE`.


def index_xapian(texts, database):
    import xapian

    db = xapian.WritableDatabase(database, xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem("en"))
    for path, text in lines(texts):
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(text)
        document.set_data(path)
        db.add_document(document)
    db.commit()


def index_sqlite(texts, database):
    db = sqlite3.connect(database)
    db.execute("PRAGMA journal_mode=OFF")
    db.execute("PRAGMA synchronous=OFF")
    db.execute("CREATE VIRTUAL TABLE a USING fts5(path UNINDEXED, text, tokenize='porter')")
    with db:
        db.executemany("INSERT INTO a VALUES (?, ?)", lines(texts))
    db.close()


def size_of(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path))


def run(command):
    """Wall seconds, CPU seconds, peak memory in MB."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{command[0]} failed: {process.returncode}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def make_queries(texts, count):
    """Queries of each kind, from words that the articles use: neither everywhere nor once."""
    sample = [text for _, text in lines(texts)][:2000]
    words = [re.findall(r"\b[a-z]{4,}\b", text) for text in sample]
    frequency = {}
    for article in words:
        for word in set(article):
            frequency[word] = frequency.get(word, 0) + 1
    usable = sorted(w for w, n in frequency.items() if 4 <= n <= len(sample) // 4)
    chance = random.Random(1)
    queries = {"word": [], "two words": [], "five words, any": [], "phrase": []}
    while len(queries["phrase"]) < count:
        pair = re.findall(r"\b([a-z]{4,}) (?=([a-z]{4,})\b)", chance.choice(sample))
        if pair:
            queries["phrase"].append(list(chance.choice(pair)))
    for _ in range(count):
        queries["word"].append([chance.choice(usable)])
        article = [w for w in set(chance.choice(words)) if frequency[w] >= 4]
        queries["two words"].append(chance.sample(sorted(article), 2))
        queries["five words, any"].append(chance.sample(usable, 5))
    return queries


def spelling(kind, words):
    """The query text, which all three read alike."""
    if kind == "phrase":
        return '"' + " ".join(words) + '"'
    return (" OR " if kind == "five words, any" else " AND ").join(words)


def warm_xapian(database, queries):
    import xapian

    db = xapian.Database(database)
    parser = xapian.QueryParser()
    parser.set_database(db)
    parser.set_stemmer(xapian.Stem("en"))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)

    def one(text):
        enquire = xapian.Enquire(db)
        enquire.set_query(parser.parse_query(text))
        return [match.document.get_data() for match in enquire.get_mset(0, 10)]

    return timed(one, queries)


def warm_sqlite(database, queries):
    db = sqlite3.connect(database)

    def one(text):
        return db.execute(
            "SELECT path FROM a WHERE a MATCH ? ORDER BY rank LIMIT 10", (text,)
        ).fetchall()

    return timed(one, queries)


def timed(one, queries):
    """The median of each query's best of three, in ms."""
    best = []
    for text in queries:
        rounds = []
        for _ in range(3):
            began = time.perf_counter()
            one(text)
            rounds.append((time.perf_counter() - began) * 1000)
        best.append(min(rounds))
    return statistics.median(best)


def warm_muster(search, database, queries, options):
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
        for round_number in range(3):
            for number, text in enumerate(queries):
                file.write(f"{number}\t{text}\n")
        file.flush()
        command = [search, "--db", database, "--batch", file.name, "--format", "json"] + options
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    took = [json.loads(line)["took_ms"] for line in done.stdout.splitlines()]
    count = len(queries)
    return statistics.median(min(took[i::count]) for i in range(count))


def cold_muster(search, database, queries, options):
    """A process for each query, from start to end."""
    walls = [run([search, "--db", database] + options + [text])[0] for text in queries[:40]]
    return statistics.median(walls) * 1000


def table(title, head, rows):
    print(f"\n{title}\n")
    widths = [max(len(str(row[i])) for row in [head] + rows) for i in range(len(head))]
    for row in [head] + rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def compare_indexing(options, programs, work, articles, texts, size):
    peer = [sys.executable, os.path.abspath(__file__), "--peer"]
    runs = {
        "Muster": [programs["index"], "update", "--quiet", "--db", f"{work}/muster", articles]
        + ([f"--threads={options.threads}"] if options.threads else []),
        "Xapian": peer + ["xapian", texts, f"{work}/xapian"],
        "SQLite FTS5": peer + ["sqlite", texts, f"{work}/sqlite.db"],
    }
    places = {"Muster": "muster", "Xapian": "xapian", "SQLite FTS5": "sqlite.db"}
    rows = []
    figures = {}
    for name, command in runs.items():
        wall, cpu, memory = run(command)
        figures[name] = (wall, cpu)
        rows.append([name, f"{wall:.1f}", f"{cpu:.1f}", f"{memory:.0f}",
                     f"{size_of(f'{work}/{places[name]}') / size:.2f}",
                     f"{options.articles / wall:.0f}"])
    table(f"Indexing {options.articles} articles, {size / 1e6:.0f} MB",
          ["", "wall s", "CPU s", "peak MB", "size / text", "articles/s"], rows)
    for name in ("Xapian", "SQLite FTS5"):
        ratios = [mine / theirs for mine, theirs in zip(figures["Muster"], figures[name])]
        print(f"Muster / {name}: wall {ratios[0]:.3f}, CPU {ratios[1]:.3f}")


def compare_queries(options, programs, work, texts):
    rows = []
    facets = ["--facet=combatant", "--facet=place", "--facet=war", "--facet=year",
              "--timeline=auto"]
    search, database = programs["search"], f"{work}/muster"
    for kind, queries in make_queries(texts, options.queries).items():
        spelt = [spelling(kind, words) for words in queries]
        plain = warm_xapian(f"{work}/xapian", spelt)
        muster = warm_muster(search, database, spelt, ["--no-snippets"])
        rows.append([kind, f"{muster:.2f}",
                     f"{warm_muster(search, database, spelt, []):.2f}",
                     f"{warm_muster(search, database, spelt, ['--no-snippets'] + facets):.2f}",
                     f"{plain:.2f}", f"{warm_sqlite(f'{work}/sqlite.db', spelt):.2f}",
                     f"{muster / plain:.2f}",
                     f"{cold_muster(search, database, spelt, []):.1f}",
                     f"{cold_muster(search, database, spelt, facets):.1f}"])
    table("Queries, median ms for ten hits",
          ["", "Muster", "snippets", "4 facets", "Xapian", "FTS5", "Muster / Xapian",
           "a process", "with facets"], rows)


def main():
    if sys.argv[1:2] == ["--peer"]:
        {"xapian": index_xapian, "sqlite": index_sqlite}[sys.argv[2]](*sys.argv[3:])
        return
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", help="the build folder, with MUSTER_BENCH=ON")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=100, help="of each kind")
    parser.add_argument("--threads", type=int, default=0, help="of Muster; 0: all")
    parser.add_argument("--work", help="where everything is kept; default: a temporary folder")
    options = parser.parse_args()
    programs = {"index": f"{options.build}/indexer/muster-index",
                "search": f"{options.build}/searcher/muster-search"}
    work = options.work or tempfile.mkdtemp(prefix="muster-compare-")
    os.makedirs(work, exist_ok=True)
    try:
        articles, texts = f"{work}/articles", f"{work}/texts.tsv"
        for old in ("muster", "xapian"):
            shutil.rmtree(f"{work}/{old}", ignore_errors=True)
        if os.path.exists(f"{work}/sqlite.db"):
            os.remove(f"{work}/sqlite.db")
        if not os.path.exists(articles):
            subprocess.run([f"{options.build}/tests/bench/generate_articles", articles,
                            str(options.articles)], check=True)
        size = extract(articles, texts)
        compare_indexing(options, programs, work, articles, texts, size)
        compare_queries(options, programs, work, texts)
    finally:
        if not options.work:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
