"""The workloads of KerasLessons.Benchmarks as a PyTorch user writes them.

    python3 torch_peers.py WORKLOAD [TORCH_THREADS]

Each function prepares the data and returns what is timed and what then tells its outcome, a number that the C# side
checks; see the class of the same name there for the data.
"""
import sys

import numpy
import torch

import measuring


def train(net, loss_fn, optimizer, x, y, batch, epochs):
    """A new order for each epoch, and one step for each batch of rows."""
    for _ in range(epochs):
        order = torch.randperm(len(x))
        for start in range(0, len(x), batch):
            rows = order[start:start + batch]
            loss = loss_fn(net(x[rows]), y[rows])
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()


def fitted(make, x, y, **training):
    """What trains a new net, and the loss of the last one over all rows."""
    last = {}

    def run():
        last["net"], last["loss"], optimizer = make()
        train(last["net"], last["loss"], optimizer, x, y, **training)

    def outcome():
        with torch.no_grad():
            return last["loss"](last["net"](x), y)

    return run, outcome


def lesson_data():
    i = torch.arange(200, dtype=torch.float64)
    x = torch.stack([torch.ones(200, dtype=torch.float64), i / 199], dim=1)
    y = (2.5 + 4 * i / 199 + 0.7 * torch.sin(1000 * i)).reshape(200, 1)
    return x.float(), y.float()


def full_batch(make, x, y, epochs):
    last = {}

    def run():
        net, parameters, rate = make()
        loss_fn = torch.nn.MSELoss()
        optimizer = torch.optim.SGD(parameters, lr=rate)
        for _ in range(epochs):
            loss = loss_fn(net(x), y)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        last["net"] = net

    def outcome():
        with torch.no_grad():
            return torch.nn.functional.mse_loss(last["net"](x), y)

    return run, outcome


def lesson():
    def make():
        net = torch.nn.Linear(2, 1, bias=False)
        return net, net.parameters(), 0.1

    return full_batch(make, *lesson_data(), epochs=1000)


def wide():
    i = torch.arange(100, dtype=torch.float64)
    x = (2 * i / 99 - 1).reshape(100, 1).float()
    y = torch.sin(4 * x) + (0.14 * torch.sin(1000 * i)).reshape(100, 1).float()

    def make():
        first = torch.nn.Linear(1, 500)
        second = torch.nn.Linear(500, 1)
        return lambda x: second(torch.sigmoid(200 * first(x))), [*first.parameters(), *second.parameters()], 0.001

    return full_batch(make, x, y, epochs=5000)


def eager():
    """wide again, from a seed: the C# side runs it operation by operation too, in the PyTorch dialect, with the same random numbers."""
    run, outcome = wide()

    def seeded():
        torch.manual_seed(43052)
        run()

    return seeded, outcome


def digits(rows):
    """Noise, with a tenth of each picture a little brighter: which tenth is the class."""
    y = torch.arange(rows) % 10
    x = 2 * torch.rand(rows, 784) - 1
    x[:, :780] += 0.2 * (torch.arange(780) // 78 == y.reshape(rows, 1)).float()
    return x, y


def mlp():
    def make():
        net = torch.nn.Sequential(torch.nn.Linear(784, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
        return net, torch.nn.CrossEntropyLoss(), torch.optim.Adam(net.parameters())

    return fitted(make, *digits(12800), batch=128, epochs=1)


def mlp1024():
    def make():
        net = torch.nn.Sequential(
            torch.nn.Linear(784, 1024), torch.nn.ReLU(), torch.nn.Linear(1024, 1024), torch.nn.ReLU(), torch.nn.Linear(1024, 10))
        return net, torch.nn.CrossEntropyLoss(), torch.optim.SGD(net.parameters(), lr=0.1)

    return fitted(make, *digits(10240), batch=256, epochs=1)


def logistic():
    x = 2 * torch.rand(1_000_000, 20) - 1
    slopes = 3 * torch.sin(torch.arange(1.0, 21.0)).reshape(20, 1)
    y = (torch.rand(1_000_000, 1) < torch.sigmoid(x @ slopes)).float()

    def make():
        net = torch.nn.Sequential(torch.nn.Linear(20, 1), torch.nn.Sigmoid())
        return net, torch.nn.BCELoss(), torch.optim.SGD(net.parameters(), lr=0.5)

    return fitted(make, x, y, batch=4096, epochs=1)


def fit_small():
    x = torch.rand(10_000, 10)
    y = (torch.sin(3 * x[:, :1]) + x[:, 1:2] * x[:, 2:3]).float()

    def make():
        net = torch.nn.Sequential(torch.nn.Linear(10, 64), torch.nn.ReLU(), torch.nn.Linear(64, 1))
        return net, torch.nn.MSELoss(), torch.optim.Adam(net.parameters())

    return fitted(make, x, y, batch=32, epochs=5)


def four_layers():
    layers = []
    for layer in range(4):
        linear = torch.nn.Linear(64, 64)
        kernel = 0.2 * torch.sin(torch.arange(4096 * layer, 4096 * (layer + 1), dtype=torch.float64) ** 2).reshape(64, 64)
        linear.weight.data = kernel.T.float().contiguous()
        linear.bias.data = torch.full((64,), 0.1)
        layers += [linear, torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


def rows_of_64(count, period):
    return torch.sin(torch.arange(period * 64, dtype=torch.float64) ** 2).reshape(period, 64).float().repeat(count // period, 1)


def predict1():
    net = four_layers()
    rows = [row.reshape(1, 64) for row in rows_of_64(100, 100)]
    outputs = [None] * 100

    def run():
        with torch.inference_mode():
            for _ in range(200):
                for i, row in enumerate(rows):
                    outputs[i] = net(row)

    return run, lambda: torch.square(torch.cat(outputs)).mean()


def predict100k():
    net = four_layers()
    x = rows_of_64(100_000, 1000)
    last = {}

    def run():
        with torch.inference_mode():
            last["outputs"] = net(x)

    return run, lambda: torch.square(last["outputs"]).mean()


def tape():
    last = {}

    def run():
        beta = torch.tensor(-10.0, requires_grad=True)
        for _ in range(10_000):
            loss = (beta / 2 - 1) ** 2
            loss.backward()
            with torch.no_grad():
                beta -= beta.grad * (0.01 / 6)
            beta.grad = None
        last["beta"] = beta.item()

    return run, lambda: last["beta"]


def float64():
    import float64_peers
    return float64_peers.small(torch.from_numpy)


def float64_large():
    import float64_peers
    return float64_peers.large(torch.from_numpy)


def start():
    """The seven solutions of the lecture, the process and its imports included: the caller holds the watch."""
    x, y = lesson_data()
    for epochs in [1000] * 6 + [5000]:
        net = torch.nn.Linear(2, 1, bias=False)
        loss_fn = torch.nn.MSELoss()
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        for _ in range(epochs):
            loss = loss_fn(net(x), y)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()


def main():
    name = sys.argv[1].replace("-", "_")
    torch.set_num_threads(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    if name == "start":
        start()
    else:
        run, outcome = globals()[name]()
        measuring.report(run, outcome, calls=20_000 if name == "predict1" else 1)


main()
