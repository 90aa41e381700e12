"""Writes tests/data/numpy_text.json: arrays, and how NumPy 1.24 prints them.

Run: python3 tests/data/generate/numpy_text.py
Floats are stored as their bit patterns (hexadecimal), so that no digit is lost on the way.
The stored data fill the shape again and again: large arrays repeat a few dozen numbers.
"""
import json
import pathlib

import numpy as np

random = np.random.RandomState(43052)
cases = []


def add_large(base, shape):
    add(np.resize(base, shape), base)


def add(array, base=None):
    array = np.ascontiguousarray(array) if array.ndim else array
    flat = array.reshape(-1) if base is None else base
    if array.dtype.kind == "f":
        bits = flat.view(np.uint32 if array.dtype == np.float32 else np.uint64)
        data = " ".join(format(int(b), "x") for b in bits)
    else:
        data = " ".join(str(int(v)) for v in flat)
    cases.append({"dtype": array.dtype.name, "shape": list(array.shape), "data": data,
                  "str": str(array), "repr": repr(array)})


FLOATS = [np.float32, np.float64]
SHAPES = [(), (1,), (3,), (10,), (1, 1), (2, 3), (4, 1), (1, 12), (5, 5), (2, 2, 2), (3, 1, 4), (2, 2, 1, 3), (1, 1, 1, 1, 2)]

for dtype in FLOATS:
    for shape in SHAPES:
        add(random.standard_normal(shape).astype(dtype) if shape else np.array(random.standard_normal(), dtype))
        add(np.array(random.randint(-20, 20, shape), dtype))
        add(np.array(random.standard_normal(shape) * 10.0 ** random.randint(-7, 7, shape), dtype))
    for scale in range(-12, 13):
        add((random.standard_normal(4) * 10.0 ** scale).astype(dtype))
        add(np.array(random.standard_normal() * 10.0 ** scale, dtype))
    for special in ([np.nan], [np.inf], [-np.inf], [np.nan, 1.0], [-np.inf, 2.5], [np.inf, -1e-9, 3], [0.0, -0.0],
                    [np.nan, np.inf, -np.inf], [1e8], [99999999.0], [1e-4], [9.9e-5], [1e16], [1.0, 1000.0], [1.0, 1001.0],
                    [0.1, 0.2, 0.3], [1 / 3], [2 / 3, 1e5 / 3], [100000000.5, 1.0], [0.5, 1e-5], [123456.789, 0.001],
                    [0.001953125, 1.0], [0.0009765625, 0.5], [1e10, 1], [3e38, 1e-38], [-1.5, np.nan, 1e-12], [5.0, np.inf],
                    [16777216.0, 1.0], [67108864.0], [46019728.0, 1e6], [33554432.5, 1.25], [0.1, 1e-9, 1.2345678], [-0.0], [1e22], [9007199254740993.0]):
        add(np.array(special, dtype))
        add(np.array([special, special], dtype))
        add(np.array(special[0], dtype))
    for shape in ((1001,), (1000,), (1200,), (40, 40), (2, 600), (600, 2), (7, 7, 30), (20, 3, 20), (8, 8, 4, 8), (300, 1, 7), (2000, 1), (1, 5000)):
        add_large((random.standard_normal(37) * 3).astype(dtype), shape)
        add_large(np.arange(41).astype(dtype), shape)
    for shape in ((0,), (0, 3), (2, 0), (1, 0, 2)):
        add(np.zeros(shape, dtype))
    add(np.linspace(0, 1, 50).astype(dtype))
    add(np.linspace(0, 1, 200).reshape(200, 1).astype(dtype))
    add(np.array([[4.0 / 2 ** k for k in range(20)]], dtype))
    add(np.array([2.0 ** k for k in range(-30, 30)], dtype))

add(np.array([5e-324, 1e300]))
add(np.array([1.7976931348623157e308, -2.2250738585072014e-308]))
add(np.array([1e100, 1.0]))
add(np.array(2.0 ** -25))
add(np.array([2.0 ** 90, 2.0 ** -96], np.float32))
add(np.array([1e-45, 3.4028235e38], np.float32))

for dtype in (np.int32, np.int64, np.uint8):
    for shape in SHAPES + [(0,), (0, 2)]:
        low = 0 if dtype == np.uint8 else -1000
        add(np.array(random.randint(low, 250, shape), dtype))
    for shape in ((1001,), (50, 50), (9, 9, 20)):
        add_large(random.randint(0, 250, 23).astype(dtype), shape)
add(np.array([2 ** 62, -1]))
for shape in SHAPES + [(40,), (0,), (3, 0)]:
    add(np.array(random.randint(0, 2, shape), bool))
add_large(np.array([True, False, False]), (1001,))
add(np.array(True))
add(np.array([False, False]))

target = pathlib.Path(__file__).parent.parent / "numpy_text.json"
with open(target, "w", encoding="utf-8") as file:
    file.write('{"note": "Printed by NumPy %s; written by generate/numpy_text.py. Floats are bit patterns in hexadecimal.", "cases": [\n' % np.__version__)
    file.write(",\n".join(json.dumps(case) for case in cases))
    file.write("\n]}\n")
print(len(cases), "cases,", target.stat().st_size, "bytes")
