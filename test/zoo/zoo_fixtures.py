"""What the makers of the zoo's event files share: the register of pairs, the data, and the settling of bytes.

A pair is made by one function `make(folder, sick)`, called twice: once for the bug, once for its healthy twin. Both
differ in as little as possible. Each log is made in a process of its own, by real training, and then settled as the
fixtures next door are (file names, wall times, order of map entries), so that a rerun gives the same bytes.

    python make_zoo_torch.py                 make every pair of this maker
    python make_zoo_torch.py torch-detached  the same for the named pairs only
    python make_zoo_torch.py --list          only print the names
"""

import argparse
import importlib
import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE / "fixtures"
sys.path.insert(0, str(HERE.parent / "fixtures"))

from make_fixtures import in_child, quiet_environment, settle_event_files  # noqa: E402

import numpy as np  # noqa: E402

PAIRS = {}

STEPS = 24
BATCH = 16
INPUTS = 16
UNITS = 16


def pair(name):
    """Registers a function `make(folder, sick)` as the maker of the pair `name`."""

    def register(make):
        PAIRS[name] = make
        return make

    return register


def batches(count=STEPS, seed=7, scale=1.0):
    """Yields `count` batches (x [16,16], y [16,1]): inputs far from mean 0 and variance 1, a slightly bent target."""
    random = np.random.RandomState(seed)
    slope = np.linspace(-0.4, 0.5, INPUTS)[:, None]
    for _ in range(count):
        x = random.normal(1.5, 2.0, size=(BATCH, INPUTS)) * scale
        y = np.tanh(x @ slope) + random.normal(0.0, 0.05, size=(BATCH, 1))
        yield x.astype(np.float32), y.astype(np.float32)


def _make(name, sick):
    folder = FIXTURES / name / ("sick" if sick else "healthy")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    PAIRS[name](folder, sick)
    settle_event_files(folder)


def _size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main(*modules):
    """Makes the asked pairs, both twins of each, and says how large they became.

    The modules are loaded before the processes part, since loading takes longer than training.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", metavar="pair", help="pairs to make; all if none is named")
    parser.add_argument("--list", action="store_true", help="only print the names")
    arguments = parser.parse_args()
    unknown = sorted(set(arguments.names) - set(PAIRS))
    if unknown:
        parser.error(f"no such pair: {', '.join(unknown)}")
    if arguments.list:
        print("\n".join(PAIRS))
        return
    quiet_environment()
    for module in modules:
        importlib.import_module(module)
    for name in arguments.names or PAIRS:
        for sick in (True, False):
            in_child(_make, name, sick)
        print(f"{name:44} {_size(FIXTURES / name):7} bytes", flush=True)
