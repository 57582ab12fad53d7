/** What is used of WebAssembly, which the types for Node leave out. */
interface Engine {
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => Memory;
  readonly Module: new (program: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: Memory } },
  ) => { readonly exports: unknown };
}

interface Memory {
  readonly buffer: ArrayBuffer;
}

const PAGE_BYTES = 64 * 1024;
/** The frame scanner's own, and as much again and more for what reads the records. */
const MEMORY_BYTES = 24 * PAGE_BYTES;

function engine(): Engine {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: Engine };
  if (!WebAssembly) throw new Error('this engine has no WebAssembly');
  return WebAssembly;
}

/**
 * Memory that programs share; it never grows.
 *
 * @throws where there is no WebAssembly, or no memory for it.
 */
export class WasmMemory {
  readonly #memory: Memory;

  constructor() {
    const pages = MEMORY_BYTES / PAGE_BYTES;
    this.#memory = new (engine().Memory)({ initial: pages, maximum: pages });
  }

  get buffer(): ArrayBuffer {
    return this.#memory.buffer;
  }

  /** Starts a program, given as base64, that works in this memory; gives what it exports. */
  run(program: string): unknown {
    const { Module, Instance } = engine();
    const module = new Module(Buffer.from(program, 'base64'));
    return new Instance(module, { env: { memory: this.#memory } }).exports;
  }
}
