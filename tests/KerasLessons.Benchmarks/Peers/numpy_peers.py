"""The workloads of KerasLessons.Benchmarks that are NumPy's own: products, and so OpenBLAS, and gradient descent in float64.

    python3 numpy_peers.py WORKLOAD

A product is named by BLAS's letters and the sizes of its sums: sgemm-tn-784x128x128/1 has its first operand transposed,
784 rows, sums over 128 and 128 columns, on one thread; sgemm256/2 is one of 256x256x256. The caller sets the threads.
"""
import re
import sys

import numpy

import float64_peers
import measuring


def product(name):
    """Each result is an array of its own; the allocator hands out the memory of the one before."""
    square = re.fullmatch(r"sgemm(\d+)/\d+", name)
    if square:
        m = k = n = int(square[1])
        first = second = "n"
    else:
        first, second, m, k, n = re.fullmatch(r"sgemm-([nt])([nt])-(\d+)x(\d+)x(\d+)/\d+", name).groups()
        m, k, n = int(m), int(k), int(n)
    stored_a = numpy.random.rand(*((m, k) if first == "n" else (k, m))).astype(numpy.float32)
    stored_b = numpy.random.rand(*((k, n) if second == "n" else (n, k))).astype(numpy.float32)
    a = stored_a if first == "n" else stored_a.T
    b = stored_b if second == "n" else stored_b.T
    calls = max(1, 50_000_000 // (m * k * n))
    last = {}

    def run():
        for _ in range(calls):
            c = a @ b
        last["c"] = c

    def outcome():
        """1: the product's elements, weighed, over what they must be by A(Bv)."""
        u = 1 + numpy.arange(m) / m
        v = 1 + numpy.sin(numpy.arange(n)) ** 2
        return (u @ last["c"].astype(float) @ v) / (u @ a.astype(float) @ (b.astype(float) @ v))

    return run, outcome, calls


def main():
    name = sys.argv[1]
    if name.startswith("sgemm"):
        measuring.report(*product(name))
    else:
        measuring.report(*{"float64": float64_peers.small, "float64-large": float64_peers.large}[name](lambda array: array))


main()
