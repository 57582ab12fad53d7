"""Holds TensorBoard's own loaders to what Flatline wrote.

    python test/peers/tensorboard_reads.py logs/demo

Needs Python with `tensorboard`; run `npm run demo` first. For every tracked variable of every run,
TensorBoard's EventAccumulator must read six scalars and a histogram whose last values are those that
`flatline check` reports, and the graph of every run that has one. Then the same tags must come from
TensorBoard's server, whichever of its loaders it chooses.
"""

import json
import subprocess
import sys
import time
import urllib.parse
import urllib.request

import numpy as np
from tensorboard.backend.event_processing import event_accumulator
from tensorboard.util import tensor_util

FIGURES = ("min", "max", "mean", "std", "norm", "max_change")


def flatline_report(logdir):
    command = ["node", "dist/cli/main.js", "check", "--format", "json", logdir]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout)


def last_scalar(accumulator, tag):
    event = accumulator.Tensors(tag)[-1]
    return event.step, float(tensor_util.make_ndarray(event.tensor_proto))


def check_variable(accumulator, variable):
    """The number of points read, after every figure was found equal."""
    name, last = variable["name"], variable["last"]
    for figure in ("min", "max", "mean"):
        step, value = last_scalar(accumulator, f"{name}/{figure}")
        wanted = np.float32(last[figure])
        assert (step, value) == (last["step"], wanted), (name, figure, step, value, last)
    for figure in FIGURES:
        assert len(accumulator.Tensors(f"{name}/{figure}")) == variable["points"], (name, figure)
    histograms = accumulator.Tensors(f"{name}/histogram")
    assert len(histograms) == variable["points"], name
    rows = tensor_util.make_ndarray(histograms[-1].tensor_proto)
    assert rows[0][0] == last["min"] and rows[-1][1] == last["max"], (name, rows, last)
    assert rows[:, 2].sum() > 0, name
    return len(histograms)


def check_accumulators(logdir, report):
    for run in report["runs"]:
        accumulator = event_accumulator.EventAccumulator(
            f"{logdir}/{run['name']}", size_guidance={"tensors": 0}
        )
        accumulator.Reload()
        points = [check_variable(accumulator, variable) for variable in run["variables"]]
        graph = len(accumulator.Graph().node) if accumulator.Tags()["graph"] else 0
        assert bool(graph) == run["name"].startswith("graph/"), run["name"]
        print(
            f"EventAccumulator  {run['name']}: {len(points)} variables, {sum(points)} points,"
            f" {6 * len(points)} scalar tags and {len(points)} histogram tags equal,"
            f" graph of {graph} ops"
        )


def check_server(logdir, report):
    server = subprocess.Popen(
        ["tensorboard", "--logdir", logdir, "--port", "0", "--load_fast", "true"],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        url = next(word for line in server.stderr for word in line.split() if word.startswith("http://"))

        def ask(path):
            with urllib.request.urlopen(url.rstrip("/") + "/data/" + path, timeout=20) as answer:
                return json.load(answer)

        deadline = time.time() + 30
        while len(ask("plugin/histograms/tags")) < len(report["runs"]):
            assert time.time() < deadline, "TensorBoard does not show every run"
            time.sleep(0.5)
        location = ask("environment")["data_location"]
        for run in report["runs"]:
            scalars = ask("plugin/scalars/tags")[run["name"]]
            histograms = ask("plugin/histograms/tags")[run["name"]]
            for variable in run["variables"]:
                name = variable["name"]
                assert f"{name}/histogram" in histograms, name
                assert all(f"{name}/{figure}" in scalars for figure in FIGURES), name
                query = urllib.parse.urlencode({"run": run["name"], "tag": f"{name}/max"})
                _, step, value = ask(f"plugin/scalars/scalars?{query}")[-1]
                last = variable["last"]
                assert (step, np.float32(value)) == (last["step"], np.float32(last["max"])), name
            print(f"tensorboard       {run['name']}: {len(scalars)} scalars, {len(histograms)} histograms")
        graphs = sorted(run for run, info in ask("plugin/graphs/info").items() if info["run_graph"])
        print(f"tensorboard       graphs: {', '.join(graphs)}; data from {location}")
    finally:
        server.terminate()


def main():
    logdir = sys.argv[1]
    report = flatline_report(logdir)
    check_accumulators(logdir, report)
    check_server(logdir, report)
    print("TensorBoard reads what Flatline wrote")


if __name__ == "__main__":
    main()
