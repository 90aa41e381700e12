"""Writes tests/data/matplotlib_plots.json: what matplotlib 3.6.3 makes of ranges, data, names and labels.

Run: python3 tests/data/generate/matplotlib_plots.py
Ticks and their labels, limits, histograms, colours, markers, format strings, and where text stands in whole figures.
"""
import io
import json
import pathlib
import re

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.fonttype"] = "none"
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes._base import _process_plot_format
from matplotlib.colors import get_named_colors_mapping, to_hex
from matplotlib.markers import MarkerStyle
from matplotlib.ticker import LogFormatterSciNotation, LogLocator, MaxNLocator, ScalarFormatter

random = np.random.RandomState(43052)


def round_to(value, digits):
    return float(f"{value:.{digits}g}")


def linear_ticks():
    ranges = [(0, 1), (-0.05, 1.05), (-11.5, 20.7), (0, 0), (5, 5), (-3, -3), (1e-12, 3e-12), (999.9, 1000.1), (1e6, 1.2e6), (99999, 100001),
              (0, 1e6), (0, 999999), (0, 1e-5), (0, 9e-5), (0, 2e-4), (1000, 1000.2), (-1000.2, -1000), (2002, 2003), (12345678, 12345679), (-1e9, 2e9),
              (0.1, 0.30000000000000004), (1e10, 1e10 + 1), (-1e-20, 1e-20), (0, 3.5e200), (100.0, 100.1), (-0.5, 99.5), (1, 10), (0, 4.0)]
    for _ in range(150):
        low = random.standard_normal() * 10.0 ** random.randint(-8, 9)
        ranges.append((low, low + 10.0 ** random.uniform(-3, 3) * abs(low)))
    for _ in range(60):
        low = round_to(random.uniform(-10, 10), 2)
        ranges.append((low, low + round_to(10.0 ** random.uniform(-2, 3), 2)))
    for _ in range(60):
        low = 10.0 ** random.randint(2, 8) * random.randint(1, 10)
        ranges.append((low - random.uniform(0, 3), low + 10.0 ** random.uniform(-2, 2)))
    cases = []
    for low, high in ranges:
        space = int(random.randint(1, 10))
        locations = MaxNLocator(nbins=space, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
        formatter = ScalarFormatter()
        formatter.create_dummy_axis()
        formatter.axis.set_view_interval(low, high)
        labels = formatter.format_ticks(locations)
        cases.append({"low": low, "high": high, "space": space, "ticks": list(locations), "labels": labels, "offset": formatter.get_offset()})
    return cases


def plain_math(label):
    return re.sub(r"\\mathdefault\{(.*)\}", r"\1", label).replace("-", "\u2212")


def log_ticks():
    ranges = [(1, 10), (1, 1e5), (0.891, 11.22), (1e-20, 1e20), (2, 3), (2, 8), (1.5, 9), (5, 50), (1e-3, 1), (0.3, 0.9), (1, 1e9), (1, 1e12)]
    for _ in range(80):
        low = 10.0 ** random.uniform(-10, 10)
        ranges.append((low, low * 10.0 ** (10.0 ** random.uniform(-1, 1.3))))
    cases = []
    for low, high in ranges:
        space = int(random.randint(2, 10))
        formatter = LogFormatterSciNotation(labelOnlyBase=False)
        formatter.create_dummy_axis()
        formatter.axis.set_view_interval(low, high)
        case = {"low": low, "high": high, "space": space}
        for name, subs in [("major", (1.0,)), ("minor", None)]:
            locator = LogLocator(subs=subs, numticks=space)
            locations = [float(tick) for tick in locator.tick_values(low, high) if low <= tick <= high]
            formatter.set_locs(locations)
            labels = [plain_math(formatter(tick)) for tick in locations]
            case[name] = {"ticks": locations, "labels": labels}
        cases.append(case)
    return cases


def views():
    def some(count, scale=1.0, shift=0.0):
        return [round_to(v, 6) for v in random.standard_normal(count) * scale + shift]

    positive = [abs(v) + 0.1 for v in some(20, 5)]
    gaps = [0, 1, None, 3, 4]
    cases = [
        [], [["plot", [], []]], [["plot", [3], [4]]], [["plot", [0], [0]]], [["plot", gaps, [1, 2, 3, None, 50]]],
        [["plot", some(30), some(30, 100)]], [["plot", some(30, 1e-9, 1), some(30, 1e7)]],
        [["plot", [0, 1], [5, 5]]], [["scatter", some(10), some(10)]], [["plot", some(5), some(5)], ["scatter", some(5, 3), some(5, 3)]],
        [["bar", [1, 2, 3], [4, 5, 6]]], [["bar", [1, 2, 3], [-4, 5, 6]]], [["bar", [1, 2, 3], [-4, -5, -6]]], [["barh", [1, 2, 3], [4, 5, 6]]],
        [["bar", [1, 2], [4, 5]], ["plot", [0, 5], [-3, 3]]], [["hist", some(100)]], [["hist", positive], ["plot", [0, 3], [0, 1]]],
        [["fill_between", [0, 1, 2], [1, 3, 2]]], [["axhline", 5]], [["plot", [0, 1], [2, 3]], ["axhline", 2.5]], [["plot", [0, 1], [2, 3]], ["axhline", 7]],
        [["axvspan", 2, 3]], [["axhspan", 2, 3]], [["plot", [0, 1], [2, 3]], ["axvline", -4]],
        [["plot", some(20), positive], ["yscale", "log"]], [["yscale", "log"]], [["plot", [1, 2, 3], [1, 0, 10]], ["yscale", "log"]],
        [["plot", [5], [7]], ["xscale", "log"], ["yscale", "log"]], [["bar", [1, 2, 3], [4, 50, 600]], ["yscale", "log"]],
        [["plot", [0, 1], [2, 3]], ["xlim", 5, -5]], [["plot", [0, 1], [2, 3]], ["ylim", 2.5, 2.5]], [["xlim", 0, 10], ["plot", [0, 100], [0, 1]]],
        [["plot", [0, 1], [2, 3]], ["xticks", [-1, 0, 5]]], [["xlim", 5, -5], ["xlim_left", 20], ["plot", [1], [1]]],
        [["plot", [1e-300, 2e-300], [0, 0]]], [["plot", [1e300, -1e300], [1e-16, 1]]], [["scatter", [1, None], [None, 2]]],
    ]
    made = []
    for calls in cases:
        figure, axes = plt.subplots()
        for name, *arguments in calls:
            arguments = [[np.nan if v is None else v for v in a] if isinstance(a, list) else a for a in arguments]
            if name in ("xscale", "yscale", "xlim", "ylim", "xticks"):
                getattr(axes, "set_" + name)(*arguments)
            elif name == "xlim_left":
                axes.set_xlim(left=arguments[0])
            else:
                getattr(axes, name)(*arguments)
        made.append({"calls": calls, "x": list(axes.get_xlim()), "y": list(axes.get_ylim())})
        plt.close(figure)
    return made


def histograms():
    cases = []
    for values, bins, density in [
            (random.standard_normal(50), 10, False), (random.standard_normal(50), 7, True), (random.randint(0, 5, 40), 5, False), ([2.0, 2.0], 4, False),
            ([], 3, False), (random.standard_normal(30), [-2, -1, 0, 0.5, 3], True), (random.standard_normal(30), [-1, 0, 1], False), (np.linspace(0, 1, 11), 10, False)]:
        counts, edges = np.histogram(values, bins, density=density)
        cases.append({"x": [float(v) for v in values], "bins": bins, "density": density, "counts": [float(c) for c in counts], "edges": list(edges)})
    return cases


def colors():
    names = [name for name in get_named_colors_mapping() if not name.startswith("xkcd:")]
    names += ["C0", "C1", "C9", "C10", "C23", "#123", "#1234", "#A1b2C3", "#a1b2c3d4", "0", "0.5", "1", "Red", "DarkBlue", "none", "0.123"]
    return {name: to_hex(name, keep_alpha=True) for name in names if len(name) > 1 or name in "bgrcmykw01"}


def markers():
    cases = {}
    for name in ".,ov^<>12348spP*hH+xXDd|_":
        style = MarkerStyle(name)
        path = style.get_path().transformed(style.get_transform())
        box = path.get_extents()
        cases[name] = {"filled": bool(style.is_filled()), "join": str(style.get_joinstyle().value if hasattr(style.get_joinstyle(), "value") else style.get_joinstyle()),
                       "box": [box.x0, box.y0, box.x1, box.y1], "points": [] if name in ".o" else [[float(x), float(y)] for x, y in path.vertices]}
    return cases


def formats():
    cases = {}
    for text in ["", "o", "--", "or", "ro", "r--", ".", "C1:", "k^-", "-.", "g-.s", ":", "b", "red", "tab:blue", "0.5", "1", "2", "1.0", "o-", "-o", "C3", "C3o--",
                 "x", "|", "_k", "+r:", "8", "#ff0000", "D", "d--", "P", "mH", ",k", "none", " ", "o ",
                 "q", "oo", "rb", "--:", "o--x", "C", "redo", "r-r", "ko-g", "--o--", "?"]:
        try:
            style, marker, color = _process_plot_format(text)
            cases[text] = [style, marker, to_hex(color, keep_alpha=True) if color is not None else None]
        except ValueError:
            cases[text] = None
    return cases


def texts(figure):
    """Text that is no formula, and where it stands."""
    stream = io.StringIO()
    figure.savefig(stream, format="svg")
    found = []
    for attributes, content in re.findall(r"<text ([^>]*)>([^<]*)</text>", stream.getvalue()):
        anchor = re.search(r"text-anchor: (\w+)", attributes)
        number = {key: float(re.search(rf' {key}="([^"]*)"', " " + attributes).group(1)) if re.search(rf' {key}="', " " + attributes) else None for key in "xy"}
        moved = re.search(r'transform="translate\(([-\d.]+) ([-\d.]+)\)', attributes)
        x, y = (float(moved.group(1)), float(moved.group(2))) if moved and number["x"] is None else (number["x"], number["y"])
        turn = re.search(r"rotate\((-?[\d.]+)", attributes)
        found.append({"text": content, "x": x, "y": y, "anchor": anchor.group(1) if anchor else "start", "turn": -float(turn.group(1)) if turn else 0})
    return found


def legend_box(axes):
    """The legend's box in points, y downwards, once the figure was drawn."""
    box = axes.get_legend().get_frame().get_window_extent()
    return [box.x0, axes.figure.get_figheight() * 72 - box.y1, box.width, box.height]


def layouts():
    made = []
    for rows, columns, tight in [(1, 1, False), (1, 2, False), (2, 2, False), (1, 1, True), (1, 2, True), (2, 3, True)]:
        figure = plt.figure(figsize=(8, 5), dpi=72)
        for index in range(1, rows * columns + 1):
            axes = figure.add_subplot(rows, columns, index)
            axes.plot([0, 1, 2], [0, 1000 * index, 1500 * index])
            axes.set_title(f"title {index}")
            axes.set_xlabel("some x")
            axes.set_ylabel("some y")
        if tight:
            figure.tight_layout()
        made.append({"rows": rows, "columns": columns, "tight": tight, "texts": texts(figure),
                     "boxes": [[a.get_position().x0, a.get_position().y0, a.get_position().x1, a.get_position().y1] for a in figure.axes]})
        plt.close(figure)
    return made


def legends():
    x = np.linspace(0, 10, 41)
    curves = [("up", x), ("down", 10 - x), ("sine", np.sin(x)), ("hill", -(x - 5) ** 2), ("valley", (x - 5) ** 2), ("steps", np.floor(x)), ("early", 1 / (1 + x)),
              ("wave", np.sin(x) * 5 + x)]
    made = []
    for loc in ["best"] * len(curves) + ["upper left", "center", "lower right", "right", "lower center"]:
        name, y = curves[len(made) % len(curves)]
        figure = plt.figure(dpi=72)
        axes = figure.add_subplot()
        axes.plot(x, y, label=name)
        axes.scatter(x, -y, label="other one")
        axes.legend(loc=loc)
        drawn = [text for text in texts(figure) if text["text"] in (name, "other one")]
        made.append({"loc": loc, "label": name, "x": list(x), "y": list(y), "box": legend_box(axes), "texts": drawn})
        plt.close(figure)
    return made


def compact(value):
    if isinstance(value, dict):
        return {key: compact(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [compact(item) for item in value]
    return value.item() if isinstance(value, np.generic) else value


target = pathlib.Path(__file__).parents[1] / "matplotlib_plots.json"
sections = {"linear": linear_ticks(), "log": log_ticks(), "views": views(), "histograms": histograms(), "colors": colors(), "markers": markers(),
            "formats": formats(), "layouts": layouts(), "legends": legends()}
lines = []
for name, section in sections.items():
    if isinstance(section, list):
        rows = ",\n".join(json.dumps(compact(case), ensure_ascii=False) for case in section)
        lines.append(f'"{name}": [\n{rows}\n]')
    else:
        lines.append(f'"{name}": {json.dumps(compact(section), ensure_ascii=False)}')
target.write_text("{\n" + ",\n".join(lines) + "\n}\n")
