import { inspect } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { HistogramSummary, LogEvent } from '../../src/model/log-event.js';
import type { Step } from '../../src/model/names.js';
import type { VariableColumns } from '../../src/model/run-view.js';
import { FileDigest } from '../../src/store/file-digest.js';
import { FileStore } from '../../src/store/file-store.js';
import { TaggedRun } from '../../src/store/tagged-run.js';
import { graphOf } from '../support/graphs.js';
import { plainScalar } from '../support/plain-views.js';

const test = suite('store/file-digest');

function fileOf(...digests: readonly FileDigest[]): FileStore {
  const file = new FileStore('f');
  for (const digest of digests) file.add(structuredClone(digest.take()));
  return file;
}

/** The last point of a file's only variable. */
function lastPoint(digest: FileDigest): Record<keyof VariableColumns, number | undefined> {
  const [variable] = new TaggedRun([fileOf(digest).points.stateOf('f')]).variables(
    undefined,
    () => undefined,
  );
  const columns = Object.entries(variable?.columns ?? {});
  return Object.fromEntries(columns.map(([name, column]) => [name, column.at(-1)])) as never;
}

const equal: HistogramSummary = {
  ...{ min: 0.1, max: 0.1, count: 3, fingerprint: 1 },
  ...{ sum: 0.1 * 3, sumSquares: 0.03 },
};

test('a histogram gives mean, deviation and norm', () => {
  const digest = new FileDigest();
  const histogram = { min: 1, max: 5, count: 4, sum: 12, sumSquares: 44, fingerprint: 7 };
  digest.onHistogram('w', 3, 1_700_000_000.5, histogram, 24);
  assert.equal(lastPoint(digest), {
    ...{ step: 3, wallTime: 1_700_000_000.5, min: 1, max: 5, mean: 3, std: Math.sqrt(2) },
    ...{ norm: Math.sqrt(44), maxChange: Number.NaN, fingerprint: 7 },
  });
});

test('rounding makes no deviation imaginary, and nothing counted has no mean', () => {
  const digest = new FileDigest();
  digest.onHistogram('w', 0, 0, equal, 24);
  assert.is(lastPoint(digest).std, 0);
  digest.onHistogram('w', 1, 0, { ...equal, count: 0, sum: 0, sumSquares: 0 }, 24);
  assert.ok(Number.isNaN(lastPoint(digest).mean));
});

test('a scalar stands for minimum, maximum and mean; the rest is not known', () => {
  const digest = new FileDigest();
  digest.onScalar('bn/moving_mean', 3, 1_700_000_000.5, -0, 24);
  const { step, wallTime, min, max, mean, ...rest } = lastPoint(digest);
  assert.equal([step, wallTime], [3, 1_700_000_000.5]);
  assert.ok([min, max, mean].every((figure) => Object.is(figure, -0)));
  assert.ok(Object.values(rest).every(Number.isNaN));
});

const summary = (step: number, ...values: readonly unknown[]): LogEvent =>
  ({ wallTime: step, step: step as Step, content: { kind: 'summary', values } }) as LogEvent;

const start = (step: number): LogEvent => ({
  ...{ wallTime: step, step: step as Step },
  content: { kind: 'session-log', status: 'start' },
});

const payload = { kind: 'payload', tag: 'note', plugin: 'text', index: 0 };

/** Points, payloads and restarts under tags that come and go. */
const events: readonly LogEvent[] = [
  summary(4, { kind: 'scalar', tag: 'loss', value: 1 }),
  summary(5, { kind: 'histogram', tag: 'w', histogram: equal }),
  summary(6, payload, { kind: 'scalar', tag: 'b', value: 3 }),
  start(3),
  summary(3, { kind: 'scalar', tag: 'c', value: 2 }, { kind: 'scalar', tag: 'b', value: 3 }),
  summary(7, payload),
  start(1),
  summary(
    1,
    { kind: 'scalar', tag: 'b', value: 4 },
    { kind: 'histogram', tag: 'w', histogram: equal },
  ),
];

function shown(file: FileStore): string {
  const tagged = new TaggedRun([file.points.stateOf('f')]);
  const scalars = tagged
    .scalars(() => true)
    .map(plainScalar)
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const variables = tagged.variables(undefined, () => undefined);
  const payloads = [...file.payloads.values()].map(({ view }) => view);
  const rest = [file.problems, file.firstStep, file.lastStep, file.lastWallTime];
  return inspect({ scalars, variables, payloads, rest }, { depth: null, getters: true });
}

test('a file is the same however it was cut into pieces, by one digest or by many', () => {
  const whole = new FileDigest();
  const one = new FileDigest();
  const pieces = new FileStore('f');
  const digests = events.map((event, index) => {
    const own = new FileDigest();
    const problem = { code: `p${index}`, severity: 'note', message: 'm', advice: 'a' } as const;
    for (const digest of [whole, one, own]) {
      digest.onEvent(event, index, new Uint8Array(0));
      digest.onProblem(problem);
    }
    pieces.add(structuredClone(one.take()));
    return own;
  });
  const wanted = shown(fileOf(whole));
  assert.match(wanted, /restarts: \[ \{ index: 1, step: 3 \}/);
  assert.is(shown(pieces), wanted);
  assert.is(shown(fileOf(...digests)), wanted);
});

test('records are kept only of events that hold a graph', () => {
  const digest = new FileDigest();
  const record = Uint8Array.of(1, 2, 3);
  digest.onEvent(summary(1, payload), 10, record);
  digest.onEvent(
    { ...start(2), content: { kind: 'graph', graph: graphOf('a = NoOp') } },
    20,
    record,
  );
  const traced = { graph: graphOf('a = NoOp'), executed: undefined };
  digest.onEvent(summary(3, { ...payload, kind: 'trace', trace: traced }), 30, record);
  digest.onEvent(summary(4, { kind: 'scalar', tag: 'loss', value: 1 }), 40, record);
  const kept = digest.take().facts.map((fact) => [fact.offset, fact.record]);
  assert.equal(kept, [
    [10, undefined],
    [20, record],
    [30, record],
  ]);
});

test.run();
