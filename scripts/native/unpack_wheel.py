"""Unpacks from a tensorflow wheel what tfjs-node's addon is compiled and linked against.

Usage: unpack_wheel.py WHEEL DEPS    (fills DEPS/lib and DEPS/include)

A wheel that was cut short or damaged fails here: zipfile checks the length and CRC-32 of each member.
"""

import pathlib
import shutil
import sys
import zipfile

LIBRARIES = ("libtensorflow_cc.so.2", "libtensorflow_framework.so.2")
HEADERS = (
    "tensorflow/c/",
    "tensorflow/core/platform/ctstring",
    "tsl/platform/ctstring",
    "xla/tsl/c/tsl_status",
)


def place(member):
    """Where a member of the wheel goes below DEPS, or None if it is not needed."""
    if member.endswith("/"):
        return None
    name = member.partition("/")[2]
    if name in LIBRARIES:
        return "lib/" + name
    if name.startswith(tuple("include/" + header for header in HEADERS)):
        return name
    return None


def unpack(wheel, deps):
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            name = place(member)
            if name is None:
                continue
            target = deps / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(member) as source, target.open("wb") as sink:
                shutil.copyfileobj(source, sink, 1 << 20)


unpack(sys.argv[1], pathlib.Path(sys.argv[2]))
