"""The workloads of KerasLessons.Benchmarks as a PyTorch user writes them.

    python3 torch_peers.py WORKLOAD [TORCH_THREADS]

prints {"firstMilliseconds": …, "milliseconds": …}: the first run, and the median of the runs after a warm-up,
measured as the C# side measures its own (see Stopwatches.cs).
"""
import json
import statistics
import sys
import time

import numpy
import torch


def lesson():
    x = torch.stack([torch.ones(200), torch.linspace(0, 1, 200)], dim=1)
    y = (2.5 + 4 * x[:, 1:]) + torch.randn(200, 1) * 0.5

    def run():
        net = torch.nn.Linear(2, 1, bias=False)
        loss_fn = torch.nn.MSELoss()
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        for _ in range(1000):
            yhat = net(x)
            loss = loss_fn(yhat, y)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()

    return run


def wide():
    x = torch.linspace(-1, 1, 100).reshape(100, 1)
    y = torch.sin(4 * x) + torch.randn(100, 1) * 0.1

    def run():
        first = torch.nn.Linear(1, 500)
        second = torch.nn.Linear(500, 1)
        loss_fn = torch.nn.MSELoss()
        optimizer = torch.optim.SGD([*first.parameters(), *second.parameters()], lr=0.001)
        for _ in range(5000):
            yhat = second(torch.sigmoid(200 * first(x)))
            loss = loss_fn(yhat, y)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()

    return run


def mlp():
    x = torch.rand(12800, 784)
    y = torch.randint(0, 10, (12800,))

    def run():
        net = torch.nn.Sequential(torch.nn.Linear(784, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
        loss_fn = torch.nn.CrossEntropyLoss()
        optimizer = torch.optim.Adam(net.parameters())
        order = torch.randperm(len(x))
        for start in range(0, len(x), 128):
            rows = order[start:start + 128]
            loss = loss_fn(net(x[rows]), y[rows])
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()

    return run


def sgemm(size):
    """One product of NumPy, and so of OpenBLAS. The result is a new array, as on the C# side."""
    a = numpy.random.rand(size, size).astype(numpy.float32)
    b = numpy.random.rand(size, size).astype(numpy.float32)
    return lambda: a @ b


def start():
    """The seven solutions of the lecture, the process and its imports included: the caller holds the watch."""
    x = torch.stack([torch.ones(200), torch.linspace(0, 1, 200)], dim=1)
    y = (2.5 + 4 * x[:, 1:]) + torch.randn(200, 1) * 0.5
    for epochs in [1000] * 6 + [5000]:
        net = torch.nn.Linear(2, 1, bias=False)
        loss_fn = torch.nn.MSELoss()
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        for _ in range(epochs):
            loss = loss_fn(net(x), y)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()


def milliseconds(run):
    begin = time.perf_counter()
    run()
    return (time.perf_counter() - begin) * 1000


def measure(run):
    begin = time.perf_counter()
    first = milliseconds(run)
    while True:  # warm-up: once more at least, and until a second has gone by
        milliseconds(run)
        if time.perf_counter() - begin > 1:
            break
    begin = time.perf_counter()
    times = []
    while not times or time.perf_counter() - begin < 0.5:
        times.append(milliseconds(run))
    return {"firstMilliseconds": first, "milliseconds": statistics.median(times)}


def main():
    name = sys.argv[1]
    torch.set_num_threads(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    if name == "start":
        start()
    elif name.startswith("sgemm"):
        print(json.dumps(measure(sgemm(int(name[len("sgemm"):])))))
    else:
        print(json.dumps(measure({"lesson": lesson, "wide": wide, "eager": wide, "mlp": mlp}[name]())))


main()
