"""Writes numpy_facade.json: what NumPy's functions give, for the tests of np.

Each case names a function, its arguments and the result with its dtype and shape. Repeat it with NumPy 1.24:

    python3 numpy_facade.py > ../numpy_facade.json
"""
import json
import sys

import numpy as np

cases = []


def plain(value):
    if isinstance(value, np.ndarray) or isinstance(value, np.generic):
        return {"dtype": str(value.dtype), "shape": list(value.shape), "values": np.ravel(value).tolist()}
    return value


def record(name, result, **arguments):
    results = result if isinstance(result, (tuple, list)) else [result]
    cases.append({"name": name, "arguments": {key: plain(value) for key, value in arguments.items()},
                  "results": [plain(r) for r in results]})


for start, stop, num, endpoint in [(0, 1, 200, True), (-1, 1, 100, True), (-10, 10, 100, True), (-15, 19, 100, True), (0, 1, 50, True),
                                   (0, 1, 7, False), (2, 2, 5, True), (5, -3, 11, True), (0, 1, 1, True), (0, 1, 1, False),
                                   (0, 1, 0, True), (0.1, 0.7, 3, True), (-1e300, 1e300, 4, True), (0, 5e-324, 4, True), (1e-3, 1e3, 13, False)]:
    record("linspace", np.linspace(start, stop, num, endpoint=endpoint), start=start, stop=stop, num=num, endpoint=endpoint)
record("linspace_int64", np.linspace(-2, 3, 8, dtype="int64"), start=-2, stop=3, num=8)
record("linspace_float32", np.linspace(0, 1, 9, dtype="float32"), start=0, stop=1, num=9)

for start, stop, step in [(-6.0, 11.0, 0.25), (0.0, 1.0, 0.1), (1.0, 1.3, 0.1), (0.0, -1.0, -0.3), (5.0, 1.0, 1.0), (0.5, 5.0, 1.0), (0.0, 0.3, 0.1)]:
    record("arange", np.arange(start, stop, step), start=start, stop=stop, step=step)
    record("arange_float32", np.arange(start, stop, step, dtype="float32"), start=start, stop=stop, step=step)
for start, stop, step in [(0, 10, 1), (3, 20, 4), (10, 0, -3), (5, 5, 1), (5, 1, 1), (-7, 8, 5)]:
    record("arange_int", np.arange(start, stop, step), start=start, stop=stop, step=step)

for x, y, indexing in [([1.0, 2.0, 3.0], [4.0, 5.0], "xy"), ([1.0, 2.0, 3.0], [4.0, 5.0], "ij"), ([1.0], [2.0, 3.0], "xy")]:
    record("meshgrid", np.meshgrid(x, y, indexing=indexing), x=np.array(x), y=np.array(y), indexing=indexing)

for n, m, k in [(3, 3, 0), (3, 4, 1), (4, 2, -1), (2, 2, 5)]:
    record("eye", np.eye(n, m, k), n=n, m=m, k=k)

state = np.random.RandomState(7)
matrix = state.randn(3, 4)
integers = state.randint(-9, 10, (3, 4))
cube = state.randn(2, 3, 4)
vector = state.randn(6)
for axis in [None, 0, 1, -1]:
    for name in ["sum", "prod", "mean", "max", "min", "argmax", "argmin", "cumsum"]:
        record(name, getattr(np, name)(matrix, axis=axis), x=matrix, axis=axis)
        record(name, getattr(np, name)(integers, axis=axis), x=integers, axis=axis)
    for ddof in [0, 1]:
        record("var", np.var(matrix, axis=axis, ddof=ddof), x=matrix, axis=axis, ddof=ddof)
        record("std", np.std(integers, axis=axis, ddof=ddof), x=integers, axis=axis, ddof=ddof)
    for name in ["sort", "argsort"]:
        record(name, getattr(np, name)(matrix, axis=axis), x=matrix, axis=axis)
    record("flip", np.flip(matrix, axis=axis), x=matrix, axis=axis)
    record("repeat", np.repeat(matrix, 2, axis=axis), x=matrix, repeats=2, axis=axis)
for decimals in [0, 1, 3, -1]:
    record("round", np.round(matrix * 10, decimals), x=matrix * 10, decimals=decimals)
