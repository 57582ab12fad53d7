"""Asks TensorBoard's graph page which ops a session of Flatline ran.

    python test/peers/tensorboard_reads_runs.py logs/demo/graph

Needs Python with `tensorboard`; run `npm run demo` first. For every run, TensorBoard's server, with
either loader, must list the run metadata that Flatline wrote, and give it as the page takes it: each
op on a device, with a time, which is what makes the page call it used. The op that trains is among
them, and the moving statistics' assigns are in the healthy run alone.
"""

import json
import re
import subprocess
import sys
import time
import urllib.parse
import urllib.request

from google.protobuf import text_format
from tensorboard.compat.proto import config_pb2

# tensorboard/plugins/graph/tf_graph_common/common.ts: the devices whose statistics the page takes.
DEVICE = re.compile(r"/device:([^:]+:\d+)$")
ASSIGNS = {"mean_assign", "variance_assign"}


def used_ops(text):
    """The ops the page calls used: those with bytes, a time or outputs, on a device it knows."""
    metadata = text_format.Parse(text, config_pb2.RunMetadata())
    return {
        node.node_name
        for device in metadata.step_stats.dev_stats
        if DEVICE.search(device.device)
        for node in device.node_stats
        if node.all_end_rel_micros > 0 or node.output or node.memory
    }


def check(logdir, load_fast):
    server = subprocess.Popen(
        ["tensorboard", "--logdir", logdir, "--port", "0", "--load_fast", load_fast],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        url = next(word for line in server.stderr for word in line.split() if word.startswith("http://"))

        def ask(path):
            with urllib.request.urlopen(url.rstrip("/") + "/data/plugin/graphs/" + path, timeout=20) as answer:
                return answer.read().decode()

        deadline = time.time() + 60
        while not (info := json.loads(ask("info"))) or not all(run["tags"] for run in info.values()):
            assert time.time() < deadline, f"TensorBoard lists no run metadata: {info}"
            time.sleep(0.5)
        for run, about in sorted(info.items()):
            graph = ask("graph?" + urllib.parse.urlencode({"run": run}))
            ops = set(re.findall(r'^  name: "([^"]+)"', graph, re.MULTILINE))
            used = {}
            for tag, kinds in about["tags"].items():
                assert kinds["profile"], (run, tag, kinds)
                used[tag] = used_ops(ask("run_metadata?" + urllib.parse.urlencode({"run": run, "tag": tag})))
                assert used[tag] <= ops, (run, tag, used[tag] - ops)
            training = next(ran for tag, ran in used.items() if "train_op" in tag)
            assert "train_op" in training, run
            assert bool(ASSIGNS & training) == ("healthy" in run), (run, ASSIGNS & training)
            for tag, ran in used.items():
                print(f"--load_fast {load_fast:5}  {run}: {tag}: {len(ran)} of {len(ops)} ops used")
    finally:
        server.terminate()


def main():
    for load_fast in ("true", "false"):
        check(sys.argv[1], load_fast)
    print("TensorBoard shows which ops Flatline's sessions ran")


if __name__ == "__main__":
    main()
