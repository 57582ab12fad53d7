import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ScalarView } from '../../src/model/run-view.js';
import { type ExportFormat, exportRows, inPieces } from '../../src/report/export-rows.js';
import { plainRun, scalar } from '../support/run-view.js';

const test = suite('report/export-rows, memory');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const POINTS = 2_000_000;
const ALLOWED_GROWTH = 8 * 2 ** 20;

function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function longScalar(): ScalarView {
  const step = Float64Array.from({ length: POINTS }, (_, at) => at);
  const value = step.map((at) => Math.sin(at));
  const wallTime = step.map((at) => 1_700_000_000 + at / 8);
  const columns = { step, wallTime, value };
  return { ...scalar('loss', 0), length: POINTS, columns };
}

const view = plainRun([], { scalars: [longScalar()] });
const runs = [{ view, whole: view }];

for (const format of ['csv', 'json'] satisfies readonly ExportFormat[]) {
  test(`2,000,000 points as ${format} take no more memory than a few pieces`, () => {
    const before = memoryInUse();
    let characters = 0;
    let pieces = 0;
    let largest = 0;
    for (const piece of inPieces(exportRows(runs, { format, isForTerminal: false }))) {
      characters += piece.length;
      if (pieces++ % 64 === 0) largest = Math.max(largest, memoryInUse());
    }
    assert.ok(characters > POINTS * 30);
    assert.ok(pieces > 500);
    assert.ok(largest - before < ALLOWED_GROWTH, `${largest - before} bytes more`);
  });
}

test.run();
