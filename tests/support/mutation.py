"""Mutation testing: one small change at a time in a module, and does a test notice?

    python tests/support/mutation.py workbench/text/offsets.py --sample 20 --seed 1 tests/text/test_offsets.py
    python tests/support/mutation.py workbench/suggest/copyedit/name_variants.py --only "len(key)" tests/suggest/copyedit/test_copyedit.py

Works in private copies of the tree, two at a time; the tree itself is never written to. A survivor is printed
with its line, what stood there and what stood there instead: either a test is missing, or the two mean the same.
docs/mutation.md keeps the counts and the survivors that were looked at.
"""

import argparse
import ast
import copy
import hashlib
import os
import queue
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 180  # a mutant that never comes to an end counts as noticed
OPPOSITES: tuple[tuple[type[ast.cmpop], type[ast.cmpop]], ...] = (
    (ast.Lt, ast.LtE), (ast.Gt, ast.GtE), (ast.Eq, ast.NotEq), (ast.In, ast.NotIn), (ast.Is, ast.IsNot),
)  # fmt: skip
COMPARISONS = {one: other for pair in OPPOSITES for one, other in (pair, pair[::-1])}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: where, what stood there, what stands there instead, and the whole module with it."""

    path: str
    line: int
    before: str
    after: str
    source: str

    def rank(self, seed: int) -> str:
        """A place in the sample that depends on the change alone: editing another line keeps the sample."""
        return hashlib.sha256(f"{seed}|{self.path}|{self.before}|{self.after}".encode()).hexdigest()

    def __str__(self) -> str:
        return f"{self.path}:{self.line}\n    - {self.before}\n    + {self.after}\n"


def variants(node: ast.AST) -> Iterator[ast.expr]:
    """What could stand in the place of this expression, each differing by one decision."""
    if isinstance(node, ast.Compare):
        for at, comparison in enumerate(node.ops):
            ops = [*node.ops[:at], COMPARISONS[type(comparison)](), *node.ops[at + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        for at in range(len(node.values)):
            rest = node.values[:at] + node.values[at + 1 :]
            yield rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield ast.BinOp(node.left, ast.Sub() if isinstance(node.op, ast.Add) else ast.Add(), node.right)
    elif isinstance(node, ast.IfExp):
        yield ast.IfExp(node.test, node.orelse, node.body)
    elif isinstance(node, ast.Constant):
        yield from other_constants(node.value)


def other_constants(value: object) -> Iterator[ast.expr]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
    elif isinstance(value, str) and value:
        yield ast.Constant("XX" + value)


def untouched(tree: ast.AST) -> set[int]:
    """Annotations, decorators, docstrings and pieces of f-strings: changing them changes no decision."""
    roots: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
            roots.append(node.annotation)
        elif isinstance(node, ast.FunctionDef):
            roots += [*node.decorator_list, *([node.returns] if node.returns else [])]
        elif isinstance(node, ast.ClassDef):
            roots += node.decorator_list
        elif isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        ):
            roots.append(node)
    return {id(inner) for root in roots for inner in ast.walk(root)}


def put(parent: ast.AST, field: str, at: int, node: ast.expr) -> None:
    place = getattr(parent, field)
    if isinstance(place, list):
        place[at] = node
    else:
        setattr(parent, field, node)


def mutants(path: str) -> Iterator[Mutant]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    skipped = untouched(tree)
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            for at, node in enumerate(value if isinstance(value, list) else [value]):
                if not isinstance(node, ast.expr) or id(node) in skipped:
                    continue
                for other in variants(node):
                    fresh = copy.deepcopy(other)
                    put(parent, field, at, fresh)
                    source = ast.unparse(ast.fix_missing_locations(tree))
                    yield Mutant(path, node.lineno, ast.unparse(node), ast.unparse(fresh), source)
                    put(parent, field, at, node)


def passes(tree: Path, tests: list[str], *, write: bool) -> bool:
    """Whether the tests hold in that copy. Compiled files are written only for the unchanged tree."""
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "" if write else "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", "-p", "no:cacheprovider", *tests]
    try:
        return not subprocess.run(
            command, cwd=tree, env=environment, capture_output=True, timeout=SECONDS, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        return False


def survives(tree: Path, mutant: Mutant, tests: list[str]) -> bool:
    module = tree / mutant.path
    original = module.read_text("utf-8")
    for compiled in (module.parent / "__pycache__").glob(f"{module.stem}.*.pyc"):
        compiled.unlink()
    module.write_text(mutant.source, "utf-8")
    try:
        return passes(tree, tests, write=False)
    finally:
        module.write_text(original, "utf-8")


def private_copy(target: Path) -> Path:
    shutil.copytree(ROOT, target, ignore=shutil.ignore_patterns(".*", "__pycache__", "build", "dist"))
    return target


def run(chosen: list[Mutant], tests: list[str], jobs: int, folder: Path) -> list[Mutant]:
    trees: queue.Queue[Path] = queue.Queue()
    for number in range(jobs):
        trees.put(tree := private_copy(folder / str(number)))
        if not passes(tree, tests, write=True):
            raise SystemExit("The tests fail before anything is changed: mend them first.")

    def alive(mutant: Mutant) -> bool:
        tree = trees.get()
        try:
            return survives(tree, mutant, tests)
        finally:
            trees.put(tree)

    found = []
    with ThreadPoolExecutor(jobs) as pool:
        for mutant, survived in zip(chosen, pool.map(alive, chosen), strict=True):
            if survived:
                found.append(mutant)
                sys.stdout.write(str(mutant))
                sys.stdout.flush()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Change a module in small ways and see whether a test notices."
    )
    parser.add_argument("paths", nargs="+", help="modules to change, and the tests to run (tests/...)")
    parser.add_argument("--sample", type=int, default=20, help="how many changes over all modules; 0 is all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only changes of expressions that contain this")
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    tests = [path for path in asked.paths if path.startswith("tests")]
    modules = [path for path in asked.paths if not path.startswith("tests")]
    pool = [m for path in modules for m in mutants(path) if asked.only in m.before]
    pool.sort(key=lambda mutant: mutant.rank(asked.seed))
    chosen = pool[: asked.sample or None]
    with tempfile.TemporaryDirectory() as folder:
        left = run(chosen, tests, asked.jobs, Path(folder))
    sys.stdout.write(
        f"{len(pool)} possible, {len(chosen)} run, {len(chosen) - len(left)} noticed, {len(left)} alive\n"
    )


if __name__ == "__main__":
    main()
