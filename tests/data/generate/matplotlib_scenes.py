"""Records how matplotlib 3.6's mplot3d lays out 3-D axes: limits, projections, panes, axes, texts, shades and orders.

Asks matplotlib 3.6.3 and numpy 1.24. Writes ../matplotlib_scenes.json. Lengths are points, y downwards from the page's top.

    python3 matplotlib_scenes.py
"""
import json
import os

import matplotlib
matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_hex

matplotlib.rcParams["svg.fonttype"] = "none"


def bowl(rows, columns):
    x, y = np.meshgrid(np.linspace(-3, 5, columns), np.linspace(-2, 2, rows))
    return x, y, x ** 2 + 2 * y ** 2 + x * y


def draw_bowl(ax):
    ax.plot_surface(*bowl(5, 7), color="b", alpha=0.35)


def draw_opaque(ax):
    ax.plot_surface(*bowl(4, 4))
    ax.plot_surface(*(part + 1 for part in bowl(3, 3)), shade=False)


def draw_strided(ax):
    ax.plot_surface(*bowl(12, 15), rstride=4, cstride=3, color="tab:green")


def draw_counted(ax):
    ax.plot_surface(*bowl(11, 16), rcount=5, ccount=4)


def draw_cloud(ax):
    t = np.linspace(0, 4, 12)
    ax.scatter(np.cos(t), np.sin(3 * t), t * 1000, s=200, marker="*")
    ax.scatter([0.5], [0.5], [2500], color="grey")
    ax.scatter(t / 4, -t / 4, t * 500, alpha=0.3, depthshade=True, marker="^")


def draw_mixed(ax):
    draw_bowl(ax)
    t = np.linspace(-2, 3, 6)
    ax.plot(t, t / 2, 30 + t, "o--")
    ax.scatter([0, 1, 2], [0, 1, 1], [0, 10, 40])
    ax.scatter(2.0, 1.5, 20.0, s=200, color="red", marker="*")
    ax.set_xlabel("first")
    ax.set_ylabel("y")
    ax.set_zlabel("loss of it")
    ax.set_title("A title")


def draw_lines(ax):
    t = np.linspace(0, 1, 5)
    ax.plot(t, t ** 2, 1e7 * t)
    ax.plot(t, 1 - t, 1e7 * (1 - t), "r-")


def draw_flat(ax):
    ax.scatter([2, 2], [0, 0], [5, 7])


def draw_limits(ax):
    draw_bowl(ax)
    ax.set_xlim(-1, 4)
    ax.set_ylim(3, -3)
    ax.set_zlim(0, 100)


def draw_nothing(ax):
    pass


VIEWS = [
    ("usual", draw_mixed, {}, (6.4, 4.8), 111),
    ("lecture", draw_mixed, {"azim": 40, "elev": 5, "dist": 8}, (7.5, 2.5), 122),
    ("wide", draw_cloud, {}, (12, 5), 122),
    ("above", draw_bowl, {"elev": 90, "azim": -90}, (4, 4), 111),
    ("front", draw_bowl, {"elev": 0, "azim": 0}, (4, 4), 111),
    ("side", draw_bowl, {"elev": 0, "azim": -90}, (4, 4), 111),
    ("below", draw_bowl, {"elev": -35, "azim": 100}, (4, 4), 111),
    ("upside down", draw_bowl, {"elev": 130, "azim": 200}, (5, 4), 111),
    ("far", draw_opaque, {"elev": 20, "azim": 310, "dist": 14}, (5, 4), 111),
    ("strided", draw_strided, {"elev": 45, "azim": 33}, (5, 4), 111),
    ("counted", draw_counted, {"elev": 12, "azim": 160}, (5, 4), 223),
    ("lines", draw_lines, {"elev": 15, "azim": -110}, (5, 4), 111),
    ("lines from behind", draw_lines, {"elev": 25, "azim": 70}, (5, 4), 111),
    ("lines from below", draw_lines, {"elev": -25, "azim": 140}, (5, 4), 111),
    ("flat", draw_flat, {}, (5, 4), 111),
    ("limits", draw_limits, {"elev": 40, "azim": 250}, (5, 4), 111),
    ("nothing", draw_nothing, {"elev": 10, "azim": 10}, (5, 4), 111),
]


