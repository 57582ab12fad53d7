/** The plugin names that TensorBoard gives its summaries, and ours. */
export const SCALARS_PLUGIN = 'scalars';
export const HISTOGRAMS_PLUGIN = 'histograms';
export const TEXT_PLUGIN = 'text';
export const IMAGES_PLUGIN = 'images';
export const AUDIO_PLUGIN = 'audio';
export const HPARAMS_PLUGIN = 'hparams';
export const FLATLINE_PLUGIN = 'flatline';

/** A RunMetadata that TensorFlow 2 traced: with the ops that ran, and with the graph alone. */
export const RUN_METADATA_PLUGIN = 'graph_run_metadata';
export const RUN_METADATA_GRAPH_PLUGIN = 'graph_run_metadata_graph';

/** The tag under which a recording's entries travel. */
export const RECORDING_TAG = 'flatline/recording';
