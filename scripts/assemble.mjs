// Assembles src/tfrecord/frame-scanner.wat into frame-scanner-program.ts beside it: `npm run assemble`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import loadWabt from 'wabt';

const source = new URL('../src/tfrecord/frame-scanner.wat', import.meta.url);
const target = new URL('../src/tfrecord/frame-scanner-program.ts', import.meta.url);

/** The bytes of the WebAssembly module. */
export async function assembledFrameScanner() {
  const wabt = await loadWabt();
  const module = wabt.parseWat('frame-scanner.wat', readFileSync(source));
  try {
    return module.toBinary({}).buffer;
  } finally {
    module.destroy();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const program = Buffer.from(await assembledFrameScanner()).toString('base64');
  const lines = program.match(/.{1,90}/g) ?? [];
  writeFileSync(
    target,
    [
      '// Assembled from frame-scanner.wat by `npm run assemble`. Do not edit.',
      '/** A WebAssembly module, as base64. */',
      'export const frameScannerProgram = [',
      ...lines.map((line) => `  '${line}',`),
      "].join('');",
      '',
    ].join('\n'),
  );
}
