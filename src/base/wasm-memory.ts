/** What is used of WebAssembly, which the types for Node leave out. */
interface Engine {
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Module: new (program: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: Memory } },
  ) => { readonly exports: unknown };
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const PAGE_BYTES = 64 * 1024;

function engine(): Engine {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: Engine };
  if (!WebAssembly) throw new Error('this engine has no WebAssembly');
  return WebAssembly;
}

/**
 * Memory that programs share.
 *
 * @throws where there is no WebAssembly, or no memory for it.
 */
export class WasmMemory {
  readonly #memory: Memory;

  constructor(bytes: number) {
    this.#memory = new (engine().Memory)({ initial: pagesOf(bytes) });
  }

  /** Another one once the memory has grown: the one before holds nothing any more. */
  get buffer(): ArrayBuffer {
    return this.#memory.buffer;
  }

  /** @throws where there is no memory for it. */
  growTo(bytes: number): void {
    const missing = bytes - this.buffer.byteLength;
    if (missing > 0) this.#memory.grow(pagesOf(missing));
  }

  /** Starts a program, given as base64, that works in this memory; gives what it exports. */
  run(program: string): unknown {
    const { Module, Instance } = engine();
    const module = new Module(Buffer.from(program, 'base64'));
    return new Instance(module, { env: { memory: this.#memory } }).exports;
  }
}

function pagesOf(bytes: number): number {
  return Math.ceil(bytes / PAGE_BYTES);
}
