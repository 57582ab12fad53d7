"""Holds Flatline's answers to TensorBoard's own read requests to those of TensorBoard.

    python test/peers/tensorboard_http.py [logdir]

Needs Python with `tensorboard` and a built Flatline. Serves the log directory (by default fixtures of
TensorFlow 1 and 2, PyTorch and tensorboardX) with both, asks both the same, and compares: names and
counts must be equal, numbers equal but for TensorBoard's rounding to float32.
"""

import json
import math
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

from google.protobuf import text_format
from tensorboard.compat.proto.config_pb2 import RunMetadata
from tensorboard.compat.proto.graph_pb2 import GraphDef

# Its other loader gives histograms of TensorFlow 1 edges that run backwards.
TENSORBOARD = (sys.executable, "-m", "tensorboard.main", "--load_fast=false")

FIXTURES = (
    "tf1-flat-graph",
    "tf2-keras-flat",
    "torch-flat",
    "tensorboardx-healthy",
    "kinds/tf2",
    "kinds/tf1-traced-flat",
    "kinds/torch-old",
)


def fixtures_logdir():
    logdir = pathlib.Path(tempfile.mkdtemp())
    for name in FIXTURES:
        shutil.copytree(pathlib.Path("test/fixtures") / name, logdir / name)
    return str(logdir)


def get(base, path, **query):
    return json.loads(read(base, f"{path}?{urllib.parse.urlencode(query)}"))


def read(base, path):
    with urllib.request.urlopen(f"{base}data/{path}", timeout=10) as response:
        return response.read()


def serve(command, pattern):
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    for line in server.stdout:
        found = re.search(pattern, line)
        if found:
            return server, found.group(0).rstrip("/") + "/"
    raise RuntimeError(f"{command[0]} ended before it listened")


def wait_for_tags(base, runs):
    for _ in range(100):
        if len(get(base, "plugin/scalars/tags")) + len(get(base, "plugin/histograms/tags")) >= runs:
            return
        time.sleep(0.2)
    raise RuntimeError("nothing was loaded")


def same(ours, theirs, place):
    if isinstance(theirs, list):
        assert isinstance(ours, list) and len(ours) == len(theirs), f"{place}: {ours} / {theirs}"
        for index, (own, other) in enumerate(zip(ours, theirs)):
            same(own, other, f"{place}[{index}]")
    elif isinstance(theirs, dict):
        assert ours.keys() == theirs.keys(), f"{place}: {list(ours)} / {list(theirs)}"
        for key, other in theirs.items():
            same(ours[key], other, f"{place}.{key}")
    elif isinstance(theirs, float):
        assert math.isclose(ours, theirs, rel_tol=2e-6, abs_tol=1e-9), f"{place}: {ours} / {theirs}"
    else:
        assert ours == theirs, f"{place}: {ours} / {theirs}"


def compare(ours, theirs):
    """The number of answers that were found equal."""
    same(sorted(get(ours, "runs")), sorted(get(theirs, "runs")), "runs")
    info = with_op_graphs(get(theirs, "plugin/graphs/info"))
    assert sorted(get(ours, "plugin/graphs/info")) == sorted(info), "graphs/info"
    answers = 2
    for plugin, route in (
        ("scalars", "scalars"),
        ("histograms", "histograms"),
        ("distributions", "distributions"),
    ):
        tags = get(theirs, f"plugin/{plugin}/tags")
        own = get(ours, f"plugin/{plugin}/tags")
        for run, wanted in tags.items():
            assert sorted(own.get(run, {})) == sorted(wanted), f"{plugin} tags of {run}"
            for tag in wanted:
                path = f"plugin/{plugin}/{route}"
                same(
                    get(ours, path, run=run, tag=tag),
                    get(theirs, path, run=run, tag=tag),
                    f"{plugin} {run} {tag}",
                )
                answers += 1
    return (
        answers
        + compare_media(ours, theirs)
        + compare_time_series(ours, theirs)
        + compare_graphs(ours, theirs, info)
        + compare_tensors(ours, theirs)
    )


def compare_media(ours, theirs):
    """Tags, steps and bytes of every image and sound."""
    answers = 0
    for plugin, individual in (("images", "individualImage"), ("audio", "individualAudio")):
        tags = get(theirs, f"plugin/{plugin}/tags")
        own = get(ours, f"plugin/{plugin}/tags")
        for run, wanted in tags.items():
            assert sorted(own.get(run, {})) == sorted(wanted), f"{plugin} tags of {run}"
            for tag, info in wanted.items():
                place = f"{plugin} {run} {tag}"
                same(own[run][tag]["samples"], info["samples"], place)
                for sample in range(info["samples"]):
                    path = f"plugin/{plugin}/{plugin}"
                    lists = [
                        get(base, path, run=run, tag=tag, sample=sample) for base in (ours, theirs)
                    ]
                    times = [[[i["wall_time"], i["step"]] for i in items] for items in lists]
                    same(*times, place)
                    payloads = [
                        [read(base, f"plugin/{plugin}/{individual}?{i['query']}") for i in items]
                        for base, items in zip((ours, theirs), lists)
                    ]
                    assert payloads[0] == payloads[1], f"bytes of {place}"
                    answers += 1 + len(payloads[0])
    return answers


