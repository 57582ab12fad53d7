import { WasmMemory } from '../base/wasm-memory.js';
import { crcTables, maskedCrc32c } from './crc32c.js';
import { program } from './frame-scanner-program.js';
import { FOOTER_BYTES, HEADER_BYTES } from './framing.js';

/** Records longer than this do not fit, and are not the scanner's. */
export const WINDOW_BYTES = 256 * 1024;
/** The shortest record has no data. */
const MOST_RECORDS = WINDOW_BYTES / (HEADER_BYTES + FOOTER_BYTES);
/** Its own part of its memory, and as much again and more for what reads the records. */
const MEMORY_BYTES = 1.5 * 1024 * 1024;

/**
 * Finds the sound records of a stretch of a file, many at a call: bytes are put into its window, and
 * `found` then tells where in `bytes` the data of each begin and end, two numbers a record.
 */
export interface FrameScanner {
  readonly bytes: Uint8Array;
  /** Where in `bytes` the window of WINDOW_BYTES begins. */
  readonly windowStart: number;
  readonly found: Int32Array;
  /** Whether the last scan broke off at a record that is not sound, and not for want of bytes. */
  readonly isBroken: boolean;
  /**
   * Looks through `bytes[start, end)`, which begins with a record, until one is not sound or not whole.
   *
   * @param mostBytes a record that claims more data is not sound; at most 2 ** 30.
   * @returns how many records were found.
   */
  scan(start: number, end: number, mostBytes: number): number;
}

/** Every engine's way, and what the other one is measured by. */
export class PlainFrameScanner implements FrameScanner {
  readonly bytes = new Uint8Array(WINDOW_BYTES);
  readonly windowStart = 0;
  readonly found = new Int32Array(2 * MOST_RECORDS);
  readonly #view = new DataView(this.bytes.buffer);
  #isBroken = false;

  get isBroken(): boolean {
    return this.#isBroken;
  }

  scan(start: number, end: number, mostBytes: number): number {
    const { bytes, found } = this;
    const view = this.#view;
    let count = 0;
    this.#isBroken = true;
    for (let at = start; ; count++) {
      if (end - at < HEADER_BYTES) break;
      const length = view.getUint32(at, true);
      if (view.getUint32(at + 4, true) !== 0 || length > mostBytes) return count;
      if (maskedCrc32c(bytes, at, at + 8) !== view.getUint32(at + 8, true)) return count;
      const dataStart = at + HEADER_BYTES;
      const dataEnd = dataStart + length;
      if (dataEnd + FOOTER_BYTES > end) break;
      if (maskedCrc32c(bytes, dataStart, dataEnd) !== view.getUint32(dataEnd, true)) return count;
      found[2 * count] = dataStart;
      found[2 * count + 1] = dataEnd;
      at = dataEnd + FOOTER_BYTES;
    }
    this.#isBroken = false;
    return count;
  }
}

interface Exports {
  readonly foundAt: { readonly value: number };
  readonly windowAt: { readonly value: number };
  readonly spareAt: { readonly value: number };
  readonly isBroken: { readonly value: number };
  /** @returns how many records were found. */
  scan(start: number, end: number, mostBytes: number): number;
}

/** The same in WebAssembly, twice as fast for long records: `wasm/frame-scanner.ts`. */
export class WasmFrameScanner implements FrameScanner {
  readonly memory = new WasmMemory(MEMORY_BYTES);
  readonly bytes = new Uint8Array(this.memory.buffer);
  readonly windowStart: number;
  readonly found: Int32Array;
  /** From here on its memory is free for what reads the records. */
  readonly spareStart: number;
  readonly #exports: Exports;

  /** @throws where there is no WebAssembly, or no memory for it. */
  constructor() {
    const { buffer } = this.memory;
    this.#exports = this.memory.run(program) as Exports;
    const { foundAt, windowAt, spareAt } = this.#exports;
    new Int32Array(buffer).set(crcTables);
    this.found = new Int32Array(buffer, foundAt.value, 2 * MOST_RECORDS);
    this.windowStart = windowAt.value;
    this.spareStart = spareAt.value;
  }

  get isBroken(): boolean {
    return this.#exports.isBroken.value !== 0;
  }

  scan(start: number, end: number, mostBytes: number): number {
    return this.#exports.scan(start, end, mostBytes);
  }
}

let shared: FrameScanner | undefined;

/** The scanner of this thread, made when it is first asked for. */
export function frameScanner(): FrameScanner {
  shared ??= fastestScanner();
  return shared;
}

function fastestScanner(): FrameScanner {
  try {
    return new WasmFrameScanner();
  } catch {
    return new PlainFrameScanner();
  }
}