def on_page(ax, points):
    """Points of the projection plane as points of the page."""
    height = ax.figure.get_figheight() * 72
    placed = ax.transData.transform(np.asarray(points, dtype=float)[:, :2])
    return np.column_stack([placed[:, 0], height - placed[:, 1]]).tolist()


def text_of(ax, text, anchor=None):
    (place,) = on_page(ax, [text.get_position()])
    return {
        "text": text.get_text(), "place": place, "rotation": text.get_rotation(),
        "horizontal": anchor or text.get_ha(), "vertical": text.get_va(),
    }


def axis_of(ax, axis):
    low, high = sorted(axis.get_view_interval())
    ticks = [tick for tick in axis.majorTicks if len(tick.tick1line.get_xdata()) == 2 and low <= tick.get_loc() <= high]
    entry = {
        "pane": on_page(ax, axis.pane.get_xy()),
        "line": on_page(ax, np.column_stack(axis.line.get_data())),
        "grid": [on_page(ax, path.vertices) for path in axis.gridlines.get_paths()],
        "ticks": [on_page(ax, np.column_stack(tick.tick1line.get_data())) for tick in ticks],
        "values": [float(tick.get_loc()) for tick in ticks],
        "labels": [text_of(ax, tick.label1) for tick in ticks],
    }
    if axis.label.get_text():
        entry["label"] = text_of(ax, axis.label)
    if axis.offsetText.get_text():
        entry["offset"] = text_of(ax, axis.offsetText)
    return entry


def mark_of(ax, artist):
    name = type(artist).__name__
    entry = {"type": name, "zorder": float(artist.get_zorder())}
    if name == "Poly3DCollection":
        entry["faces"] = [on_page(ax, path.vertices[:-1]) for path in artist.get_paths()]
        entry["fills"] = [to_hex(color) for color in artist.get_facecolor()]
        entry["alphas"] = [float(color[3]) for color in artist.get_facecolor()]
    elif name == "Path3DCollection":
        entry["places"] = on_page(ax, artist.get_offsets())
        entry["fills"] = [to_hex(color) for color in artist.get_facecolor()]
        entry["alphas"] = [float(color[3]) for color in artist.get_facecolor()]
        entry["edge width"] = float(artist.get_linewidths()[0])
    else:
        entry["places"] = on_page(ax, np.column_stack(artist.get_data()))
        entry["color"] = to_hex(artist.get_color())
    return entry


def record(name, draw, view, size, cell):
    figure = plt.figure(figsize=size, dpi=72)
    ax = figure.add_subplot(cell, projection="3d")
    draw(ax)
    ax.view_init(view.get("elev", 30), view.get("azim", -60))
    ax._dist = view.get("dist", 10)
    figure.savefig(os.devnull)
    box = ax.bbox
    tight = ax.get_tightbbox(figure.canvas.get_renderer() if hasattr(figure.canvas, "get_renderer") else None)
    entry = {
        "name": name, "scene": draw.__name__, "size": list(size), "cell": cell,
        "view": [ax.elev, ax.azim, ax._dist],
        "box": [box.x0, size[1] * 72 - box.y1, box.width, box.height],
        "tight": [tight.x0, size[1] * 72 - tight.y1, tight.width, tight.height],
        "limits": [list(ax.get_xlim()), list(ax.get_ylim()), list(ax.get_zlim())],
        "matrix": ax.M.tolist(),
        "axes": [axis_of(ax, axis) for axis in (ax.xaxis, ax.yaxis, ax.zaxis)],
        "marks": [mark_of(ax, artist) for artist in ax._children],
    }
    if ax.get_title():
        place = ax.title.get_transform().transform(ax.title.get_position())
        entry["title"] = [place[0], size[1] * 72 - place[1]]
    plt.close(figure)
    return entry


def rounded(value):
    if isinstance(value, float):
        return float(f"{value:.9g}")
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(part) for part in value]
    return value


if __name__ == "__main__":
    cases = [rounded(record(*case)) for case in VIEWS]
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "matplotlib_scenes.json")
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("{\"matplotlib\": " + json.dumps(matplotlib.__version__) + ", \"cases\": [\n")
        file.write(",\n".join(json.dumps(case, separators=(",", ":"), ensure_ascii=False) for case in cases))
        file.write("\n]}\n")