record("round", np.round(np.array([0.5, 1.5, 2.5, -0.5, -1.5])), x=np.array([0.5, 1.5, 2.5, -0.5, -1.5]), decimals=0)
record("floor", np.floor(integers), x=integers)
record("diff", np.diff(matrix), x=matrix, n=1, axis=-1)
record("diff", np.diff(matrix, 2, 0), x=matrix, n=2, axis=0)
record("diff", np.diff(matrix, 5, 1), x=matrix, n=5, axis=1)
record("outer", np.outer(vector, vector[:2]), a=vector, b=vector[:2])
record("unique", np.unique([3, 1, 2, 3, 1]), x=np.array([3, 1, 2, 3, 1]))
record("tile", np.tile(matrix, (2, 1, 2)), x=matrix, repeats=[2, 1, 2])
record("vstack", np.vstack([vector, vector]), arrays=[vector.tolist(), vector.tolist()])
record("hstack", np.hstack([vector, vector[:2]]), arrays=[vector.tolist(), vector[:2].tolist()])
record("column_stack", np.column_stack([vector, vector]), arrays=[vector.tolist(), vector.tolist()])
record("where", np.where(integers > 0), x=integers)
for a, b in [(matrix, matrix.T), (vector, vector), (matrix, vector[:4]), (vector[:3], matrix), (cube, vector[:4]), (matrix, cube.transpose(0, 2, 1)), (cube, cube.transpose(0, 2, 1))]:
    record("dot", np.dot(a, b), a=a, b=b)

square = state.randn(4, 4)
tall = state.randn(7, 3)
wide = state.randn(3, 5)
deficient = np.column_stack([tall, tall[:, 0] + tall[:, 1]])
right = state.randn(7, 2)
record("inv", np.linalg.inv(square), a=square)
record("inv", np.linalg.inv(np.array([[4.0, 7.0], [2.0, 6.0]], dtype="float32")), a=np.array([[4.0, 7.0], [2.0, 6.0]], dtype="float32"))
record("solve", np.linalg.solve(square, vector[:4]), a=square, b=vector[:4])
record("solve", np.linalg.solve(square, cube[0].T[:, :2]), a=square, b=np.ascontiguousarray(cube[0].T[:, :2]))
record("det", np.linalg.det(square), a=square)
record("det", np.linalg.det(np.array([[1, 2], [3, 4]])), a=np.array([[1, 2], [3, 4]]))
for a, b in [(tall, right[:, 0]), (tall, right), (wide, right[:3]), (deficient, right[:, 1]), (square, vector[:4])]:
    b = np.ascontiguousarray(b)
    record("lstsq", np.linalg.lstsq(a, b, rcond=None), a=a, b=b, rcond=None)
record("lstsq", np.linalg.lstsq(tall, right, rcond=0.7), a=tall, b=right, rcond=0.7)
for a in [square, tall, wide, np.array([[0.0, 1.0], [0.0, 2.0]]), np.array([[3.0]]), np.array([[1, 2], [3, 4], [5, 6]])]:
    record("qr", np.linalg.qr(a), a=a)
record("eigvalsh", np.linalg.eigvalsh(square), a=square)
for a in [square, tall, deficient, np.zeros((2, 3))]:
    record("matrix_rank", int(np.linalg.matrix_rank(a)), a=a)
for ord in [None, 0, 1, 2, 3, -2]:
    record("norm", np.linalg.norm(vector, ord), x=vector, ord=ord, axis=None)
for ord in [None, 1, -1, 2, -2]:
    record("norm", np.linalg.norm(tall, ord), x=tall, ord=ord, axis=None)
for ord in [None, 1, 2, 3]:
    record("norm", np.linalg.norm(tall, ord, axis=1), x=tall, ord=ord, axis=1)
record("norm_inf", [np.linalg.norm(vector, np.inf), np.linalg.norm(vector, -np.inf), np.linalg.norm(tall, np.inf), np.linalg.norm(tall, -np.inf)], x=vector, y=tall)

json.dump({"source": "numpy " + np.__version__ + ", generate/numpy_facade.py", "cases": cases}, sys.stdout, separators=(",", ":"))
print()
