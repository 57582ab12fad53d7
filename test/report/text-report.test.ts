import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../src/diagnosis/judge.js';
import { runName } from '../../src/model/names.js';
import type { Problem } from '../../src/model/problem.js';
import type { RunView } from '../../src/model/run-view.js';
import { runViewWith } from '../../src/model/run-view-with.js';
import { noColours, type Palette, problemLines, textReport } from '../../src/report/text-report.js';
import { flatLayer, graphOf } from '../support/graphs.js';
import {
  assignView,
  flat,
  moving,
  plainRun,
  recordedRun,
  sessionRun,
  variable,
} from '../support/run-view.js';

const test = suite('report/text-report');

const textOf = (...runs: readonly RunView[]) => textReport(judge('logs', runs, []), noColours);
const named = (name: string, run: RunView): RunView => runViewWith(run, { name: runName(name) });

test('a stale run: sentence, variables, cause, evidence, missing edge, fix', () => {
  const mean = flat('mean', {
    role: 'moving-mean',
    assigns: [assignView('update', { implied: 0 })],
  });
  const run = sessionRun([moving('w', { value: -0.5 }), mean], { graph: graphOf(flatLayer) });
  assert.is(
    textOf(named('flat', run)),
    `1 of 2 variables never moved from its first value.

run flat  STALE  30 steps, 2 variables
  x mean  flat      0 -> 0  (assigns implied 0)
  v w     moving    -0.5 -> 0.4985  (assigns implied 0)

  error  update-ops-not-run  [explained, proven]
  mean never changed over 30 training steps: "train" depends on no op that assigns it.
    values   mean: 30 observations, steps 0 to 29, byte for byte the same (always 0); meanwhile loss moved
    assign   update assigns mean; implied by the fetches of 0 recorded runs
    graph    no data or control edge leads from train (as recorded) back to update, not in UPDATE_OPS; both depend on moments
    missing  control edge train <- update
    fix      # In the layer, make its output depend on the assigns:
             with tf.control_dependencies([mean.assign(batch_mean), variance.assign(batch_variance)]):
                 output = tf.identity(output)

             # Or leave the layer as it is, and make the train op depend on them:
             graph = tf.compat.v1.get_default_graph()
             updates = [
                 graph.get_operation_by_name("update"),
             ]
             with tf.control_dependencies(updates):
                 train_op = optimizer.minimize(loss)
`,
  );
});

test('healthy runs, what is frozen in them, and a run without variables', () => {
  const frozen = flat('base/kernel', { trainable: false, value: 0.25, max: 2 });
  const train = recordedRun(
    [frozen, moving('w', { assigns: [assignView('sgd', { observed: 1200 })] })],
    { trainingSteps: 1 },
  );
  const enough = { ...train, trainingSteps: 30 };
  const evaluation = plainRun([], { scalars: [] });
  assert.is(
    textOf(named('train', enough), named('eval', evaluation)),
    `1 of 2 variables in 2 runs moved; 1 more is not meant to: nothing is stale.

run train  ok  30 steps, 2 variables
  * base/kernel  frozen    0.25 [0.25, 2] -> 0.25 [0.25, 2]  (writes observed 0)
  v w            moving    0 -> 0.9985  (writes observed 1200)

  info  frozen-as-declared  [confirmed, proven]
  base/kernel never changed over 30 training steps, as declared: not trainable.
    values   base/kernel: 30 observations, steps 0 to 29, byte for byte the same (between 0.25 and 2); meanwhile loss moved
    assign   base/kernel is declared with trainable = false; the recorder saw 0 writes to it

run eval  cannot judge  0 steps, 0 variables

  info  cannot-judge  [observed, weak]
  No variable was recorded in this run.
    absent   0 scalar tags, but nothing that is a variable
`,
  );
});

test('a run too early to judge, and problems of run and folder', () => {
  const problem: Problem = {
    code: 'checksum',
    severity: 'error',
    file: 'events.out.tfevents.1',
    offset: 1721,
    message: 'a record fails its checksum',
    got: '0x13',
    wanted: '0x08',
    advice: 'Every other record was read.',
  };
  const note: Problem = {
    code: 'odd',
    severity: 'note',
    message: 'something odd',
    advice: 'Nothing to do.',
  };
  const early = plainRun([flat('w', { points: 1, value: 0.5 })], { problems: [problem] });
  assert.is(
    textReport(judge('logs', [early], [note]), noColours),
    `Could not judge: too early to judge w: it takes 3 histograms, of which there is 1.

run run  cannot judge  1 step, 1 variable
  ? w  too-few   0.5 -> 0.5

  info  cannot-judge  [observed, weak]
  Too early to judge w: it takes 3 histograms, of which there is 1.
    absent   needed: 3 histograms, of which there is 1
  error  events.out.tfevents.1 at byte 1721: a record fails its checksum (got 0x13, wanted 0x08)
        Every other record was read.

  note  something odd
        Nothing to do.
`,
  );
});

test('nothing at all', () => {
  assert.is(textOf(), 'Could not judge: no event file was found.\n');
});

const numbered = (amount: number, name: string) =>
  Array.from({ length: amount }, (_, at) => `${name}${at}`);
const linesWith = (text: string, pattern: RegExp) =>
  text.split('\n').filter((line) => pattern.test(line));

