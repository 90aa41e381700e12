"""How the scripts beside this one time a workload: as the C# side does, see Stopwatches.cs."""
import json
import statistics
import time


def milliseconds(run):
    begin = time.perf_counter()
    run()
    return (time.perf_counter() - begin) * 1000


def report(run, outcome, calls=1):
    """Prints the first run as a whole, the median of the runs after a warm-up for each of their calls, and the outcome."""
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
    print(json.dumps({
        "firstMilliseconds": first,
        "milliseconds": statistics.median(times) / calls,
        "outcome": float(outcome()),
    }))
