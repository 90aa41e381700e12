"""PyTorch 1.13's random numbers where torch_random.json has none: writes ../torch_random_more.json.

A case seeds the generator and makes the listed draws one after another. A draw is [kind, arguments…]; numbers are
float32 unless the kind says 64.
"""
import json
import pathlib

import torch

SEQUENCES = {
    "one normal waits for the next short draw": [["randn", 5], ["randn", 3], ["randn", 4], ["randn", 1], ["randn", 2]],
    "the waiting normal outlives long and uniform draws": [["randn", 3], ["randn", 16], ["rand", 3], ["randperm", 5], ["randn", 2]],
    "the waiting normal passes between types": [["randn64", 3], ["randn", 2], ["randn64", 2]],
    "sizes about the switch": [["randn", 15], ["randn", 16], ["randn", 17], ["randn", 32], ["randn", 33]],
    "sizes about the switch, float64": [["randn64", 15], ["randn64", 16], ["randn64", 17], ["randn64", 33]],
    "normal": [["normal", 2.5, 0.5, 4], ["normal", -1.0, 3.0, 20], ["normal64", 10.0, 2.0, 4], ["normal64", 10.0, 2.0, 20], ["normal", 1.0, 0.0, 3]],
    "uniform": [["rand", 20], ["rand64", 20], ["rand", 1]],
    "integers": [["randint", 0, 10, 5], ["randint", -5, 5, 8], ["randint", 0, 2 ** 40, 6], ["randint", 0, 2 ** 32, 4], ["randint", -2 ** 62, 2 ** 62, 4], ["randint", 0, 2 ** 32 - 1, 4]],
    "permutations": [["randperm", 1], ["randperm", 2], ["randperm", 100], ["randperm", 0], ["randperm", 200]],
    "matrices": [["randn", 3, 4], ["randn", 5, 5], ["rand", 2, 3]],
    "layers": [["linear", 1, 50], ["linear", 50, 1], ["linear", 3, 2], ["linear", 7, 5], ["linear", 2, 2]],
    "layers without bias": [["linear_nobias", 1, 2], ["linear_nobias", 2, 1], ["linear_nobias", 10, 3]],
    "layers of float64": [["linear64", 3, 2], ["linear64", 16, 4]],
}
SEEDS = [0, 43052, 2 ** 32 - 1, 2 ** 32 + 7, -1, -43052]
LINSPACE = [(-1.0, 1.0, 100), (-10.0, 10.0, 100), (0.0, 1.0, 7), (0.0, 1.0, 200), (-6.0, 10.5, 34), (0.1, 0.7, 33), (5.0, -3.0, 50), (0.0, 3.0, 1), (2.0, 3.0, 2), (1.0, 1.0, 5)]


def draw(kind, *arguments):
    if kind in ("randn", "rand"):
        return getattr(torch, kind)(*arguments).flatten().tolist()
    if kind in ("randn64", "rand64"):
        return getattr(torch, kind[:-2])(*arguments, dtype=torch.float64).flatten().tolist()
    if kind in ("normal", "normal64"):
        mean, std, size = arguments
        dtype = torch.float64 if kind.endswith("64") else torch.float32
        return torch.normal(mean, std, (size,), dtype=dtype).tolist()
    if kind == "randint":
        low, high, size = arguments
        return torch.randint(low, high, (size,)).tolist()
    if kind == "randperm":
        return torch.randperm(arguments[0]).tolist()
    layer = torch.nn.Linear(*arguments, bias=kind != "linear_nobias", dtype=torch.float64 if kind.endswith("64") else torch.float32)
    return [value for parameter in layer.parameters() for value in parameter.flatten().tolist()]


cases = []
for seed in SEEDS:
    for name, draws in SEQUENCES.items():
        torch.manual_seed(seed)
        cases.append({"seed": seed, "name": name, "draws": [{"draw": d, "values": draw(*d)} for d in draws]})
linspace = [
    {"start": a, "end": b, "steps": n, "float32": torch.linspace(a, b, n).tolist(), "float64": torch.linspace(a, b, n, dtype=torch.float64).tolist()}
    for a, b, n in LINSPACE
]
out = {"source": {"torch": torch.__version__}, "cases": cases, "linspace": linspace}
pathlib.Path(__file__).parent.parent.joinpath("torch_random_more.json").write_text(json.dumps(out) + "\n")
