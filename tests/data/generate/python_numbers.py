"""Writes tests/data/python_numbers.json: how Python's format() writes numbers, ties among them.

Run: python3 tests/data/generate/python_numbers.py
Each case is [bits in hexadecimal, format, text].
"""
import json
import pathlib
import random
import struct

random.seed(43052)
values = [0.0, -0.0, 1e-3, 1.0000001e-3, -1e-3, 0.03125, 0.09375, 0.125, 0.375, 0.5, 1.5, 2.5, -2.5, 1e22, 1e-5, 5e-324,
          100000000.5, 4503599627370497.5, 9.99999e-4, 0.99995, 99999.99995, float("inf"), float("-inf"), float("nan")]
values += [random.gauss(0, 1) * 10.0 ** random.randint(-8, 9) for _ in range(60)]
values += [random.randint(-5000, 5000) / 2 ** random.randint(0, 12) for _ in range(60)]
cases = [[struct.pack(">d", value).hex(), text, format(value, text)]
         for value in values for text in (".0f", ".2f", ".4f", ".4e", ".8e")]

target = pathlib.Path(__file__).parent.parent / "python_numbers.json"
with open(target, "w", encoding="utf-8") as file:
    file.write('{"note": "Python\'s format(); written by generate/python_numbers.py.", "cases": [\n')
    file.write(",\n".join(json.dumps(case) for case in cases))
    file.write("\n]}\n")
print(len(cases), "cases,", target.stat().st_size, "bytes")