test('20 still variables are listed, the others counted', () => {
  const run = (still: number) =>
    plainRun([moving('w'), ...numbered(still, 'bn_mean_').map((name) => flat(name))]);
  const twenty = textOf(run(20));
  assert.is(linesWith(twenty, /^ {2}x /).length, 20);
  assert.is(linesWith(twenty, / more \(--format json/).length, 0);
  const many = textOf(run(420));
  assert.is(linesWith(many, /^ {2}x /).length, 20);
  assert.equal(linesWith(many, / more \(--format json/), [
    '    and 400 more (--format json lists all)',
  ]);
  assert.equal(linesWith(many, /^ {2}v /).length, 1);
  assert.is(linesWith(textOf(run(2_420)), /and 2,400 more \(/).length, 1);
});

test('of the still ones, the flat come before those that are in order', () => {
  const run = plainRun([
    ...numbered(30, 'base/kernel_').map((name) => flat(name, { trainable: false })),
    flat('early', { points: 1 }),
    flat('bn_mean'),
    moving('w'),
  ]);
  const marks = linesWith(textOf(run), /^ {2}[x?*=v] /).map((line) => line.trim().split(' ')[0]);
  assert.equal(marks, ['x', '?', ...Array<string>(18).fill('*'), 'v']);
});

test('12 moving variables are listed, more are only counted', () => {
  const run = (amount: number, ...still: Parameters<typeof plainRun>[0]) =>
    plainRun([...numbered(amount, 'w').map((name) => moving(name)), ...still]);
  assert.is(linesWith(textOf(run(12)), /^ {2}v .*moving/).length, 12);
  assert.equal(linesWith(textOf(run(13)), /^ {2}v /), ['  v all 13 moved']);
  assert.equal(linesWith(textOf(run(13, flat('bn_mean'))), /^ {2}v /), ['  v the other 13 moved']);
});

test('6 missing edges are listed, the others counted', () => {
  const run = (amount: number) => {
    const names = numbered(amount, 'm');
    const updates = names.map((name) => `${name} = VariableV2\n${name}/set = Assign(${name}, act)`);
    return plainRun([moving('w'), ...names.map((name) => flat(name, { role: 'moving-mean' }))], {
      graph: graphOf([flatLayer, ...updates].join('\n')),
    });
  };
  assert.is(linesWith(textOf(run(6)), /^ {4}missing {2}control edge/).length, 6);
  assert.is(linesWith(textOf(run(6)), / more \(--format json/).length, 0);
  const many = textOf(run(8));
  assert.is(linesWith(many, /^ {4}missing {2}control edge/).length, 6);
  assert.equal(linesWith(many, / more \(--format json/), [
    '             and 2 more (--format json lists all)',
  ]);
});

test('a very long name does not widen every line', () => {
  const run = plainRun([moving('w'), moving('n'.repeat(500))]);
  assert.ok(linesWith(textOf(run), /^ {2}v w /).every((line) => line.length < 120));
});

test('figures that are no numbers are still figures', () => {
  const run = plainRun([
    variable('w', [1, Number.POSITIVE_INFINITY]),
    variable('u', [Number.NaN, 0], { max: 1 }),
  ]);
  const text = textOf(run);
  assert.match(text, / v w {2}moving {4}1 -> Infinity\n/);
  assert.match(text, / v u {2}moving {4}NaN \[NaN, 1\] -> 0 \[0, 1\]\n/);
});

const isControl = (text: string) => /[\p{Cc}\u202a-\u202e]/u.test(text.replaceAll('\n', ''));

test('hostile names steer nothing, wherever they come out', () => {
  const steering = '\u001b[2J\u009b31m\r\u202e\u0007';
  const forged = `${steering}\nrun forged  ok`;
  const graph = graphOf(flatLayer.replaceAll('update', `update${steering.replace('\r', '')}`));
  const problem: Problem = {
    code: 'x',
    severity: 'error',
    file: forged,
    message: forged,
    got: forged,
    wanted: forged,
    advice: forged,
  };
  const session = sessionRun(
    [moving('w'), flat('mean', { role: 'moving-mean' }), flat(forged, { trainable: true })],
    { graph, problems: [problem] },
  );
  const values = plainRun([
    moving(`${forged}/kernel`),
    flat(forged),
    flat('bn_mean', { source: 'scalar', tags: [forged] }),
  ]);
  const text = textReport(
    judge('logs', [named(forged, session), named('values', values)], [problem]),
    noColours,
  );
  assert.ok(text.includes('update\\x1b[2J'), 'the op is named');
  assert.not(isControl(text), JSON.stringify(text));
  assert.equal(linesWith(text, /^run forged/), []);
});

test('colour goes where the palette puts it', () => {
  const mark = (tag: string) => (text: string) => `<${tag}>${text}</${tag}>`;
  const palette: Palette = {
    bad: mark('bad'),
    warn: mark('warn'),
    good: mark('good'),
    dim: mark('dim'),
    strong: mark('strong'),
  };
  const firstLine = (...runs: RunView[]) =>
    textReport(judge('logs', runs, []), palette).split('\n', 1)[0];
  assert.match(firstLine(plainRun([moving('w')])) ?? '', /^<good><strong>/);
  assert.match(firstLine(plainRun([moving('w'), flat('bn_mean')])) ?? '', /^<bad><strong>/);
  assert.match(firstLine() ?? '', /^<warn><strong>/);
});

test('a problem without a place or details is only its message', () => {
  const problem: Problem = { code: 'x', severity: 'error', message: 'broken', advice: 'Mend it.' };
  assert.equal(problemLines(problem, noColours), ['  error  broken', '        Mend it.']);
  assert.equal(
    problemLines({ ...problem, file: 'f', wanted: 'b' }, noColours)[0],
    '  error  f: broken (wanted b)',
  );
});

test.run();
