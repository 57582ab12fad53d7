"""TensorBoard's two loaders behind their one interface, with nothing sampled away."""

import contextlib

from tensorboard import context
from tensorboard.backend.event_processing import data_provider, plugin_event_multiplexer, tag_types
from tensorboard.data import server_ingester
from tensorboard.util import grpc_util

EVERYTHING = 2**31 - 1
PLUGINS = (
    "scalars histograms images audio text hparams pr_curves mesh graphs graph_keras_model graph_run_metadata"
    " graph_run_metadata_graph graph_tagged_run_metadata my-plugin"
).split()


def python_loader(logdir):
    """What TensorBoard uses with --load_fast false."""
    multiplexer = plugin_event_multiplexer.EventMultiplexer(
        size_guidance={tag_types.TENSORS: 0},
        tensor_size_guidance={plugin: 0 for plugin in PLUGINS},
        purge_orphaned_data=True,
    )
    multiplexer.AddRunsFromDirectory(logdir)
    multiplexer.Reload()
    return data_provider.MultiplexerDataProvider(multiplexer, logdir)


def data_server(logdir):
    """What TensorBoard uses with --load_fast true; it checks the data's crc only when asked to."""
    ingester = server_ingester.SubprocessServerDataIngester(
        server_binary=server_ingester.get_server_binary(),
        logdir=logdir,
        reload_interval=0,
        channel_creds_type=grpc_util.ChannelCredsType.LOCAL,
        samples_per_plugin={plugin: 0 for plugin in PLUGINS},
        extra_flags=["--checksum"],
    )
    with contextlib.redirect_stderr(None):
        ingester.start()
    return ingester.data_provider


class Reading:
    """Everything one loader has of a log directory: (run, tag) -> [(step, value), ...] by data class."""

    def __init__(self, provider):
        self._provider = provider
        self._where = {"ctx": context.RequestContext(), "experiment_id": ""}

    def runs(self):
        return sorted(run.run_name for run in self._provider.list_runs(**self._where))

    def scalars(self, plugin="scalars"):
        found = self._provider.read_scalars(plugin_name=plugin, downsample=EVERYTHING, **self._where)
        return flat(found, lambda datum: datum.value)

    def tensors(self, plugin):
        found = self._provider.read_tensors(plugin_name=plugin, downsample=EVERYTHING, **self._where)
        return flat(found, lambda datum: datum.numpy)

    def blobs(self, plugin):
        found = self._provider.read_blob_sequences(plugin_name=plugin, downsample=EVERYTHING, **self._where)
        return flat(found, lambda datum: [self._blob(reference) for reference in datum.values])

    def metadata(self, plugin):
        """(run, tag) -> the plugin's own content."""
        listed = self._provider.list_tensors(plugin_name=plugin, **self._where)
        return {(run, tag): series.plugin_content for run, tags in listed.items() for tag, series in tags.items()}

    def _blob(self, reference):
        return self._provider.read_blob(ctx=self._where["ctx"], blob_key=reference.blob_key)


def flat(found, value_of):
    return {
        (run, tag): [(datum.step, value_of(datum)) for datum in data]
        for run, tags in found.items()
        for tag, data in tags.items()
    }


LOADERS = {"Python loader": python_loader, "data server": data_server}

