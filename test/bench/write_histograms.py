"""The peer of write-histograms.ts: for each line on stdin, a folder, writes histograms there and
answers with how many and how many milliseconds they took, tensorboardX's close() included."""

import sys
import time

import numpy as np
import tensorboardX

HISTOGRAMS = 200
arrays = [np.random.default_rng(seed).standard_normal(10_000, dtype=np.float32) for seed in range(16)]

print("ready", tensorboardX.__version__, flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    writer = tensorboardX.SummaryWriter(line.strip())
    for step in range(HISTOGRAMS):
        writer.add_histogram("kernel", arrays[step % 16], step)
    writer.close()
    print(HISTOGRAMS, (time.perf_counter() - start) * 1000, flush=True)
