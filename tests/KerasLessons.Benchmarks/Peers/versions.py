"""The version of a module that computes with OpenBLAS, and the processor whose kernels OpenBLAS takes here.

    python3 versions.py MODULE
"""
import ctypes
import importlib
import sys

import numpy


def openblas_kernels():
    """OpenBLAS's name of them; None where there is no OpenBLAS."""
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "openblas" in line}
    for path in sorted(paths):
        library = ctypes.CDLL(path)
        for name in "openblas_get_corename", "openblas_get_corename64_":
            if hasattr(library, name):
                corename = getattr(library, name)
                corename.restype = ctypes.c_char_p
                return corename().decode()
    return None


module = importlib.import_module(sys.argv[1])
try:
    kernels = openblas_kernels()
except OSError:
    kernels = None
print(module.__version__ + (f" with OpenBLAS's kernels for {kernels}" if kernels else ""))
