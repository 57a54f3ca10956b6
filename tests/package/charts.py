"""Charts: axes that cross each other, series told apart, points that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.package.reader import C, Element, Package

AXES = tuple(f"{C}{kind}" for kind in ("catAx", "valAx", "dateAx", "serAx"))
ROUND = tuple(f"{C}{kind}" for kind in ("pieChart", "doughnutChart", "ofPieChart", "pie3DChart"))
"""Kinds without axes. Source: ISO/IEC 29500-1 21.2.2.141"""
POINTS = tuple(f"{C}{kind}" for kind in ("numCache", "strCache", "numLit", "strLit", "lvl"))


def crossing_axes(package: Package) -> Iterator[str]:
    """Each axis has an id of its own, is used by a plot, and crosses another one that crosses it."""
    for name, tree in package.charts():
        area = tree.find(f"{C}chart/{C}plotArea")
        assert area is not None
        axes = [one for one in area if one.tag in AXES]
        ids = [value(one, "axId") for one in axes]
        crossed = dict(zip(ids, (value(one, "crossAx") for one in axes), strict=True))
        yield from (f"{name}: {times} axes are called {id_}" for id_, times in Counter(ids).items() if times > 1)
        for id_, other in crossed.items():
            if crossed.get(other) != id_ or other == id_:
                yield f"{name}: the axis {id_} crosses {other or 'nothing'}, which does not cross it"
        yield from _plotted(name, area, crossed)


def _plotted(name: str, area: Element, crossed: dict[str, str]) -> Iterator[str]:
    used = set[str]()
    for plot in (one for one in area if str(one.tag).endswith("Chart")):
        own = [one.get("val", "") for one in plot.findall(f"{C}axId")]
        used |= set(own)
        if plot.tag in ROUND:
            yield from (f"{name}: a round chart has the axis {id_}" for id_ in own)
        elif len(own) < 2 or any(id_ not in crossed for id_ in own):
            yield f"{name}: a plot has the axes {' and '.join(own) or 'of nobody'}, which are not all there"
        elif crossed[own[0]] != own[1]:
            yield f"{name}: a plot has the axes {' and '.join(own)}, which do not cross each other"
    yield from (f"{name}: no plot uses the axis {id_}" for id_ in crossed if id_ not in used)


def distinct_series(package: Package) -> Iterator[str]:
    """The series of a chart have an index and a place of their own, whatever plot they are in."""
    for name, tree in package.charts():
        for what in ("idx", "order"):
            values = Counter(value(series, what) for series in tree.iter(f"{C}ser"))
            yield from (f"{name}: {times} series have {what} {one}" for one, times in values.items() if times > 1)


def points_that_are_there(package: Package) -> Iterator[str]:
    """Caches count their points rightly, and what is said of single points is said once, of points that are there."""
    for name, tree in package.charts():
        for cache in tree.iter(*POINTS):
            counted, indexes = cache.find(f"{C}ptCount"), [int(one.get("idx", -1)) for one in cache.findall(f"{C}pt")]
            most = int(counted.get("val", 0)) if counted is not None else None
            if most is not None and indexes != sorted({index for index in indexes if 0 <= index < most}):
                yield f"{name}: a cache of {most} points has those at {indexes}"
        for series in tree.iter(f"{C}ser"):
            count = max((int(one.get("val", 0)) for one in series.iter(f"{C}ptCount")), default=0)
            for what, found in (("look", series.findall(f"{C}dPt")), ("label", series.findall(f"{C}dLbls/{C}dLbl"))):
                places = [int(value(one, "idx")) for one in found]
                if len(set(places)) < len(places) or any(place >= count for place in places):
                    yield f"{name}: a series of {count} points has a {what} at each of {places}"


def value(place: Element, name: str) -> str:
    """What a child says by its `val`; empty without the child."""
    child = place.find(f"{C}{name}")
    return child.get("val", "") if child is not None else ""
