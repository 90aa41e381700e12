"""Writes numpy_random_more.json: further golden streams of numpy.random.RandomState.

Each case starts from a freshly seeded generator, makes one call, and then records random_sample(), which pins down how
far the call moved the stream. Repeat it with NumPy 1.24 (the legacy streams have been frozen since 1.16):

    python3 numpy_random_more.py > ../numpy_random_more.json
"""
import json
import sys

import numpy as np

SEEDS = [0, 1, 7, 42, 12345, 43052, 202150754, 2**31, 2**32 - 1, [1, 2, 3], [0], [4294967295, 7, 0, 9]]
FEW = [0, 42, 43052]

cases = []


def record(seed, method, size, **arguments):
    state = np.random.RandomState(seed)
    values = getattr(state, method)(size=size, **arguments)
    cases.append({"seed": seed, "method": method, "arguments": arguments, "values": values.tolist(),
                  "next": state.random_sample()})


for seed in SEEDS:
    record(seed, "random_sample", 4)
    record(seed, "standard_normal", 5)
    record(seed, "randint", 6, low=0, high=2)

    state = np.random.RandomState(seed)
    items = [10, 20, 30, 40, 50, 60, 70]
    state.shuffle(items)
    cases.append({"seed": seed, "method": "shuffle", "arguments": {"values": [10, 20, 30, 40, 50, 60, 70], "row_length": 1},
                  "values": items, "next": state.random_sample()})

for seed in FEW:
    record(seed, "random_sample", 700)      # more words than one state holds
    record(seed, "standard_normal", 401)
    record(seed, "normal", 5, loc=-1e6, scale=1e-3)
    record(seed, "normal", 3, loc=5.0, scale=0.0)
    record(seed, "uniform", 5, low=-1e300, high=1e-300)
    record(seed, "uniform", 2, low=3.0, high=3.0)
    record(seed, "exponential", 5, scale=1e-5)
    record(seed, "exponential", 2, scale=0.0)

    for low, high in [(0, 1), (5, 6), (-3, 4), (0, 256), (0, 257), (0, 2**31), (-2**31, 2**31 - 1), (0, 2**32 - 1),
                      (0, 2**32), (0, 2**32 + 1), (0, 2**33), (-2**40, 2**40), (0, 2**63 - 1), (-2**63, 2**63 - 1)]:
        record(seed, "randint", 5, low=low, high=high)

    for n, p in [(0, 0.5), (1, 0.5), (10, 0.0), (10, 1.0), (10, 0.7), (100, 0.3), (100, 0.300001), (100, 0.29),
                 (60, 0.5), (61, 0.5), (100, 0.5), (100, 0.7), (100, 0.9), (1000, 0.02), (1000, 0.97), (1000, 0.35),
                 (100000, 0.5), (100000, 0.0002), (10**9, 1e-9), (10**9, 0.25), (10**12, 0.75), (2**40, 1e-12)]:
        record(seed, "binomial", 40 if n > 60 else 10, n=n, p=p)

    for lam in [0.0, 1e-10, 0.5, 3.7, 9.999999, 10.0, 10.5, 30.0, 200.0, 12345.678, 1e6, 1e9, 1e12, 1e15]:
        record(seed, "poisson", 40 if lam >= 10 else 12, lam=lam)

    for n in [1, 2, 3, 64, 65, 300]:
        state = np.random.RandomState(seed)
        cases.append({"seed": seed, "method": "permutation", "arguments": {"n": n},
                      "values": state.permutation(n).tolist(), "next": state.random_sample()})

    for rows, columns in [(1, 3), (5, 2), (9, 4)]:
        state = np.random.RandomState(seed)
        table = np.arange(rows * columns).reshape(rows, columns)
        before = table.ravel().tolist()
        state.shuffle(table)
        cases.append({"seed": seed, "method": "shuffle", "arguments": {"values": before, "row_length": columns},
                      "values": table.ravel().tolist(), "next": state.random_sample()})

    thirds = [1 / 3, 1 / 3, 1 / 3]
    skewed = [0.05, 0.0, 0.6, 0.1, 0.25, 0.0]
    many = (np.arange(1, 101) / 5050.0).tolist()
    record(seed, "choice", 12, a=10, replace=True)
    record(seed, "choice", 1, a=1, replace=True)
    record(seed, "choice", 0, a=5, replace=True)
    record(seed, "choice", 0, a=0, replace=True)
    record(seed, "choice", 5, a=5, replace=False)
    record(seed, "choice", 0, a=5, replace=False)
    record(seed, "choice", 3, a=1000, replace=False)
    for p in [thirds, skewed, many, [1.0], [0.0, 1.0]]:
        record(seed, "choice", 12, a=len(p), replace=True, p=p)
    record(seed, "choice", 3, a=3, replace=False, p=thirds)
    record(seed, "choice", 4, a=6, replace=False, p=skewed)
    record(seed, "choice", 60, a=100, replace=False, p=many)
    record(seed, "choice", 0, a=3, replace=False, p=thirds)

    # The normal value kept from a pair survives other draws, and one call may begin with it.
    state = np.random.RandomState(seed)
    mixed = [state.standard_normal(), state.randint(0, 100), state.normal(1.0, 2.0), state.poisson(20.0),
             state.standard_normal(), state.exponential(), state.binomial(100, 0.4), state.standard_normal()]
    cases.append({"seed": seed, "method": "mixed", "arguments": {}, "values": [float(v) for v in mixed],
                  "next": state.random_sample()})

document = {
    "source": "numpy " + np.__version__ + ", numpy.random.RandomState, written by generate/numpy_random_more.py",
    "note": "each case: seed, one call with its arguments, the values, and the random_sample() that follows them",
    "cases": cases,
}
lines = ",\n".join("  " + json.dumps(case) for case in cases)
sys.stdout.write('{\n "source": %s,\n "note": %s,\n "cases": [\n%s\n ]\n}\n'
                 % (json.dumps(document["source"]), json.dumps(document["note"]), lines))
