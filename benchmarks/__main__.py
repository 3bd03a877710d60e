"""`python -m benchmarks [NAME ...] [--json]`: run all benchmarks, or the named ones, one line each."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from collections.abc import Callable

from benchmarks.measure import Result

#: Where each benchmark lives: imported only when it is run, so that one does not slow another.
BENCHMARKS = {
    "window_first_paint": "benchmarks.window",
    "window_article_paint": "benchmarks.window",
    "article_open": "benchmarks.window",
    "memory_article_open": "benchmarks.window",
    "view_open_1m": "benchmarks.window_load",
    "tag_commit": "benchmarks.store",
    "queue_first_page": "benchmarks.store",
    "tag_commit_encrypted": "benchmarks.store",
    "import_articles": "benchmarks.article_import",
    "export_100k": "benchmarks.article_export",
    "open_1m": "benchmarks.large_store_queries",
    "queue_page_1m": "benchmarks.large_store_queries",
    "badges_1m": "benchmarks.large_store_queries",
    "merge_events": "benchmarks.merge",
    "merge_again": "benchmarks.merge",
    "postgres_commits": "benchmarks.postgres",
    "postgres_bursts_10": "benchmarks.postgres",
    "postgres_bursts_50": "benchmarks.postgres",
    "search_100k": "benchmarks.search",
    "search_build": "benchmarks.search",
    "search_recall_clitics": "benchmarks.search_recall",
    "detect_throughput": "benchmarks.detect",
    "detect_throughput_morphology": "benchmarks.detect",
    "detect_start": "benchmarks.detect",
    "detect_start_morphology": "benchmarks.detect",
    "detect_memory": "benchmarks.detect",
    **{
        f"view_{what}_{size}": "benchmarks.view"
        for size in ("10k", "1m")
        for what in ("first_paint", "page", "jump", "edit", "memory")
    },
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(BENCHMARKS)}")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    unknown = sorted(set(options.names) - set(BENCHMARKS))
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in options.names or BENCHMARKS:
        measure: Callable[[], Result] = getattr(importlib.import_module(BENCHMARKS[name]), name)
        figure = measure()
        if options.json:
            print(json.dumps(figure.as_json(), ensure_ascii=False), flush=True)
        else:
            beside = (
                ""
                if figure.reference is None
                else f"  (reference {figure.reference} {figure.unit}, ratio {figure.ratio})"
            )
            print(f"{figure.name:24} {figure.value:10.3f} {figure.unit}{beside}  {figure.detail}", flush=True)
    return 0


sys.exit(main())
