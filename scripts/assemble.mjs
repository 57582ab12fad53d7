// Compiles what is written in AssemblyScript to the programs beside it: `npm run assemble`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './base/command.mjs';
import { isMain, repository } from './base/repository.mjs';

export const wasmPrograms = Object.freeze([
  { source: 'src/tfrecord/wasm/frame-scanner.ts', target: 'src/tfrecord/frame-scanner-program.ts' },
  { source: 'src/events/wasm/summary-scanner.ts', target: 'src/events/summary-scanner-program.ts' },
  { source: 'src/store/wasm/packing.ts', target: 'src/store/packing-program.ts' },
]);

/** Its own memory management is left out: every address is given in `memory.ts`. */
const FLAGS = Object.freeze([
  ...['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--memoryBase', '0'],
  ...['--enable', 'simd'],
]);

/**
 * @param {string} source
 * @returns {Promise<Uint8Array>} the bytes of the WebAssembly module
 */
export async function assembled(source) {
  const compiler = path.join(repository, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
  const folder = mkdtempSync(path.join(tmpdir(), 'flatline-assemble-'));
  try {
    const target = path.join(folder, 'program.wasm');
    const args = [compiler, path.join(repository, source), ...FLAGS, '--outFile', target];
    const { failure, output } = await run(process.execPath, args);
    if (failure !== undefined) throw new Error(`${source} does not compile\n${output.trim()}`);
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} source */
async function programText(source) {
  const program = Buffer.from(await assembled(source)).toString('base64');
  const lines = program.match(/.{1,90}/g) ?? [];
  return [
    `// Compiled from wasm/${path.basename(source)} by \`npm run assemble\`. Do not edit.`,
    '/** A WebAssembly module, as base64. */',
    'export const program = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}

if (isMain(import.meta.url)) {
  for (const { source, target } of wasmPrograms) {
    writeFileSync(path.join(repository, target), await programText(source));
  }
}
