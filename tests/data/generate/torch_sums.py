"""Sums and means of random numbers by PyTorch 1.13 on one thread: writes ../torch_sums.json."""
import json
import pathlib

import torch

torch.set_num_threads(1)
cases = []
for size in (1, 7, 8, 31, 32, 33, 100, 255, 500, 511, 512, 513, 1000, 2048, 5000, 20000, 33000, 70000, 300000):
    for dtype in (torch.float32, torch.float64):
        torch.manual_seed(size)
        x = torch.rand(size, dtype=dtype)
        cases.append({"size": size, "dtype": str(dtype).removeprefix("torch."), "sum": x.sum().item(), "mean": x.mean().item()})
torch.manual_seed(5)
matrix = torch.rand(37, 41)
out = {"source": {"torch": torch.__version__}, "cases": cases, "matrix": {"sum": matrix.sum().item(), "mse": torch.nn.functional.mse_loss(matrix, matrix * 0).item()}}
pathlib.Path(__file__).parent.parent.joinpath("torch_sums.json").write_text(json.dumps(out, indent=1) + "\n")
