"""The PyTorch lectures' runs that no note has figures for, by PyTorch 1.13: writes ../lesson_torch.json.

The lecture's piecewise-linear data come from an unseeded numpy.random; here the seed is 43052. The homework's data are
drawn anew without a seed; here they go on in the stream after the lecture's own.
"""
import json
import math
import pathlib

import numpy as np
import torch

loss_fn = torch.nn.MSELoss()


def study(x):
    return torch.sigmoid(200 * x)


class StudyHard(torch.nn.Module):
    def forward(self, x):
        return study(x)


def train(net, x, y, lr, epochs):
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        yhat = net(x)
        loss = loss_fn(y, yhat)
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
        net.zero_grad()
    return losses


def finite(values):
    return [value if math.isfinite(value) else None for value in values]


def cubic_data():
    x, _ = torch.randn(100).sort()
    X = torch.vstack([x, x ** 2, x ** 3]).T
    y = X @ torch.tensor([[4.0], [3.0], [-2.0]]) + 1.0 + torch.randn(100, 1)
    return X, y


def homework():
    draws = []
    for lr in (0.01, 0.1):
        torch.manual_seed(202150754)
        X, y = cubic_data()
        net = torch.nn.Linear(3, 1)
        losses = train(net, X, y, lr, 1000)
        draws.append({"lr": lr, "loss_first10": finite(losses[:10]), "loss_last": finite(losses[-1:])[0],
                      "epochs_with_a_loss": sum(map(math.isfinite, losses))})
    anew = []
    for _ in range(8):
        X, y = cubic_data()
        row = []
        for lr in (0.01, 0.1):
            net = torch.nn.Linear(3, 1)
            losses = train(net, X, y, lr, 1000)
            row.append({"lr": lr, "loss_last": finite(losses[-1:])[0], "epochs_with_a_loss": sum(map(math.isfinite, losses))})
        anew.append({"largest_x": X[:, 0].abs().max().item(), "runs": row})
    return {"same_data": draws, "anew": anew}


def piecewise():
    np.random.seed(43052)
    xs = np.linspace(-1, 1, 100).tolist()
    ys = [x * 1 + np.random.normal() * 0.3 if x < 0 else x * 3.5 + np.random.normal() * 0.3 for x in xs]
    X, y = torch.tensor(xs).reshape(100, 1), torch.tensor(ys).reshape(100, 1)

    def relu(seed, nodes, epochs):
        torch.manual_seed(seed)
        layer1, layer2 = torch.nn.Linear(1, nodes, bias=False), torch.nn.Linear(nodes, 1, bias=False)
        losses = train(torch.nn.Sequential(layer1, torch.nn.ReLU(), layer2), X, y, 0.1, epochs)
        return {"seed": seed, "nodes": nodes, "epochs": epochs, "W1": layer1.weight.flatten().tolist(), "W2": layer2.weight.flatten().tolist(), "loss_last": losses[-1]}

    torch.manual_seed(1)
    line = torch.nn.Linear(1, 1)
    line_losses = train(line, X, y, 0.1, 10000)
    torch.manual_seed(1)
    wide = torch.nn.Sequential(torch.nn.Linear(1, 500), StudyHard(), torch.nn.Linear(500, 1))
    wide_losses = train(wide, X, y, 0.001, 5000)
    return {
        "numpy_seed": 43052, "y": ys,
        "line": {"weight": line.weight.item(), "bias": line.bias.item(), "loss_last": line_losses[-1]},
        "one_node": relu(1, 1, 1000), "two_nodes": relu(1, 2, 1000), "lectures_other_seed": relu(202150754, 2, 10000), "stuck": relu(43052, 2, 10000),
        "wide": {"loss_every_500": wide_losses[::500] + wide_losses[-1:]},
    }


def overfitting():
    torch.manual_seed(202150754)
    X = torch.linspace(-1, 1, 100).reshape(100, 1)
    y = torch.randn(100, 1)
    torch.manual_seed(1)
    net = torch.nn.Sequential(torch.nn.Linear(1, 500), StudyHard(), torch.nn.Linear(500, 1))
    return {"loss": train(net, X, y, 0.001, 5000), "yhat": net(X).flatten().tolist()}


out = {"source": {"torch": torch.__version__, "numpy": np.__version__}, "homework": homework(), "piecewise": piecewise(), "overfitting": overfitting()}
pathlib.Path(__file__).parent.parent.joinpath("lesson_torch.json").write_text(json.dumps(out) + "\n")
