"""Least squares by gradient descent in float64, the same lines for NumPy's arrays and PyTorch's tensors."""
import numpy


def small(wrap):
    """The lecture's formula, 10 000 steps with 100 rows."""
    n = 100
    i = numpy.arange(n)
    x = wrap(numpy.stack([numpy.ones(n), i / n, numpy.sin(1000.0 * i)], axis=1))
    y = wrap((2.5 + 4 * i / n + 0.7 * numpy.sin(2000.0 * i)).reshape(n, 1))
    last = {}

    def run():
        beta = wrap(numpy.array([[-5.0], [10.0], [0.0]]))
        for _ in range(10_000):
            slope = (2 * (x.T @ x @ beta) - 2 * (x.T @ y)) / n
            beta = beta - 0.01 * slope
        last["beta"] = beta

    return run, lambda: abs(last["beta"]).sum()


def large(wrap):
    """200 steps with 10 000 rows of 50."""
    n, columns = 10_000, 50
    x = wrap(numpy.sin(numpy.arange(n * columns) ** 2.0).reshape(n, columns))
    y = wrap(numpy.cos(numpy.arange(n) ** 2.0).reshape(n, 1))
    last = {}

    def run():
        beta = wrap(numpy.zeros((columns, 1)))
        for _ in range(200):
            slope = 2 * (x.T @ (x @ beta - y)) / n
            beta = beta - 0.5 * slope
        last["beta"] = beta

    return run, lambda: abs(last["beta"]).sum()
