"""Coefficients of the polynomials in Backends/Cpu/Elementwise/VectorMath.

Weighted minimax polynomials by Remez' exchange, in 40 digits. A coefficient is rounded to the type as soon as it is
known and the rest are fitted again around it, so that rounding costs next to no accuracy. Needs mpmath.

Run: python3 tests/data/generate/minimax_polynomials.py exp:6:single exp:11:double log:8:single quotient:7:double
    sin:4:single sin:8:double tanh:5:single tanh:10:double erfnear:7:single erfnear:12:double erffar:6:single
"""
import struct
import sys

from mpmath import atanh, cos, erfc, exp, expm1, log, log1p, lu_solve, matrix, mp, mpf, pi, sin, sqrt

mp.dps = 40


def single(x):
    return mpf(struct.unpack("f", struct.pack("f", float(x)))[0])


def double(x):
    return mpf(float(x))


def remez(function, weight, low, high, powers, points=600):
    """Coefficients of x**p for p in powers that minimise max |weight * (P - function)|, and that maximum."""
    low, high = mpf(low), mpf(high)
    grid = [(low + high) / 2 - (high - low) / 2 * cos(pi * (i + mpf(1) / 2) / points) for i in range(points)]
    values = [function(x) for x in grid]
    weights = [weight(x) for x in grid]
    count = len(powers) + 1
    chosen = [int(points * (i + 0.5) / count) for i in range(count)]
    for _ in range(30):
        system = matrix(count, count)
        right = matrix(count, 1)
        for row, i in enumerate(chosen):
            for column, power in enumerate(powers):
                system[row, column] = grid[i] ** power
            system[row, count - 1] = (-1) ** row / weights[i]
            right[row] = values[i]
        solution = lu_solve(system, right)
        coefficients = [solution[i] for i in range(count - 1)]
        errors = []
        for x, value, w in zip(grid, values, weights):
            p = sum(c * x**power for c, power in zip(coefficients, powers))
            errors.append(w * (p - value))
        # The largest error of each run of one sign; then the best `count` neighbours of them.
        extremes = []
        for i, error in enumerate(errors):
            if extremes and (errors[extremes[-1]] > 0) == (error > 0):
                if abs(error) > abs(errors[extremes[-1]]):
                    extremes[-1] = i
            else:
                extremes.append(i)
        while len(extremes) > count:
            if abs(errors[extremes[0]]) < abs(errors[extremes[-1]]):
                extremes.pop(0)
            else:
                extremes.pop()
        if len(extremes) < count or extremes == chosen:
            break
        chosen = extremes
    return coefficients, max(abs(error) for error in errors)


def rounded(name, function, weight, low, high, count, rounding):
    """Prints coefficients from the lowest power on, each rounded before the next are fitted."""
    known = []
    worst = mpf(0)
    for start in range(count):
        rest = lambda x: function(x) - sum(c * x**i for i, c in enumerate(known))
        coefficients, worst = remez(rest, weight, low, high, list(range(start, count)), 60 + 8 * count)
        known.append(rounding(coefficients[0]))
    points = [mpf(low) + (mpf(high) - mpf(low)) * i / 997 for i in range(998)]
    actual = max(abs(weight(x) * (sum(c * x**i for i, c in enumerate(known)) - function(x))) for x in points if weight(x) is not None)
    unit = mpf(2) ** (-24 if rounding is single else -53)
    texts = [repr(float(c)) for c in known]
    print(f"{name} {rounding.__name__} {count}: error {float(actual / unit):.3f} half digits\n    " + ", ".join(texts), flush=True)


def near_zero(function, series):
    """A function that loses digits near 0, with its limit there."""
    return lambda x: function(x) if abs(x) > mpf(10) ** -9 else mpf(series)


exponential = near_zero(lambda x: (expm1(x) - x) / x**2, "0.5")
exponential_weight = near_zero(lambda x: abs(x**2 / expm1(x)), "1e-12")
logarithm = near_zero(lambda x: (log1p(x) - x + x**2 / 2) / x**3, mpf(1) / 3)
logarithm_weight = near_zero(lambda x: abs(x**3 / log1p(x)), "1e-20")
quotient_logarithm = near_zero(lambda z: (2 * atanh(sqrt(z)) / sqrt(z) - 2) / z, mpf(2) / 3)
quotient_weight = lambda z: z
sine = near_zero(lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z, mpf(-1) / 6)
sine_weight = near_zero(lambda z: abs(z * sqrt(z) / sin(sqrt(z))), "1e-12")
near_error = near_zero(lambda z: mp.erf(sqrt(z)) / sqrt(z) - 1, 2 / sqrt(pi) - 1)
near_error_weight = lambda z: 1 / (1 + near_error(z))
tangent = near_zero(lambda z: (mp.tanh(sqrt(z)) / sqrt(z) - 1) / z, mpf(-1) / 3)
tangent_weight = near_zero(lambda z: z * sqrt(z) / mp.tanh(sqrt(z)), "1e-12")
far_error = lambda x: -log(erfc(x))
far_error_weight = lambda x: erfc(x) / mp.erf(x)

half = log(mpf(2)) / 2 * mpf("1.001")
low_root = sqrt(mpf(1) / 2) - 1
high_root = sqrt(mpf(2)) - 1
place = lambda f: (f / (2 + f)) ** 2
jobs = {
    "exp": lambda n, r: rounded("exp", exponential, exponential_weight, -half, half, n, r),
    "log": lambda n, r: rounded("log", logarithm, logarithm_weight, low_root, high_root, n, r),
    "quotient": lambda n, r: rounded("quotient", quotient_logarithm, quotient_weight, 0, place(high_root), n, r),
    "sin": lambda n, r: rounded("sin", sine, sine_weight, 0, mpf("1.6") ** 2, n, r),
    "tanh": lambda n, r: rounded("tanh", tangent, tangent_weight, 0, mpf("0.55") ** 2, n, r),
    "erfnear": lambda n, r: rounded("erfnear", near_error, near_error_weight, 0, 1, n, r),
    "erffar": lambda n, r: rounded("erffar", far_error, far_error_weight, 1, 4, n, r),
}

if __name__ == "__main__":
    for request in sys.argv[1:]:
        name, count, kind = request.split(":")
        jobs[name](int(count), single if kind == "single" else double)
