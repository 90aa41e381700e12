"""Writes tests/data/summary_text.json: tables of made-up models, drawn by rich as Keras 3 asks it to.

Run: python3 tests/data/generate/summary_text.py   (needs rich; the copy inside pip will do)
"""
import io
import json
import pathlib
import random

try:
    import rich.console as console
    import rich.table as table
except ImportError:
    from pip._vendor.rich import console, table

random.seed(43052)
CLASSES = ["Dense", "Dropout", "Conv2D", "BatchNormalization", "GlobalAveragePooling2D", "Functional", "LSTM",
           "AVeryLongClassNameThatNoColumnCanHoldOnOneLineWhateverItsWidth"]
NAMES = ["dense", "dropout_12", "conv2d", "batch_normalization_3", "global_average_pooling2d", "a", "my own name with spaces",
         "an_extremely_long_layer_name_that_has_to_be_cut_somewhere_by_somebody"]
SHAPES = ["(None, 1)", "(None, 128)", "?", "(None, 28, 28, 32)", "[(None, 10), (None, 4, 4, 512), (None, 3)]", "(None, None, None, 1024, 16)"]
PARAMS = [0, 2, 139304, 10717828, 123456789012345678, None]


def layer(depth):
    name = random.choice(NAMES)
    inner = [layer(depth - 1) for _ in range(random.randint(1, 2))] if depth and random.random() < 0.3 else []
    connections = ["%s[%d][0]" % (random.choice(NAMES[:6]), random.randint(0, 3)) for _ in range(random.choice([0, 1, 1, 2, 4]))]
    return {"name": name, "class": random.choice(CLASSES), "shape": random.choice(SHAPES), "params": random.choice(PARAMS),
            "trainable": random.random() < 0.7, "connections": connections, "layers": inner}


def draw(model, length, connections, trainable, nested):
    header = ["Layer (type)", "Output Shape", "Param #"] + (["Connected to"] if connections else [])
    justify = ["left", "left", "right", "left"][: len(header)]
    ends = [0.3, 0.56, 0.74, 1.0] if connections else [0.45, 0.80, 1.0]
    if trainable:
        header.append("Trainable")
        justify.append("center")
        ends = [end * 0.90 for end in ends] + [1.0]
    columns, used = [], 0
    for name, side, end in zip(header, justify, ends):
        width = int(end * length) - used
        if width < 4:
            return None
        used += width
        columns.append(table.Column(name, justify=side, width=width))
    drawn = table.Table(*columns, width=length, show_lines=True)

    def rows(item, level):
        text = ("   " * level + "└ " if level else "") + item["name"] + " (" + item["class"] + ")"
        cells = [text, item["shape"], "0 (unbuilt)" if item["params"] is None else format(item["params"], ",")]
        if connections:
            cells.append(", ".join(item["connections"]) or "-")
        if trainable:
            cells.append("-" if not item["params"] else "Y" if item["trainable"] else "N")
        drawn.add_row(*[cell.replace("[", "\\[") for cell in cells])
        for inner in item["layers"] if nested else []:
            rows(inner, level + 1)

    for item in model:
        rows(item, 0)
    out = io.StringIO()
    console.Console(file=out, width=300, highlight=False, color_system=None, legacy_windows=False).print(drawn)
    return out.getvalue()


cases = []
for length in (88, 76, 108, 100, 120, 40, 55, 65, 97, 131, 30, 200):
    for connections in (False, True):
        for trainable in (False, True):
            nested = random.random() < 0.5
            model = [layer(2) for _ in range(random.randint(1, 4))]
            text = draw(model, length, connections, trainable, nested)
            cases.append({"length": length, "connections": connections, "trainable": trainable, "nested": nested, "layers": model, "table": text})
cases.append({"length": 88, "connections": False, "trainable": False, "nested": False, "layers": [], "table": draw([], 88, False, False, False)})

target = pathlib.Path(__file__).parent.parent / "summary_text.json"
with open(target, "w", encoding="utf-8") as file:
    file.write('{"note": "Drawn by rich, written by generate/summary_text.py. A null table: too narrow to draw.", "cases": [\n')
    file.write(",\n".join(json.dumps(case, ensure_ascii=False) for case in cases))
    file.write("\n]}\n")
print(len(cases), "cases,", target.stat().st_size, "bytes")
