"""Holds TensorBoard's loaders to every kind of value that Flatline's EventWriter writes.

    node --import tsx test/peers/write-every-kind.ts FOLDER
    python test/peers/tensorboard_reads_every_kind.py FOLDER

Needs Python with `tensorboard`. The values must be equal when read by EventAccumulator, and when
asked from TensorBoard's server over its Python loader and over its data server, and tensors of every
dtype when asked from the two loaders themselves; histograms must be those that TensorBoard's own
writer makes of the same elements.
"""

import base64
import json
import os
import subprocess
import sys
import time
import urllib.parse
import urllib.request

import numpy as np
from tensorboard.backend.event_processing import event_accumulator
from tensorboard.plugins.histogram import summary_v2 as histogram_summary
from tensorboard.util import tensor_util

import tensorboard_providers

TENSORBOARD = os.path.join(os.path.dirname(sys.executable), "tensorboard")


def expected_rows(values, buckets=30):
    proto = histogram_summary.histogram_pb("h", np.array(values, dtype=np.float32), buckets=buckets)
    return tensor_util.make_ndarray(proto.value[0].tensor)


def check_accumulator(logdir, wanted):
    run = event_accumulator.EventAccumulator(f"{logdir}/run", size_guidance={"tensors": 0})
    run.Reload()

    def points(tag):
        return [(e.step, tensor_util.make_ndarray(e.tensor_proto)) for e in run.Tensors(tag)]

    def plugin(tag):
        metadata = run.SummaryMetadata(tag)
        return metadata.plugin_data.plugin_name, metadata.data_class

    assert [s for s, _ in points("train/loss")] == list(range(50))
    assert all(v == np.float32(w) for (_, v), w in zip(points("train/loss"), wanted["scalars"]))
    assert plugin("train/loss") == ("scalars", 1)
    special = [float(v) for _, v in points("not/finite")]
    assert np.isnan(special[0]) and special[1:] == [np.inf, -np.inf], special
    assert points("late")[0][0] == 2**40
    for (_, rows), values in zip(points("kernel"), wanted["histograms"]):
        np.testing.assert_array_equal(rows[:, 2], expected_rows(values)[:, 2])
        np.testing.assert_allclose(rows, expected_rows(values), rtol=1e-15)
    assert plugin("kernel") == ("histograms", 2)
    np.testing.assert_array_equal(points("equal")[0][1], expected_rows(wanted["equal"]))
    few = [value * index for index, value in enumerate(wanted["equal"])]
    np.testing.assert_allclose(points("few")[0][1], expected_rows(few, 4), rtol=1e-15)
    assert [v.item().decode() for _, v in points("note")] == wanted["texts"]
    assert [t.decode() for t in points("table")[0][1]] == wanted["table"]
    assert plugin("note") == ("text", 2)
    width, height, *pngs = points("images")[0][1]
    assert (width, height) == (b"30", b"20")
    assert pngs == [base64.b64decode(png) for png in wanted["images"]]
    assert plugin("images") == ("images", 3)
    assert points("confusion")[0][1].tolist() == [wanted["matrix"][:2], wanted["matrix"][2:]]
    assert points("large")[0][1].tolist() == [-(2**53)]
    assert points("truths")[0][1].tolist() == [True, False]
    assert points("words")[0][1].tolist() == ["é".encode(), b""]
    assert [node.name for node in run.Graph().node] == ["a", "b"]
    print(f"EventAccumulator: {len(run.Tags()['tensors'])} tags equal, graph of 2 nodes")


def check_server(logdir, wanted, load_fast):
    server = subprocess.Popen(
        [TENSORBOARD, "--logdir", logdir, "--port", "0", "--load_fast", load_fast],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        words = (word for line in server.stderr for word in line.split())
        url = next(word for word in words if word.startswith("http://")).rstrip("/")

        def fetch(path, **query):
            address = f"{url}/data/{path}?{urllib.parse.urlencode(query)}"
            with urllib.request.urlopen(address, timeout=20) as answer:
                return answer.read()

        def ask(path, **query):
            return json.loads(fetch("plugin/" + path, **query))

        # The last tag of the file that a page shows: when it is there, all of it is.
        while "image" not in ask("images/tags").get("run", {}):
            time.sleep(0.1)
        scalars = ask("scalars/scalars", run="run", tag="train/loss")
        assert [s for _, s, _ in scalars] == list(range(50))
        assert [np.float32(v) for _, _, v in scalars] == [np.float32(v) for v in wanted["scalars"]]
        special = [v for _, _, v in ask("scalars/scalars", run="run", tag="not/finite")]
        assert special == ["NaN", "Infinity", "-Infinity"], special
        assert ask("scalars/scalars", run="run", tag="late")[0][1] == 2**40
        for (_, _, rows), values in zip(
            ask("histograms/histograms", run="run", tag="kernel"), wanted["histograms"]
        ):
            np.testing.assert_allclose(rows, expected_rows(values), rtol=1e-15)
        equal = ask("histograms/histograms", run="run", tag="equal")[0][2]
        np.testing.assert_array_equal(equal, expected_rows(wanted["equal"]))
        texts = [point["text"] for point in ask("text/text", run="run", tag="note")]
        assert "größer <strong>als</strong> 層" in texts[0] and "<td>2</td>" in texts[1], texts
        assert "second" in ask("text/text", run="run", tag="table")[0]["text"]
        for sample, png in enumerate(wanted["images"]):
            [image] = ask("images/images", run="run", tag="images", sample=sample)
            found = fetch("plugin/images/individualImage", **dict(urllib.parse.parse_qsl(image["query"])))
            assert found == base64.b64decode(png), sample
        graph = fetch("plugin/graphs/graph", run="run").decode()
        assert 'name: "b"' in graph and '"^a"' in graph, graph
        version = json.loads(fetch("environment"))["version"]
        print(f"tensorboard {version} --load_fast {load_fast}: scalars, histograms, text, images, graph equal")
    finally:
        server.terminate()
        server.wait()


def check_loader(logdir, wanted, loader):
    """What no page shows: every dtype, to its ends."""
    reading = tensorboard_providers.Reading(tensorboard_providers.LOADERS[loader](logdir))
    tensors = reading.tensors("my-plugin")
    for dtype, values in wanted["numbers"].items():
        [(step, found)] = tensors["run", f"tensors/{dtype}"]
        assert (step, found.dtype.name) == (6, dtype), (dtype, step, found.dtype)
        np.testing.assert_array_equal(found, np.array(values, dtype=dtype))
    assert np.signbit(tensors["run", "tensors/float32"][0][1][1]), "-0 lost its sign"
    assert tensors["run", "tensors/string"][0][1].tolist() == [["層".encode(), b""]]
    assert tensors["run", "tensors/empty"][0][1].shape == (0, 3)
    special = [value for _, value in reading.scalars()["run", "not/finite"]]
    assert np.isnan(special[0]) and special[1:] == [np.inf, -np.inf], special
    print(f"{loader}: {len(tensors)} tensors equal, {len(wanted['numbers'])} numeric dtypes")


def main():
    folder = sys.argv[1]
    logdir = os.path.join(folder, "logs")
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        wanted = json.load(file)
    check_accumulator(logdir, wanted)
    check_server(logdir, wanted, "false")
    check_server(logdir, wanted, "true")
    for loader in tensorboard_providers.LOADERS:
        check_loader(logdir, wanted, loader)


if __name__ == "__main__":
    main()
