import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { expiredNotes, unusedNotes } from '../../src/diagnosis/expected-flat.js';
import {
  type Expectations,
  type ExpectedFlat,
  expectationsAt,
} from '../../src/model/expected-flat.js';
import type { RunView } from '../../src/model/run-view.js';
import { flat, moving, plainRun } from '../support/run-view.js';

const test = suite('diagnosis/expected-flat');

const now = Date.parse('2026-11-23T12:00:00Z') / 1000;
const run = plainRun([
  moving('dense/kernel'),
  flat('a/moving_mean'),
  flat('b/moving_mean'),
  flat('c/moving_mean', { points: 1 }),
]);

const entry = (pattern: RegExp, more: Partial<ExpectedFlat> = {}): ExpectedFlat => ({
  pattern,
  reason: 'frozen on purpose',
  expires: undefined,
  run: undefined,
  ...more,
});

const expecting = (...entries: readonly ExpectedFlat[]): Expectations =>
  expectationsAt({ file: 'flatline.json', entries }, now);

interface Case {
  readonly name: string;
  readonly entry: ExpectedFlat;
  /** What the findings at error or warning still name. */
  readonly left: readonly string[];
  readonly note?: string;
}

const both = ['a/moving_mean', 'b/moving_mean'];
const cases: readonly Case[] = [
  { name: 'all of them', entry: entry(/moving_mean$/), left: [] },
  { name: 'one of them', entry: entry(/^a\//), left: ['b/moving_mean'] },
  { name: 'in this run', entry: entry(/moving_mean$/, { run: /./ }), left: [] },
  {
    name: 'in another run',
    entry: entry(/moving_mean$/, { run: /^eval$/ }),
    left: both,
    note: 'expected-flat-unused',
  },
  { name: 'on its last day', entry: entry(/moving/, { expires: '2026-11-23' }), left: [] },
  {
    name: 'a day later',
    entry: entry(/moving/, { expires: '2026-11-22' }),
    left: both,
    note: 'expected-flat-expired',
  },
  { name: 'no such variable', entry: entry(/gone/), left: both, note: 'expected-flat-unused' },
  { name: 'one that moves', entry: entry(/kernel/), left: both, note: 'expected-flat-unused' },
  { name: 'one that cannot be judged yet', entry: entry(/^c\//), left: both },
];

for (const { name, entry: expected, left, note } of cases) {
  test(name, () => {
    const expectations = expecting(expected);
    const verdict = diagnose(run, expectations);
    const bad = verdict.findings.filter(({ severity }) => severity !== 'info');
    assert.equal(
      bad.flatMap(({ variables }) => variables),
      left,
    );
    const notes = [...expiredNotes(expectations), ...unusedNotes(expectations, [verdict])];
    assert.equal(
      notes.map(({ code }) => code),
      note ? [note] : [],
    );
  });
}

test('what is expected stays told as info, with the reason and its file', () => {
  const { findings, variables } = diagnose(run, expecting(entry(/^a\//)));
  const told = findings.find(({ variables: names }) => names.includes('a/moving_mean'));
  assert.is(told?.severity, 'info');
  assert.equal(told?.variables, ['a/moving_mean']);
  assert.equal(told?.why.at(-1), {
    source: 'config',
    text: 'expected flat by flatline.json: frozen on purpose',
    file: 'flatline.json',
    pattern: '^a\\/',
    reason: 'frozen on purpose',
  });
  const status = (name: string) => variables.find((variable) => variable.name === name)?.status;
  assert.is(status('a/moving_mean'), 'frozen');
  assert.is(status('b/moving_mean'), 'flat');
  assert.is(status('c/moving_mean'), 'too-few');
});

test('too few points stay unjudged, expected or not', () => {
  const young: RunView = plainRun([moving('dense/kernel'), flat('bn/moving_mean', { points: 1 })]);
  assert.is(diagnose(young, expecting(entry(/moving/))).verdict, 'cannot-judge');
});

test.run();
