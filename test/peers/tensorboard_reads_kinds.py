"""Holds TensorBoard's two loaders, as they are installed, to expected.json of every writer's fixture.

    python test/peers/tensorboard_reads_kinds.py

`npm test` and test/peers/kinds-table.ts hold Flatline to the same files. Prints a row for each writer, loader and
kind: how many values Flatline reads, how many the loader gives, how many of those are equal, and why there are fewer.
"""

import collections
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "fixtures")]

import make_kinds  # noqa: E402
import numpy as np  # noqa: E402
import tensorboard_providers  # noqa: E402

BLOBS = (
    "images",
    "audio",
    "graph_keras_model",
    "graph_tagged_run_metadata",
    "graph_run_metadata",
    "graph_run_metadata_graph",
)

# Why a loader gives no value of a kind.
UNREAD = {
    ("data server", "scalars"): "scalars of float64 are not read",
    ("data server", "tensor"): "a plugin it does not know, without a data class, is not listed",
    ("Python loader", "tensor"): "a plugin it does not know, without a data class, is not listed",
}


def blob_value(kind, blobs):
    """A sequence of blobs in the words of expected.json."""
    from tensorboard.compat.proto import config_pb2

    if kind == "images":
        width, height, *images = blobs
        return [int(width), int(height), [make_kinds.digest(image) for image in images]]
    if kind == "audio":
        # Rows of clip and label come flattened, or as the clips alone.
        return [make_kinds.digest(clip) for clip in blobs if clip.startswith(b"RIFF")]
    if kind == "graph_keras_model":
        return make_kinds.digest(blobs[0])
    return make_kinds.executed_ops(config_pb2.RunMetadata.FromString(blobs[0]))


def tensor_value(kind, value):
    """A tensor in the words of expected.json; of what was a HistogramProto, the number of elements."""
    if kind == "HistogramProto":
        return float(value[:, 2].sum())
    if kind == "text":
        return [text.decode() for text in value.reshape(-1).tolist()]
    return make_kinds.plain(np.asarray(value))


def expected_value(kind, value):
    """What a loader should give for a value of expected.json."""
    return value[2] if kind == "HistogramProto" else value


def read(reading, kind):
    """(run, tag) -> [(step, value), ...] of one kind, by one loader."""
    if kind == "scalars":
        found = reading.scalars()
        return {key: [(step, make_kinds.plain(value)) for step, value in points] for key, points in found.items()}
    if kind == "hparams":
        return {key: [(None, make_kinds.read_hparams(content))] for key, content in reading.metadata(kind).items()}
    if kind in BLOBS:
        found = reading.blobs(kind)
        return {key: [(step, blob_value(kind, blobs)) for step, blobs in points] for key, points in found.items()}
    found = reading.tensors("histograms" if kind == "HistogramProto" else kind)
    return {key: [(step, tensor_value(kind, value)) for step, value in points] for key, points in found.items()}


def superseding(points):
    """The points that are left when a step that goes back drops what it writes over."""
    left = []
    for step, value in points:
        while left and step is not None and left[-1][0] >= step:
            left.pop()
        left.append((step, value))
    return left


def compare(writer, loader, reading):
    """Rows of the table, and the number of values that differ."""
    counts = collections.defaultdict(lambda: [0, 0, 0, set()])
    expected = json.loads((make_kinds.KINDS / writer / "expected.json").read_text(encoding="utf-8"))
    for run, parts in expected.items():
        for tag, (kind, points) in parts["tags"].items():
            row = counts[kind or "tensor"]
            row[0] += len(points)
            if not kind:
                row[3].add("a tensor without a plugin is not listed")
                continue
            found = read(reading, kind).get((run, tag), [])
            row[1] += len(found)
            wanted = [(step, expected_value(kind, value)) for step, value in superseding(points)]
            if len(wanted) < len(points):
                row[3].add("points that a restart wrote over are dropped")
            if len(found) < len(wanted):
                row[3].add(UNREAD.get((loader, kind), "not read"))
            for (step, value), (found_step, found_value) in zip(wanted, found):
                is_same = found_value == value and (step is None or found_step is None or step == found_step)
                row[2] += is_same
                if not is_same:
                    row[3].add(f"{tag} at {step}: {str(found_value)[:40]}, not {str(value)[:40]}")
    wrong = 0
    for kind, (ours, theirs, equal, reasons) in counts.items():
        wrong += theirs - equal
        print(f"{writer:19} {loader:14} {kind:26} {ours:5} {theirs:6} {equal:6}  {'; '.join(sorted(reasons))}".rstrip())
    return wrong


def main():
    print(f"{'writer':19} {'loader':14} {'kind':26} {'ours':>5} {'theirs':>6} {'equal':>6}  why fewer")
    wrong = 0
    for writer in sorted(make_kinds.MAKERS):
        for loader, open_loader in tensorboard_providers.LOADERS.items():
            reading = tensorboard_providers.Reading(open_loader(str(make_kinds.KINDS / writer)))
            wrong += compare(writer, loader, reading)
    print(f"{wrong} values that a loader gives differ from ours")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