def compare_graphs(ours, theirs, info):
    """Graphs and traced steps, as text and as what the text means."""
    own = get(ours, "plugin/graphs/info")
    limits = {"limit_attr_size": 100, "large_attrs_key": "_too_large_attrs"}
    answers = 0
    for run, row in info.items():
        assert own[run]["run_graph"] == row["run_graph"], f"graph of {run}"
        if row["run_graph"]:
            same_text(ours, theirs, GraphDef, "graph", run=run)
            same_text(ours, theirs, GraphDef, "graph", run=run, **limits)
            answers += 2
        for tag, has in row["tags"].items():
            assert own[run]["tags"][tag] == has, f"graph tags of {run}"
            if has["profile"]:
                same_text(ours, theirs, RunMetadata, "run_metadata", run=run, tag=tag)
            if has["op_graph"]:
                same_text(ours, theirs, GraphDef, "graph", run=run, tag=tag)
            answers += has["profile"] + has["op_graph"]
    return answers


def with_op_graphs(info):
    """Without Keras' graphs of layers, which Flatline does not read."""
    for row in info.values():
        row["tags"] = {tag: has for tag, has in row["tags"].items() if not has["conceptual_graph"]}
    return {run: row for run, row in info.items() if row["run_graph"] or row["tags"]}


def same_text(ours, theirs, message, route, **query):
    path = f"plugin/graphs/{route}?{urllib.parse.urlencode(query)}"
    texts = [read(base, path).decode() for base in (ours, theirs)]
    own, other = (text_format.Parse(text, message()) for text in texts)
    assert own == other or "tag" in query, f"{path}: the messages differ"
    # Entries of a map have no order, and TensorBoard renames functions, but not all calls of them.
    lines = [
        sorted(re.sub(r'name: "graph_\d+_', 'name: "', line) for line in text.splitlines())
        for text in texts
    ]
    assert lines[0] == lines[1], f"{path}: the texts differ"


def compare_tensors(ours, theirs):
    """PR curves, texts and custom scalars."""
    answers = 0
    for run, tags in get(theirs, "plugin/pr_curves/tags").items():
        own = get(ours, "plugin/pr_curves/tags")[run]
        assert own.keys() == tags.keys(), f"PR curves of {run}"
        for tag in tags:
            query = {"run": run, "tag": tag}
            path = "plugin/pr_curves/pr_curves"
            same(get(ours, path, **query)[run], get(theirs, path, **query)[run], f"PR {run} {tag}")
            answers += 1
    texts = get(theirs, "plugin/text/tags")
    assert {run: sorted(tags) for run, tags in get(ours, "plugin/text/tags").items()} == {
        run: sorted(tags) for run, tags in texts.items()
    }, "tags of texts"
    for run, tags in texts.items():
        for tag in tags:
            for markdown in ("true", "false"):
                query = {"run": run, "tag": tag, "markdown": markdown}
                lists = [get(base, "plugin/text/text", **query) for base in (ours, theirs)]
                same(*([words(item) for item in items] for items in lists), f"{run} {tag}")
                answers += 1
    path = "plugin/custom_scalars/layout"
    assert get(ours, path) == get(theirs, path), "custom scalars"
    for run in get(theirs, "plugin/scalars/tags"):
        query = {"run": run, "tag": "loss.*"}
        path = "plugin/custom_scalars/scalars"
        own, other = (get(base, path, **query) for base in (ours, theirs))
        assert own["tag_to_events"].keys() == other["tag_to_events"].keys(), f"{path} {run}"
        answers += 1
    return answers + 2


def words(text):
    return [text["wall_time"], text["step"], re.sub(r"\s+", " ", text["text"]).strip()]


def compare_time_series(ours, theirs):
    """The tags of every kind, and all their series in one question."""
    path = "plugin/timeseries/tags"
    own, tags = get(ours, path), get(theirs, path)
    requests = []
    for plugin in ("scalars", "histograms"):
        runs = {run: tags for run, tags in tags[plugin]["runTagInfo"].items() if tags}
        assert own[plugin]["runTagInfo"] == runs, f"time series of {plugin}"
        requests += [
            {"plugin": plugin, "tag": tag, "run": run} for run, tags in runs.items() for tag in tags
        ]
    assert own["images"] == tags["images"], "time series of images"
    form = urllib.parse.urlencode({"requests": json.dumps(requests)}).encode()
    answers = []
    for base in (ours, theirs):
        with urllib.request.urlopen(f"{base}data/plugin/timeseries/timeSeries", form) as response:
            answers.append(json.loads(response.read()))
    same_series(*answers)
    return 1 + len(requests)


def same_series(ours, theirs):
    assert len(ours) == len(theirs), "time series"
    for own, other in zip(ours, theirs):
        place = f"{other['plugin']} {other['tag']}"
        assert own["runToSeries"].keys() == other["runToSeries"].keys(), place
        for run, points in other["runToSeries"].items():
            pairs = zip(own["runToSeries"][run], points, strict=True)
            for index, (mine, wanted) in enumerate(pairs):
                same(flat(mine), flat(wanted), f"{place} {run}[{index}]")


def flat(point):
    bins = [[b["min"], b["max"], b["count"]] for b in point.get("bins", [])]
    return [point["wallTime"], point["step"], point.get("value"), bins]


def main():
    logdir = sys.argv[1] if len(sys.argv) > 1 else fixtures_logdir()
    servers = []
    try:
        own, ours = serve(
            ["node", "dist/cli/main.js", "serve", logdir, "--port", "0"], r"http://\S+?/"
        )
        servers.append(own)
        tensorboard, theirs = serve(
            [*TENSORBOARD, "--logdir", logdir, "--port", "0"],
            r"http://\S+?/",
        )
        servers.append(tensorboard)
        wait_for_tags(ours, 1)
        wait_for_tags(theirs, 1)
        time.sleep(1)
        print(f"{compare(ours, theirs)} answers equal to TensorBoard's")
    finally:
        for server in servers:
            server.terminate()


if __name__ == "__main__":
    main()
