import { Deserializer, Serializer } from 'node:v8';

export const ALIGNMENT = 8;

/** The kinds of array that are laid beside the rest, by the number they have there. */
const kinds = [Uint8Array, Int32Array, Uint32Array, Float32Array, Float64Array] as const;

/** Plain data as bytes: its structure, and its arrays, which are found again without a copy. */
export interface PlainBytes {
  readonly structure: Uint8Array;
  /** One behind the other; each begins at a multiple of 8. */
  readonly arrays: readonly Uint8Array[];
}

/** What Node documents for serializers that treat arrays their own way, and its types leave out. */
interface ArrayAware {
  _setTreatArrayBufferViewsAsHostObjects(flag: boolean): void;
}

/**
 * As `v8.serialize`, for data with many small arrays. An object that is met twice is written once,
 * and is one object again when it is read.
 *
 * @throws for what is no plain data.
 */
export function plainBytes(value: unknown): PlainBytes {
  const writer = new PlainWriter();
  (writer as unknown as ArrayAware)._setTreatArrayBufferViewsAsHostObjects(true);
  writer.writeHeader();
  writer.writeValue(value);
  return { structure: writer.releaseBuffer(), arrays: writer.arrays };
}

/**
 * @param arrays what `plainBytes` gave, as one: the value's arrays share memory with it.
 * @throws for bytes that are not what `plainBytes` gave.
 */
export function plainValue(structure: Uint8Array, arrays: Uint8Array): unknown {
  const reader = new PlainReader(structure, arrays);
  reader.readHeader();
  return reader.readValue();
}

class PlainWriter extends Serializer {
  readonly arrays: Uint8Array[] = [];
  #end = 0;

  _writeHostObject(array: ArrayBufferView): void {
    const kind = kinds.findIndex((Kind) => array instanceof Kind);
    if (kind < 0) throw new Error(`${array.constructor.name} is no kind of array that is kept`);
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    this.writeUint32(kind);
    this.writeDouble(this.#end);
    this.writeUint32(bytes.length);
    this.#append(bytes);
    this.#append(new Uint8Array(-this.#end & (ALIGNMENT - 1)));
  }

  #append(bytes: Uint8Array): void {
    this.arrays.push(bytes);
    this.#end += bytes.length;
  }
}

class PlainReader extends Deserializer {
  readonly #arrays: Uint8Array;

  constructor(structure: Uint8Array, arrays: Uint8Array) {
    super(structure);
    this.#arrays = arrays;
  }

  _readHostObject(): ArrayBufferView {
    const Kind = kinds[this.readUint32()];
    if (!Kind) throw new Error('an array of a kind that is not kept');
    const start = this.readDouble();
    const length = this.readUint32();
    const { buffer, byteOffset } = this.#arrays;
    return new Kind(buffer as ArrayBuffer, byteOffset + start, length / Kind.BYTES_PER_ELEMENT);
  }
}
