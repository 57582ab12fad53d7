import { crcTables, maskedCrc32c } from './crc32c.js';
import { frameScannerProgram } from './frame-scanner-program.js';
import { FOOTER_BYTES, HEADER_BYTES } from './framing.js';

/** Records longer than this do not fit, and are not the scanner's. */
export const WINDOW_BYTES = 256 * 1024;
/** The shortest record has no data. */
const MOST_RECORDS = WINDOW_BYTES / (HEADER_BYTES + FOOTER_BYTES);

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

/** What is used of WebAssembly, which the types for Node leave out. */
interface WasmEngine {
  readonly Module: new (program: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

interface WasmExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** @returns the address behind the last record in the list, which begins at `list`. */
  scan(start: number, end: number, mostBytes: number, list: number): number;
}

/** Its memory: the tables of the crc, a word that tells why a scan ended, the list, the window. */
const LIST_AT = crcTables.byteLength + 8;
const WINDOW_AT = LIST_AT + MOST_RECORDS * 8;

/** The same in WebAssembly, twice as fast for long records: `frame-scanner.wat`. */
export class WasmFrameScanner implements FrameScanner {
  readonly bytes: Uint8Array;
  readonly windowStart = WINDOW_AT;
  readonly found: Int32Array;
  readonly #status: Int32Array;
  readonly #exports: WasmExports;

  /** @throws where there is no WebAssembly, or no memory for it. */
  constructor() {
    const engine = (globalThis as { readonly WebAssembly?: WasmEngine }).WebAssembly;
    if (!engine) throw new Error('this engine has no WebAssembly');
    const module = new engine.Module(Buffer.from(frameScannerProgram, 'base64'));
    this.#exports = new engine.Instance(module).exports as WasmExports;
    const { buffer } = this.#exports.memory;
    new Int32Array(buffer).set(crcTables);
    this.bytes = new Uint8Array(buffer);
    this.found = new Int32Array(buffer, LIST_AT, 2 * MOST_RECORDS);
    this.#status = new Int32Array(buffer, LIST_AT - 4, 1);
  }

  get isBroken(): boolean {
    return this.#status[0] === 1;
  }

  scan(start: number, end: number, mostBytes: number): number {
    return (this.#exports.scan(start, end, mostBytes, LIST_AT) - LIST_AT) / 8;
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
