import { messageOf } from '../base/errors.js';
import type { SummaryValue } from '../model/log-event.js';
import { tensorflow } from '../protobuf/generated/messages.js';
import { decodeRunMetadata } from '../protobuf/run-metadata.js';
import { dtypeName, isNumeric, numericElements } from '../protobuf/tensor-codec.js';
import { bulkScanner } from './bulk-scanner.js';
import { histogramOfProto, histogramOfRows } from './histogram-codec.js';
import type { TensorMeaning } from './known-tags.js';
import {
  AUDIO_PLUGIN,
  FLATLINE_PLUGIN,
  HISTOGRAMS_PLUGIN,
  IMAGES_PLUGIN,
  RUN_METADATA_GRAPH_PLUGIN,
  RUN_METADATA_PLUGIN,
  SCALARS_PLUGIN,
} from './plugin-names.js';
import { decodeRecordingEntry } from './recording-codec.js';

type Value = tensorflow.Summary.Value.$Properties;

/** What a tag's metadata says of its values, as far as Flatline reads it. */
export interface TagMetadata {
  readonly plugin: string;
  /** DATA_CLASS_UNKNOWN (0) where the metadata names none. */
  readonly dataClass: tensorflow.DataClass;
}

/** Why a value could not be read. */
export interface UnreadableValue {
  readonly tag: string;
  readonly got: string;
  readonly wanted: string;
}

/**
 * Gives a summary's values their meaning.
 *
 * The first metadata seen for a tag holds for the whole run, since writers drop it afterwards. A tag
 * may hold values of several plugins: a tensor that is no scalar and no histogram by the first is
 * read by its own. An explicit data class is believed before the kind of the value, and that before
 * the plugin's name. Use one interpreter a run.
 */
export class SummaryInterpreter {
  readonly #metadata: Map<string, TagMetadata>;

  /** @param metadata what is known from earlier readings of the run. */
  constructor(metadata: ReadonlyMap<string, TagMetadata> = new Map()) {
    this.#metadata = new Map(metadata);
  }

  /** The first metadata of every tag so far. */
  get metadata(): ReadonlyMap<string, TagMetadata> {
    return this.#metadata;
  }

  /** @param index the value's place in its summary. */
  interpret(
    value: Value,
    index: number,
  ): SummaryValue | { readonly kind: 'unreadable'; readonly unreadable: UnreadableValue } {
    const tag = value.tag || value.nodeName || '';
    const own = metadataOf(value);
    const first = this.#metadata.get(tag) ?? own;
    if (first) this.#metadata.set(tag, first);
    if (value.histo) {
      return { kind: 'histogram', tag, histogram: histogramOfProto(value.histo) };
    }
    const payload = (plugin = '') => ({ kind: 'payload', tag, plugin, index }) as const;
    if (value.tensor) {
      const { tensor } = value;
      const read = (by: TagMetadata | undefined) =>
        this.#interpretTensor(tensor, payload(by?.plugin), by?.dataClass);
      const byFirst = read(first);
      const isOther = byFirst.kind === 'payload' || byFirst.kind === 'unreadable';
      return isOther && own?.plugin && own.plugin !== first?.plugin ? read(own) : byFirst;
    }
    if (value.image) return payload(own?.plugin || IMAGES_PLUGIN);
    if (value.audio) return payload(own?.plugin || AUDIO_PLUGIN);
    if (typeof value.simpleValue === 'number') {
      return { kind: 'scalar', tag, value: value.simpleValue };
    }
    return payload(own?.plugin || first?.plugin);
  }

  /** Takes what a tag's metadata says, unless earlier metadata said something. */
  learn(tag: string, metadata: TagMetadata): void {
    if (!this.#metadata.has(tag)) this.#metadata.set(tag, metadata);
  }

  /**
   * What tensors under a tag are, by what its metadata said so far.
   *
   * @param metadata what holds where nothing was said.
   */
  meaningOf(tag: string, metadata?: TagMetadata): TensorMeaning | undefined {
    const first = this.#metadata.get(tag) ?? metadata;
    if (!first || first.plugin === FLATLINE_PLUGIN) return undefined;
    if (first.plugin === HISTOGRAMS_PLUGIN) return 'histogram';
    return isScalar(first.plugin, first.dataClass) ? 'scalar' : undefined;
  }

  #interpretTensor(
    tensor: tensorflow.TensorProto.$Properties,
    payload: Extract<SummaryValue, { kind: 'payload' }>,
    dataClass: tensorflow.DataClass | undefined,
  ): ReturnType<SummaryInterpreter['interpret']> {
    const { tag, plugin } = payload;
    const unreadable = (got: string, wanted: string) =>
      ({ kind: 'unreadable', unreadable: { tag, got, wanted } }) as const;

    if (plugin === FLATLINE_PLUGIN) {
      try {
        return { kind: 'recording', entries: (tensor.stringVal ?? []).map(decodeRecordingEntry) };
      } catch (error) {
        return unreadable(messageOf(error), 'an entry of a Flatline recording');
      }
    }
    if (plugin === HISTOGRAMS_PLUGIN) {
      const rows = numericElements(tensor);
      if (!rows || rows.length % 3 !== 0) {
        return unreadable(
          rows ? `${rows.length} numbers` : unreadTensor(tensor),
          'rows of (left, right, count)',
        );
      }
      const histogram = bulkScanner()?.histogramOfRows(rows) ?? histogramOfRows(rows);
      return { kind: 'histogram', tag, histogram };
    }
    if (plugin === RUN_METADATA_PLUGIN || plugin === RUN_METADATA_GRAPH_PLUGIN) {
      try {
        const trace = decodeRunMetadata(tensor.stringVal?.[0] ?? new Uint8Array(0));
        return { ...payload, kind: 'trace', trace };
      } catch (error) {
        return unreadable(messageOf(error), 'a serialised tensorflow.RunMetadata');
      }
    }
    if (!isScalar(plugin, dataClass)) return payload;
    const elements = numericElements(tensor);
    if (elements?.length !== 1) {
      return unreadable(
        elements ? `${elements.length} numbers` : unreadTensor(tensor),
        'one number',
      );
    }
    return { kind: 'scalar', tag, value: elements[0] as number };
  }
}

/** What a tensor is that gives no numbers. */
function unreadTensor(tensor: tensorflow.TensorProto.$Properties): string {
  const dtype = tensor.dtype ?? 0;
  const what = `a ${dtypeName(dtype)} tensor`;
  return isNumeric(dtype) ? `${what} whose data does not fit its shape` : what;
}

/** What a value says of itself. */
function metadataOf({ metadata }: Value): TagMetadata | undefined {
  if (!metadata) return undefined;
  const plugin = metadata.pluginData?.pluginName ?? '';
  return { plugin, dataClass: metadata.dataClass ?? tensorflow.DataClass.DATA_CLASS_UNKNOWN };
}

/** The data class is believed before the plugin's name. */
function isScalar(plugin: string, dataClass: tensorflow.DataClass | undefined): boolean {
  return dataClass
    ? dataClass === tensorflow.DataClass.DATA_CLASS_SCALAR
    : plugin === SCALARS_PLUGIN;
}
