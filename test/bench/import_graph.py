"""Times import_graph_def and extract_sub_graph on the file that each line names, until the input ends."""

import os
import sys
import time

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
import tensorflow as tf  # noqa: E402

print("ready", tf.__version__, flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    graph_def = tf.compat.v1.GraphDef()
    with open(line.strip(), "rb") as file:
        graph_def.ParseFromString(file.read())
    with tf.Graph().as_default():
        tf.compat.v1.import_graph_def(graph_def, name="")
    tf.compat.v1.graph_util.extract_sub_graph(graph_def, ["train"])
    print(len(graph_def.node), (time.perf_counter() - start) * 1000, flush=True)
