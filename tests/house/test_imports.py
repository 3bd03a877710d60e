"""No import cycles between modules; imports for type hints and inside functions count as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import grimp

Graph = Mapping[str, set[str]]


def cycles(graph: Graph) -> Iterator[list[str]]:
    """The strongly connected components with more than one node, or with an edge to itself.

    Tarjan's algorithm (SIAM Journal on Computing 1, 1972), with a stack of its own instead of recursion.
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    component: list[str] = []
    for root in graph:
        work = [] if root in index else [(root, iter(graph[root]))]
        while work:
            node, edges = work[-1]
            if node not in index:
                index[node] = low[node] = len(index)
                component.append(node)
            for target in edges:
                if target not in index:
                    work.append((target, iter(graph[target])))
                    break
                if target in component:
                    low[node] = min(low[node], low[target])
            else:
                work.pop()
                if work:
                    parent, _ = work[-1]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    found = component[component.index(node) :]
                    del component[component.index(node) :]
                    if len(found) > 1 or node in graph[node]:
                        yield sorted(found)


def test_a_cycle_is_found_with_all_its_members() -> None:
    graph = {
        "a": {"b"},
        "b": {"c", "d"},
        "c": {"a"},
        "d": {"e"},
        "e": set[str](),
        "f": {"f"},
        "g": {"a", "h"},
        "h": {"g"},
    }
    assert sorted(cycles(graph)) == [["a", "b", "c"], ["f"], ["g", "h"]]


def test_no_modules_import_each_other() -> None:
    graph = grimp.build_graph("workbench", "db", "resources", cache_dir=None)
    found = list(cycles({name: graph.find_modules_directly_imported_by(name) for name in graph.modules}))
    assert found == []
