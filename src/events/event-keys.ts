/**
 * Keys of the fields that are read and written by hand: field number times 8 plus wire type, as in
 * proto/tensorflow/{event,tensor}.proto.
 */

export const EVENT_WALL_TIME = 0x09;
export const EVENT_STEP = 0x10;
export const EVENT_FILE_VERSION = 0x1a;
export const EVENT_GRAPH_DEF = 0x22;
export const EVENT_SUMMARY = 0x2a;
export const EVENT_TAGGED_RUN_METADATA = 0x42;
export const EVENT_META_GRAPH_DEF = 0x4a;
export const EVENT_SOURCE_METADATA = 0x52;

export const SOURCE_WRITER = 0x0a;

export const TAGGED_TAG = 0x0a;
export const TAGGED_RUN_METADATA = 0x12;

export const SUMMARY_VALUE = 0x0a;

export const VALUE_TAG = 0x0a;
export const VALUE_SIMPLE = 0x15;
export const VALUE_HISTOGRAM = 0x2a;
export const VALUE_TENSOR = 0x42;
export const VALUE_METADATA = 0x4a;

export const TENSOR_DTYPE = 0x08;
export const TENSOR_SHAPE = 0x12;
export const TENSOR_CONTENT = 0x22;
export const TENSOR_FLOATS = 0x2a;
export const TENSOR_FLOAT = 0x2d;
export const TENSOR_STRING = 0x42;

export const SHAPE_DIM = 0x12;
export const DIM_SIZE = 0x08;

/** min, max, num, sum and sum_squares of a HistogramProto, in their order. */
export const HISTOGRAM_FIGURE_KEYS = [0x09, 0x11, 0x19, 0x21, 0x29] as const;
export const HISTOGRAM_LIMITS = 0x32;
export const HISTOGRAM_COUNTS = 0x3a;

export const METADATA_PLUGIN_DATA = 0x0a;
export const METADATA_DATA_CLASS = 0x20;
export const PLUGIN_NAME = 0x0a;
export const PLUGIN_CONTENT = 0x12;
