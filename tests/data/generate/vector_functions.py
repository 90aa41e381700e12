"""Writes tests/data/vector_functions.json: values of elementary functions, rounded once from 60 digits and more.

Run: python3 tests/data/generate/vector_functions.py
Each function has two lists of doubles' bits in hexadecimal: arguments and values. Needs mpmath.
"""
import json
import math
import pathlib
import random
import struct

from mpmath import cos, erf, exp, expm1, log, log1p, mp, mpf, sin, tanh

mp.dps = 60
random.seed(43052)


def bits(x):
    return struct.pack(">d", x).hex()


def between(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def sizes(low, high, count, signs=(-1, 1)):
    """Numbers of all sizes from 2**low to 2**high."""
    return [random.choice(signs) * 2.0 ** random.uniform(low, high) for _ in range(count)]


def accurate(function):
    """Digits enough for what cancels in tiny and in huge arguments."""
    def value(x):
        with mp.workdps(60 + max(0, int(abs(math.log10(abs(x)))) * 2) if x else 60):
            return function(mpf(x))
    return value


near = sizes(-60, 0, 40) + sizes(-1070, -60, 10)
multiples = [math.pi / 2 * random.randint(1, 10 ** random.randint(1, 8)) for _ in range(60)]
turns = between(-10, 10, 60) + near + multiples + sizes(3, 26, 40) + sizes(27, 1000, 10)
jobs = {
    "exp": (exp, between(-745, 709, 100) + between(-2, 2, 60) + between(-745, -708, 20) + near),
    "expm1": (expm1, between(-40, 709, 60) + between(-2, 2, 80) + near),
    "log": (log, sizes(-1074, 1023, 80, [1]) + between(0.5, 2, 80) + between(0.99, 1.01, 30)),
    "log1p": (log1p, sizes(-60, 1023, 60, [1]) + between(-1, 3, 100) + [-1 + 2.0 ** random.uniform(-50, 0) for _ in range(30)] + near),
    "sigmoid": (lambda x: 1 / (1 + exp(-x)), between(-745, 40, 60) + between(-8, 8, 120) + near),
    "tanh": (tanh, between(-22, 22, 60) + between(-1.5, 1.5, 100) + near),
    "sin": (sin, turns),
    "cos": (cos, turns),
    "erf": (erf, between(-6.5, 6.5, 120) + between(-1.2, 1.2, 60) + near),
}
result = {}
for name, (function, arguments) in jobs.items():
    values = [float(accurate(function)(x)) for x in arguments]
    result[name] = [" ".join(map(bits, arguments)), " ".join(map(bits, values))]

target = pathlib.Path(__file__).parent.parent / "vector_functions.json"
with open(target, "w", encoding="utf-8") as file:
    json.dump(result, file, indent=0)
    file.write("\n")
