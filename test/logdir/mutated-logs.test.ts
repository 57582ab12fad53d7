import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../src/diagnosis/judge.js';
import { EventReader } from '../../src/events/event-reader.js';
import { decodePayload } from '../../src/events/payload-codec.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { runName } from '../../src/model/names.js';
import type { Problem } from '../../src/model/problem.js';
import { jsonReport } from '../../src/report/json-report.js';
import { noColours, textReport } from '../../src/report/text-report.js';
import { FileDigest } from '../../src/store/file-digest.js';
import { RunStore } from '../../src/store/run-store.js';
import { framed } from '../support/event-bytes.js';
import { eventFilesBelow, fixturesFolder } from '../support/fixtures.js';
import { assertPeakMemoryBelow } from '../support/peak-memory.js';
import { SeededRandom } from '../support/seeded-random.js';

/**
 * Whole logs of real writers with bytes changed inside sound records, from the file to the report.
 *
 * `npm run fuzz -- 100000` for a long run.
 */
const ROUNDS = Number(process.argv[2] ?? 400);

/** For however many rounds: what a log needs is given back, and no claimed size is believed. */
const PEAK_MEBIBYTES = 512;

/** The data of every whole record of a file. */
function recordsOf(file: Uint8Array): Uint8Array[] {
  const records: Uint8Array[] = [];
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  for (let start = 0; start + 16 <= file.length; ) {
    const end = start + 16 + Number(view.getBigUint64(start, true));
    if (end <= file.length) records.push(file.subarray(start + 12, end - 4));
    start = end;
  }
  return records;
}

function mutate(random: SeededRandom, record: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(record);
  for (let left = random.below(4); left >= 0 && bytes.length > 0; left--) {
    bytes[random.below(bytes.length)] = random.below(256);
  }
  return random.below(5) === 0 ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes;
}

/** Reads, judges and reports a file's bytes; gives what was told as a problem. */
function wholeWay(bytes: Uint8Array): { problems: readonly Problem[]; points: number } {
  const store = new RunStore(runName('run'), variablesOfSummaryTags);
  const digest = new FileDigest();
  const reader = new EventReader('events', new SummaryInterpreter(), digest);
  reader.push(bytes);
  assert.is(reader.unread, undefined);
  store.file('events').add(digest.take());
  const view = store.view([]);
  const report = judge('logs', [view], []);
  assert.ok(textReport(report, noColours).length > 0);
  assert.ok(JSON.stringify(jsonReport(report)).length > 0);
  const points = [
    ...view.variables.map(({ columns }) => columns.step.length),
    ...view.scalars.map(({ length }) => length),
    ...view.payloads.map(({ columns }) => columns.step.length),
  ].reduce((sum, length) => sum + length, 0);
  return { problems: view.problems, points };
}

const files = eventFilesBelow(fixturesFolder).filter((file) =>
  /\/(tf1-|tf2-keras|torch|tensorboardx|frozen|all-flat|kinds)/.test(file),
);

/** Decodes what would stay in a file, whatever its plugin: it may fail, and nothing worse. */
function decodePayloads(record: Uint8Array): void {
  for (const plugin of plugins) {
    try {
      decodePayload(record, 0, plugin);
    } catch (error) {
      assert.instance(error, Error);
    }
  }
}

const plugins = ['text', 'images', 'audio', 'hparams', 'graph_run_metadata', 'my-plugin'];

const test = suite('logdir, mutated logs');

test(`${ROUNDS} logs with changed bytes in sound records are read, judged and reported`, async () => {
  assert.ok(files.length > 20, files.join(', '));
  const random = new SeededRandom(11);
  const logs = files.map((file) => recordsOf(Uint8Array.from(readFileSync(file))));
  let told = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const records = logs[random.below(logs.length)] ?? [];
    const changed = new Set(Array.from({ length: 8 }, () => random.below(records.length)));
    const mutated = records.map((record, index) => {
      if (!changed.has(index)) return record;
      const changedRecord = mutate(random, record);
      decodePayloads(changedRecord);
      return changedRecord;
    });
    const bytes = framed(...mutated);
    const { problems, points } = wholeWay(bytes);
    // Metadata that a changed record put wrong can make a tag's later values unreadable, never silent.
    const intact = wholeWay(framed(...records.filter((_, index) => !changed.has(index))));
    const accounted = points + problems.length;
    assert.ok(accounted >= intact.points, `round ${round}: ${accounted} of ${intact.points}`);
    for (const { code, message, advice } of problems) {
      assert.ok(code && message && advice, `round ${round}`);
    }
    if (problems.length > 0) told++;
    // What a weak reference gave is kept until the running job ends.
    if (round % 100 === 99) await setImmediate();
  }
  assert.ok(told > ROUNDS / 10, `${told} logs had something to tell`);
  assertPeakMemoryBelow(PEAK_MEBIBYTES);
});

test.run();
