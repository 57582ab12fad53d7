import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WireRun, WireVerdict } from '../../src/wire/api.js';
import { chosenVerdict } from '../../viewer/chosen-verdict.js';
import { finding, report, run, variable } from './builders.js';

const test = suite('chosen-verdict');

function judged(verdict: WireVerdict, whole: WireRun): WireRun {
  return { ...whole, verdict };
}

const flat = judged(
  'stale',
  run(
    'a/flat',
    [variable('mean', { status: 'flat' }), variable('kernel')],
    [finding('rule', ['mean']), finding('note', ['kernel'], { severity: 'info' })],
  ),
);
const swapped = judged(
  'stale',
  run('swapped', [variable('mean')], [finding('wrong-momentum', ['mean'])]),
);
const moving = run('moving', [variable('mean'), variable('bias', { status: 'constant' })]);
const short = judged('cannot-judge', run('short', [variable('mean', { status: 'too-few' })]));
const scalars = judged('cannot-judge', run('scalars', []));
const whole = report(flat, swapped, moving, short, scalars);

const cases: readonly (readonly [readonly WireRun[], WireVerdict, string])[] = [
  [[flat], 'stale', '1 of 2 variables never moved from its first value in run a/flat.'],
  [
    [flat, moving],
    'stale',
    '1 of 4 variables never moved from its first value in the 2 chosen runs (a/flat).',
  ],
  [
    [flat, swapped],
    'stale',
    '2 of 3 variables never moved, or move in a way that is wrong, in the 2 chosen runs (a/flat, swapped).',
  ],
  [[moving], 'ok', '1 of 2 variables moved in run moving.'],
  [[moving, scalars], 'ok', '1 of 2 variables moved in the 2 chosen runs.'],
  [[moving, short], 'cannot-judge', 'Could not judge 1 of the 2 chosen runs (short).'],
  [[short], 'cannot-judge', 'Could not judge run short.'],
  [[scalars], 'cannot-judge', 'Could not judge: no variable was recorded in run scalars.'],
];

for (const [chosen, verdict, sentence] of cases) {
  test(`of ${chosen.map(({ name }) => name).join(' and ')}: ${sentence}`, () => {
    assert.equal(chosenVerdict(whole, chosen), { verdict, sentence });
  });
}

test('of all runs, and of none, the server speaks', () => {
  const { verdict, sentence } = whole;
  assert.equal(chosenVerdict(whole, whole.runs), { verdict, sentence });
  assert.equal(chosenVerdict(whole, []), { verdict, sentence });
});

test('a name is shown on one line, and no longer than a line', () => {
  const name = `${'x'.repeat(4000)}\n\u202eend`;
  const { sentence } = chosenVerdict(whole, [{ ...moving, name }]);
  assert.ok(sentence.length < 120, sentence);
  assert.match(sentence, /␊⟨U\+202E⟩end/);
});

test.run();
