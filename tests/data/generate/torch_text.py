"""Texts of tensors as PyTorch 1.13 prints them: writes ../torch_text.json.

Each case has the type, shape and values of a tensor (numbers that JSON lacks as strings) and its text. The cases under
"grad_fn" are results of operations, by the operation's name; the C# test computes the same.
"""
import json
import math
import pathlib

import torch

CASES = []


def number(value):
    return value if not isinstance(value, float) or math.isfinite(value) else str(value)


def add(name, tensor, requires_grad=False):
    if requires_grad:
        tensor.requires_grad_(True)
    CASES.append({
        "name": name,
        "dtype": str(tensor.dtype).removeprefix("torch."),
        "shape": list(tensor.shape),
        "values": [number(v) for v in tensor.detach().flatten().tolist()],
        "requires_grad": requires_grad,
        "text": str(tensor),
    })


def vectors():
    f = torch.float32
    add("lecture start", torch.tensor([-5.0, 10.0]), True)
    add("lecture start, plain", torch.tensor([-5.0, 10.0]))
    add("lecture gradient", torch.tensor([-1342.2523, 1188.9307]))
    add("lecture loss", torch.tensor(8587.6875))
    add("scalar whole", torch.tensor(3.0))
    add("scalar int", torch.tensor(3))
    add("scalar bool", torch.tensor(True))
    add("scalar zero", torch.tensor(0.0))
    add("scalar nan", torch.tensor(float("nan")))
    add("scalar inf", torch.tensor(float("-inf")))
    add("scalar small", torch.tensor(1e-5))
    add("scalar large whole", torch.tensor(123456789.0))
    add("scalar large", torch.tensor(1e30))
    add("scalar double", torch.tensor(0.1, dtype=torch.float64))
    add("scalar requires grad", torch.tensor(0.25), True)
    add("zeros", torch.zeros(3))
    add("mixed zero", torch.tensor([0.0, 1.5, -2.25]))
    add("negative zero", torch.tensor([-0.0, 1.0]))
    add("ties", torch.tensor([0.03125, 0.09375, 2.00005, 1.15625]))
    add("scientific ties", torch.tensor([1.00005, 100000.5, 1000000.5], dtype=torch.float64))
    add("wide range", torch.tensor([1e-3, 1.0, 2e3]))
    add("below 1e-4", torch.tensor([1e-5, 1e-6]))
    add("near 1e-4", torch.tensor([1e-4, 0.05]))
    add("whole range 1000", torch.tensor([1.0, 1000.0]))
    add("whole range 1001", torch.tensor([1.0, 1001.0]))
    add("above 1e8", torch.tensor([1.5e8, 2.0e8]))
    add("at 1e8", torch.tensor([1.0e8, 2.0e7]))
    add("nan and numbers", torch.tensor([float("nan"), 1.5, float("inf"), -2.0]))
    add("nan and whole numbers", torch.tensor([float("nan"), 15.0, float("-inf")]))
    add("only specials", torch.tensor([float("nan"), float("inf")]))
    add("exponent of three digits", torch.tensor([1e-300, 1.0], dtype=torch.float64))
    add("float64", torch.tensor([1.5, 2.5], dtype=torch.float64))
    add("float64 requires grad", torch.tensor([1.5, 2.5], dtype=torch.float64), True)
    add("int64", torch.tensor([1, -20, 300]))
    add("int32", torch.tensor([1, -20, 300], dtype=torch.int32))
    add("large ints", torch.tensor([1, 2 ** 60]))
    add("bool", torch.tensor([True, False]))
    add("empty", torch.zeros(0))
    add("empty int64", torch.zeros(0, dtype=torch.int64))
    add("empty rows", torch.zeros(0, 3))
    add("empty columns", torch.zeros(2, 0, dtype=torch.float64))
    add("subnormal", torch.tensor([1e-40, 1.0], dtype=f))


def long_ones():
    torch.manual_seed(1)
    x, order = torch.randn(100).sort()
    add("lecture sorted", x)
    add("lecture order", order)
    add("lecture sorted, requires grad", x.clone(), True)
    add("matrix", torch.randn(4, 3))
    add("row requires grad", torch.tensor([[3.9991, 3.0609, -2.0015]]), True)
    add("column", torch.randn(3, 1))
    add("wide matrix", torch.randn(3, 25))
    add("cube", torch.randn(2, 3, 4))
    add("four axes", torch.randint(0, 10, (2, 2, 2, 3)))
    add("many numbers", torch.arange(1001))
    add("just whole", torch.arange(1000.0))
    add("many rows", torch.randn(400, 3))
    add("many both", torch.randn(40, 40))
    add("many in a cube", torch.randn(8, 3, 50), True)
    add("extreme hidden by the cut", torch.cat([torch.ones(500), torch.tensor([1e12]), torch.ones(600)]))
    # The remark goes to its own line when the last line is full.
    for n in range(5, 12):
        add(f"remark after {n}", torch.full((n,), 1.25), True)
    add("two remarks", torch.full((8,), 1.25, dtype=torch.float64), True)
    add("two remarks, long", torch.full((6,), 12345.25, dtype=torch.float64), True)


