/** The plugin names that TensorBoard gives its summaries, and ours. */
export const SCALARS_PLUGIN = 'scalars';
export const HISTOGRAMS_PLUGIN = 'histograms';
export const TEXT_PLUGIN = 'text';
export const IMAGES_PLUGIN = 'images';
export const AUDIO_PLUGIN = 'audio';
export const FLATLINE_PLUGIN = 'flatline';

/** The tag under which a recording's entries travel. */
export const RECORDING_TAG = 'flatline/recording';
