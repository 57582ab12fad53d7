import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventEncoder } from '../../src/events/event-encoder.js';
import type { RecordingEntry } from '../../src/model/recording.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { RecordBuffer } from '../../src/tfrecord/record-writer.js';
import type { WireReport } from '../../src/wire/api.js';
import { fileVersionEvent, framed, summaryEvent } from '../support/event-bytes.js';
import { fixturesFolder } from '../support/fixtures.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

/** Whatever could not be read reaches check, inspect and the server, with its place. */
const test = suite('problems');
test.after(stopServed);

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly file?: string;
  readonly offset?: number;
  readonly got?: string;
  readonly wanted?: string;
  readonly advice: string;
}

const file = 'events.out.tfevents.1.x';

function recording(...entries: readonly RecordingEntry[]): Uint8Array {
  const records = new RecordBuffer(1024);
  const encoder = new EventEncoder();
  encoder.fileVersion(records, 1_700_000_000);
  const values = [{ kind: 'recording', entries }] as const;
  encoder.event(records, { kind: 'summary', step: 1, values }, 1_700_000_000);
  return records.bytes.slice(0, records.length);
}

const fourNumbers = {
  dtype: tensorflow.DataType.DT_FLOAT,
  tensorShape: { dim: [{}] },
  tensorContent: new Uint8Array(16),
};
const scalars = { pluginData: { pluginName: 'scalars' } };
const same = { tag: 'w', histo: { min: 0, max: 1, num: 2, sum: 1, sumSquares: 1 } };

/** The bytes of a run's file, or the fixture that it is a copy of. */
const runs: Readonly<Record<string, Uint8Array | string>> = {
  truncated: 'truncated',
  'corrupt-data': 'corrupt',
  'corrupt-length': 'corrupt-length',
  'too-long': 'huge-length',
  'unreadable-event': framed(fileVersionEvent(), Uint8Array.of(0xff, 0xff)),
  'unreadable-value': framed(
    fileVersionEvent(),
    summaryEvent(1, [{ tag: 'loss', tensor: fourNumbers, metadata: scalars }]),
  ),
  'colliding-tags': framed(
    fileVersionEvent(),
    ...[1, 1, 2, 2].map((step) => summaryEvent(step, [same])),
  ),
  'recording-stopped': recording({
    kind: 'problem',
    code: 'recording-stopped',
    message: 'no space',
    count: 1,
  }),
  'recording-without-end': recording({
    kind: 'recorder',
    recorder: 'tensorflow.js',
    engine: 'tfjs 4',
    observesAssigns: true,
  }),
};

const wanted: Readonly<Record<string, Omit<Told, 'advice' | 'file'>>> = {
  truncated: {
    code: 'truncated-record',
    severity: 'note',
    offset: 86793,
    got: '483 bytes',
    wanted: 'a whole record',
  },
  'corrupt-data': { code: 'corrupt-data', severity: 'error', offset: 1721 },
  'corrupt-length': { code: 'corrupt-length', severity: 'error', offset: 1614 },
  'too-long': {
    code: 'corrupt-length',
    severity: 'error',
    offset: 3284,
    got: 'a length of 4611686018427387904 bytes',
    wanted: 'at most 1 GiB',
  },
  'unreadable-event': {
    code: 'unreadable-event',
    severity: 'error',
    offset: 40,
    wanted: 'a serialised tensorflow.Event',
  },
  'unreadable-value': {
    code: 'unreadable-value',
    severity: 'error',
    offset: 40,
    got: 'a float32 tensor whose data does not fit its shape',
    wanted: 'one number',
  },
  'colliding-tags': {
    code: 'colliding-tags',
    severity: 'note',
    got: '2 values at each step',
    wanted: 'a tag for each variable',
  },
  'recording-stopped': { code: 'recording-stopped', severity: 'error' },
  'recording-without-end': { code: 'recording-without-end', severity: 'note' },
};

function makeLogdir(): string {
  const logdir = temporaryFolder();
  for (const [run, source] of Object.entries(runs)) {
    const folder = path.join(logdir, run);
    if (typeof source === 'string') {
      cpSync(path.join(fixturesFolder, source), folder, { recursive: true });
    } else {
      mkdirSync(folder);
      writeFileSync(path.join(folder, file), source);
    }
  }
  return logdir;
}

const logdir = makeLogdir();

type ByRun = ReadonlyMap<string, readonly Told[]>;

function byRun(report: {
  readonly runs: readonly { readonly name: string; readonly problems: readonly Told[] }[];
}): ByRun {
  return new Map(report.runs.map(({ name, problems }) => [name, problems]));
}

const readers: Readonly<Record<string, () => Promise<ByRun>>> = {
  check: async () => byRun(JSON.parse((await cli('check', logdir, '--format', 'json')).out)),
  inspect: async () => byRun(JSON.parse((await cli('inspect', logdir, '--format', 'json')).out)),
  server: async () => {
    const { url } = await serveLogdir(logdir);
    const ask = async () => (await (await fetch(`${url}api/v1/report`)).json()) as WireReport;
    return byRun(await eventually(ask, ({ loading }) => !loading));
  },
};

test('every run has its row', () => {
  assert.equal(Object.keys(runs), Object.keys(wanted));
});

for (const [reader, read] of Object.entries(readers)) {
  test(`${reader} tells of each, with file, place, what was got and what was wanted`, async () => {
    const told = await read();
    for (const [run, expected] of Object.entries(wanted)) {
      const problems = told.get(run) ?? [];
      assert.is(problems.length, 1, `${run}: ${JSON.stringify(problems)}`);
      const [problem] = problems as [Told];
      for (const [key, value] of Object.entries(expected)) {
        assert.is(problem[key as keyof Told], value, `${run}: ${key}`);
      }
      if (expected.offset !== undefined) assert.ok(problem.file?.startsWith(`${run}/events`), run);
      assert.ok(problem.advice.length > 10, run);
    }
  });
}

test.run();
