"""Writes numpy_ops.json: results of NumPy's indexing, reductions and special functions.

Repeat it with NumPy 1.24 and Python's math module (for erf):

    python3 numpy_ops.py > ../numpy_ops.json
"""
import json
import math
import sys
import warnings

import numpy as np

warnings.filterwarnings("ignore")


def encode(array):
    """Shape and elements; JSON has no NaN, so what is not finite is a string."""
    array = np.asarray(array)
    return {"shape": list(array.shape),
            "values": [v if math.isfinite(v) else str(v) for v in map(float, array.ravel())]}


x = np.arange(2 * 3 * 4 * 5, dtype=float).reshape(2, 3, 4, 5)
v = np.arange(10.0)

indexing = {
    "x[0]": x[0], "x[-1]": x[-1], "x[1, 2]": x[1, 2], "x[1, 2, 3, 4]": x[1, 2, 3, 4],
    "x[:, 1]": x[:, 1], "x[..., 1]": x[..., 1], "x[0, ..., -1]": x[0, ..., -1], "x[...]": x[...],
    "x[:, 1:3]": x[:, 1:3], "x[:, :-1, 1:]": x[:, :-1, 1:], "x[:, :, ::2]": x[:, :, ::2], "x[:, :, ::-1]": x[:, :, ::-1],
    "x[:, ::-2, 1::2, ::3]": x[:, ::-2, 1::2, ::3], "x[None]": x[None], "x[:, None, 1]": x[:, None, 1],
    "x[..., None]": x[..., None], "x[None, ..., 0, None]": x[None, ..., 0, None],
    "x[1:1]": x[1:1], "x[:, 5:9]": x[:, 5:9], "x[:, -9:2]": x[:, -9:2],
    "v[::-1]": v[::-1], "v[2:8:3]": v[2:8:3], "v[7:1:-2]": v[7:1:-2], "v[-3:]": v[-3:], "v[:-3]": v[:-3], "v[8:3]": v[8:3],
    "x[[1, 0, 1]]": x[[1, 0, 1]], "v[[[0, -1], [3, 3]]]": v[[[0, -1], [3, 3]]],
    "x[[True, False]]": x[[True, False]], "v[v > 6]": v[v > 6], "x[x[:, :, 0, 0] > 30]": x[x[:, :, 0, 0] > 30],
}

n = np.array([[3.0, np.nan, 1.0, 2.0], [5.0, 4.0, -1.0, 4.0], [np.inf, 0.0, -np.inf, 7.0]])
ties = np.array([[2, 7, 7, 1], [1, 1, 0, 0]])
reductions = {
    "sum": n.sum(axis=1), "sum all": n.sum(), "max": n.max(axis=1), "max 0": n.max(axis=0), "min": n.min(axis=1), "prod": n.prod(axis=1),
    "mean": n.mean(axis=0), "std": n[1].std(), "var": n[1].var(),
    "argmax": n.argmax(axis=1), "argmin": n.argmin(axis=1), "argmax all": n.argmax(), "argmax ties": ties.argmax(axis=1),
    "argmin ties": ties.argmin(axis=1), "argmin ties 0": ties.argmin(axis=0),
    "sort": np.sort(n, axis=1), "sort 0": np.sort(n, axis=0), "argsort": np.argsort(n, axis=1, kind="stable"),
    "argsort ties": np.argsort(ties, axis=1, kind="stable"), "cumsum": np.cumsum(n, axis=1), "cumsum flat": np.cumsum(n[1:2]),
}

points = np.concatenate([-np.geomspace(1e-12, 0.9, 15), np.geomspace(1e-12, 6, 25), -np.linspace(0.01, 0.99, 12), np.linspace(0.3, 5, 20)])
special = {
    "points": points, "expm1": np.expm1(points), "log1p": np.log1p(points), "tanh": np.tanh(points),
    "erf": np.array([math.erf(p) for p in points]), "softplus": np.logaddexp(0, points), "log": np.log(1 + np.abs(points)),
}

a = np.array([7, -7, 7, -7, 0, 6])
b = np.array([3, 3, -3, -3, 5, -3])
f = np.array([5.5, -5.5, 5.5, -5.5, 0.0, np.inf, 1.0, -1.0, 3.0])
g = np.array([2.0, 2.0, -2.0, -2.0, 3.0, 2.0, np.inf, np.inf, 0.0])
arithmetic = {
    "int mod": np.mod(a, b), "float mod": np.mod(f, g), "int divide": a / b, "float divide": f / g, "floor divide": np.floor(a / b),
    "power": np.power(f, 2.0), "power of negatives": np.power(np.array([-2.0, -2.0, -8.0, 0.0, 0.0, np.inf, 2.0]), np.array([3.0, -1.0, 1 / 3, 0.0, -1.0, 0.0, 0.5])),
    "divide by zero": np.array([1.0, -1.0, 0.0]) / 0.0,
}

groups = {"indexing": indexing, "reductions": reductions, "special": special, "arithmetic": arithmetic}
document = {"source": f"NumPy {np.__version__}, Python {sys.version.split()[0]}; generate/numpy_ops.py"}
document.update({name: {key: encode(value) for key, value in group.items()} for name, group in groups.items()})
print("{")
print(f'"source": {json.dumps(document["source"])},')
print(",\n".join(f'"{name}": {{\n' + ",\n".join(f"{json.dumps(key)}: {json.dumps(case)}" for key, case in document[name].items()) + "}" for name in groups))
print("}")