def grad_functions():
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
    v = torch.tensor([0.5, 0.25], requires_grad=True)
    m = torch.tensor([[0.5, 1.0]], requires_grad=True)
    y = torch.tensor([[2.0, 1.0], [0.0, 1.0]])
    linear = torch.nn.Linear(2, 1)
    plain = torch.nn.Linear(2, 1, bias=False)
    with torch.no_grad():
        for layer in (linear, plain):
            layer.weight[:] = torch.tensor([[0.5, -1.0]])
        linear.bias[:] = 0.25
    classes = torch.tensor([0, 1])
    return {
        "add": x + y, "add number": x + 1, "sub": y - x, "sub number": x - 1, "rsub": 1 - x, "mul": x * y, "mul number": 200 * x,
        "div": x / y.abs().add(1), "div number": x / 2, "rdiv": 1 / x, "neg": -x, "pow": x ** 2, "pow 3": x ** 3, "pow tensor": x ** y,
        "mv": x @ v, "mm": x @ y, "dot": v @ v, "vm": v @ x, "T": x.T, "transpose": x.transpose(0, 1), "reshape": x.reshape(4),
        "sum": x.sum(), "sum dim": x.sum(0), "mean": x.mean(), "mean dim": x.mean(dim=1), "max": x.max(), "min": x.min(),
        "exp": x.exp(), "log": x.log(), "sqrt": x.sqrt(), "abs": x.abs(), "sin": x.sin(), "cos": x.cos(), "tanh": x.tanh(),
        "sigmoid": x.sigmoid(), "relu": x.relu(), "softmax": torch.softmax(x, 1), "log softmax": torch.log_softmax(x, 1),
        "stack": torch.stack([v, v]), "vstack": torch.vstack([v, v]), "cat": torch.cat([v, v]), "sort": v.sort()[0],
        "select": x[0], "select column": x[:, 0], "slice": x[:, 0:1], "unsqueeze": v.unsqueeze(0), "squeeze": m.squeeze(),
        "squeeze dim": m.squeeze(0), "index": x[classes], "mask": x[x > 2],
        "to double": x.to(torch.float64), "linear": linear(x), "linear without bias": plain(x), "linear of a vector": linear(v),
        "linear without bias, of a vector": plain(v), "linear of a cube": linear(x.reshape(1, 2, 2)), "linear without bias, of a cube": plain(x.reshape(1, 2, 2)),
        "mse": torch.nn.MSELoss()(x, y), "l1": torch.nn.L1Loss()(x, y), "l1 sum": torch.nn.L1Loss(reduction="sum")(x, y),
        "l1 none": torch.nn.L1Loss(reduction="none")(x, y), "bce": torch.nn.BCEWithLogitsLoss()(x, y.clamp(0, 1)),
        "bce none": torch.nn.BCEWithLogitsLoss(reduction="none")(x, y.clamp(0, 1)), "bce sum": torch.nn.BCEWithLogitsLoss(reduction="sum")(x, y.clamp(0, 1)),
        "cross entropy": torch.nn.CrossEntropyLoss()(x, classes), "cross entropy none": torch.nn.CrossEntropyLoss(reduction="none")(x, classes),
        "cross entropy of probabilities": torch.nn.CrossEntropyLoss()(x, torch.softmax(y, 1)),
        "cross entropy of probabilities, sum": torch.nn.CrossEntropyLoss(reduction="sum")(x, torch.softmax(y, 1)),
        "cross entropy of probabilities, none": torch.nn.CrossEntropyLoss(reduction="none")(x, torch.softmax(y, 1)),
        "parameter": linear.weight,
        "network": torch.nn.Sequential(torch.nn.Linear(1, 2, bias=False), torch.nn.ReLU(), torch.nn.Sequential(torch.nn.Linear(2, 1), torch.nn.Sigmoid(), torch.nn.Tanh())),
    }


vectors()
long_ones()
texts = {name: str(value) for name, value in grad_functions().items()}
out = {"source": {"torch": torch.__version__}, "cases": CASES, "grad_fn": texts}
pathlib.Path(__file__).parent.parent.joinpath("torch_text.json").write_text(json.dumps(out, indent=1, ensure_ascii=False) + "\n")
