/**
 * Trains every example on each engine, with a recording and without, and prints what both end with:
 * `npm run bits`. It fails where they differ by a bit.
 */
import { fingerprintOf } from '../../src/base/fingerprint.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type ExampleBits, graphBits, layersBits } from './example-bits.js';

const rows: string[][] = [['engine', 'example', 'recorded', 'bare', '']];

function tell(engine: string, bits: readonly ExampleBits[]): void {
  for (const { example, recorded, bare } of bits) {
    const isEqual = recorded === bare;
    if (!isEqual) process.exitCode = 1;
    const told = isEqual ? 'equal' : 'DIFFERENT';
    rows.push([engine, example, short(recorded), short(bare), told]);
  }
}

function short(bits: string): string {
  return fingerprintOf(new TextEncoder().encode(bits)).toString(16).padStart(14, '0');
}

tell('native', await layersBits('native', temporaryFolder()));
tell('javascript', await layersBits('js', temporaryFolder()));
tell('native', await graphBits());
const widths = rows.reduce(
  (all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)),
  [] as number[],
);
for (const row of rows) {
  console.log(
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
