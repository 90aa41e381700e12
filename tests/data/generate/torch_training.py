"""Losses with their gradients and optimizers' paths, by PyTorch 1.13: writes ../torch_training.json."""
import json
import pathlib

import torch

INPUT = [[0.5, -1.25, 2.0], [3.0, 0.0, -0.75], [-4.0, 1.5, 0.25], [30.0, -30.0, 0.1]]
TARGET = [[1.0, -1.0, 2.0], [0.0, 0.5, 1.0], [-3.5, 1.5, 0.0], [1.0, 0.0, 0.3]]
BINARY = [[1.0, 0.0, 1.0], [0.0, 0.5, 1.0], [1.0, 1.0, 0.0], [1.0, 0.0, 0.3]]
CLASSES = [2, 0, 1, 2]
X = [[1.0, 0.2], [1.0, -1.3], [1.0, 0.7], [1.0, 2.1], [1.0, -0.4]]
Y = [[3.0], [-2.5], [5.5], [10.5], [1.0]]


def losses(dtype):
    for reduction in ("mean", "sum", "none"):
        for name, loss, target in (
            ("MSELoss", torch.nn.MSELoss, TARGET),
            ("L1Loss", torch.nn.L1Loss, TARGET),
            ("BCEWithLogitsLoss", torch.nn.BCEWithLogitsLoss, BINARY),
            ("CrossEntropyLoss", torch.nn.CrossEntropyLoss, CLASSES),
            ("CrossEntropyLoss", torch.nn.CrossEntropyLoss, BINARY),
        ):
            x = torch.tensor(INPUT, dtype=dtype, requires_grad=True)
            y = torch.tensor(target) if target is CLASSES else torch.tensor(target, dtype=dtype, requires_grad=True)
            value = loss(reduction=reduction)(x, y)
            weights = torch.arange(1.0, value.numel() + 1, dtype=dtype).reshape(value.shape)
            value.backward(weights)
            yield {
                "loss": name, "reduction": reduction, "dtype": str(dtype).removeprefix("torch."), "input": INPUT, "target": target,
                "value": value.detach().flatten().tolist(), "input_grad": x.grad.flatten().tolist(),
                "target_grad": None if y.grad is None else y.grad.flatten().tolist(),
            }


OPTIMIZERS = [
    ("SGD", {"lr": 0.05}),
    ("SGD", {"lr": 0.05, "momentum": 0.9}),
    ("SGD", {"lr": 0.05, "momentum": 0.9, "dampening": 0.5}),
    ("SGD", {"lr": 0.05, "weight_decay": 0.1}),
    ("SGD", {"lr": 0.05, "momentum": 0.8, "weight_decay": 0.1}),
    ("SGD", {"lr": 0.05, "momentum": 0.9, "nesterov": True}),
    ("SGD", {"lr": 0.05, "momentum": 0.9, "nesterov": True, "weight_decay": 0.05}),
    ("Adam", {}),
    ("Adam", {"lr": 0.1}),
    ("Adam", {"lr": 0.1, "betas": [0.5, 0.9]}),
    ("Adam", {"lr": 0.1, "eps": 0.1}),
    ("Adam", {"lr": 0.1, "weight_decay": 0.1}),
]


def path(name, settings, dtype):
    w = torch.tensor([[-5.0], [10.0]], dtype=dtype, requires_grad=True)
    b = torch.tensor([0.5], dtype=dtype, requires_grad=True)
    x, y = torch.tensor(X, dtype=dtype), torch.tensor(Y, dtype=dtype)
    optimizer = getattr(torch.optim, name)([w, b], **settings)
    points = []
    for _ in range(40):
        loss = torch.nn.functional.mse_loss(x @ w + b, y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        points.append([loss.item(), *w.flatten().tolist(), *b.tolist()])
    return {"optimizer": name, "settings": settings, "dtype": str(dtype).removeprefix("torch."), "path": points}


out = {
    "source": {"torch": torch.__version__},
    "losses": [case for dtype in (torch.float32, torch.float64) for case in losses(dtype)],
    "x": X, "y": Y,
    "paths": [path(name, settings, dtype) for name, settings in OPTIMIZERS for dtype in (torch.float32, torch.float64)],
}
pathlib.Path(__file__).parent.parent.joinpath("torch_training.json").write_text(json.dumps(out) + "\n")
