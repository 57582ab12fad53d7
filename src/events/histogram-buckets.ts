import { tensorflow } from '../protobuf/generated/messages.js';
import { numericElements } from '../protobuf/tensor-codec.js';

type Value = tensorflow.Summary.Value.$Properties;

/**
 * The buckets of one histogram of a serialised event: rows of left, right and count, flattened.
 *
 * @param ordinal which of the record's histograms of this tag.
 * @returns undefined when the record has no such histogram.
 */
export function bucketsIn(
  record: Uint8Array,
  tag: string,
  ordinal: number,
): Float64Array | undefined {
  let seen = 0;
  for (const value of tensorflow.Event.decode(record).summary?.value ?? []) {
    if ((value.tag || value.nodeName) !== tag) continue;
    const buckets = bucketsOf(value);
    if (buckets && seen++ === ordinal) return buckets;
  }
  return undefined;
}

function bucketsOf({ histo, tensor }: Value): Float64Array | undefined {
  if (histo) return bucketsOfProto(histo);
  const rows = tensor && numericElements(tensor);
  return rows && rows.length % 3 === 0 ? rows : undefined;
}

/**
 * Empty buckets at the ends go, and the outermost edges become the values' own least and greatest:
 * TensorFlow 1 writes edges of +-1.8e308 there (tensorboard/data_compat.py).
 */
function bucketsOfProto(histogram: tensorflow.HistogramProto.$Properties): Float64Array {
  const counts = histogram.bucket ?? [];
  const limits = histogram.bucketLimit ?? [];
  const first = counts.findIndex((count) => count > 0);
  if (first < 0) return new Float64Array(0);
  const last = counts.findLastIndex((count) => count > 0);
  const buckets = new Float64Array(3 * (last - first + 1));
  for (let index = first; index <= last; index++) {
    const left = index === first ? histogram.min : limits[index - 1];
    const right = index === last ? histogram.max : limits[index];
    buckets.set([left ?? 0, right ?? 0, counts[index] ?? 0], 3 * (index - first));
  }
  return buckets;
}
