import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { runName } from '../../src/model/names.js';
import type { Problem } from '../../src/model/problem.js';
import type { RunView } from '../../src/model/run-view.js';
import { inspectJson } from '../../src/report/inspect-json-report.js';
import { inspectText } from '../../src/report/inspect-text-report.js';
import type { InspectedRun } from '../../src/report/inspected-run.js';
import { noColours } from '../../src/report/text-report.js';
import { moving, plainRun, recordedRun, scalar, variable } from '../support/run-view.js';

const test = suite('report/inspect-report');

function inspected(view: RunView, more: Partial<InspectedRun> = {}): InspectedRun {
  return { view, allTags: view.variables.length + view.scalars.length, files: [], ...more };
}

const textOf = (run: InspectedRun) => inspectText([run], [], noColours);

const damage: Problem = {
  code: 'corrupt-data',
  severity: 'error',
  file: 'run/one',
  offset: 24,
  message: 'a record was left out',
  advice: 'Nothing to do.',
};

test('a run: files with sizes and problems, tags with points, steps and values', () => {
  const view = plainRun(
    [
      moving('w', { tags: ['w/histogram'], role: 'kernel' }),
      variable('bn/moving_mean', [0, 0], { firstStep: 100, source: 'scalar', max: 2 }),
    ],
    { problems: [damage, { ...damage, file: 'run/gone', severity: 'note' }] },
  );
  const files = [
    { name: 'run/one', bytes: 1_234_567 },
    { name: 'run/another', bytes: 80 },
    { name: 'run/third', bytes: undefined },
  ];
  assert.is(
    textOf(inspected(view, { files })),
    `run run
  3 files, 3 tags, steps 0 to 29, no graph, other writer
  file  run/one      1,234,567 bytes  1 problem
      error  at byte 24: a record was left out
            Nothing to do.
  file  run/another         80 bytes
  file  run/third               gone
  note  run/gone at byte 24: a record was left out
        Nothing to do.

  kind      name            points  first step  last step  first -> last value
  variable  w                   30           0         29  0 -> 0.9985           kernel, histogram, tag w/histogram
  variable  bn/moving_mean       2         100        101  0 [0, 2] -> 0 [0, 2]  moving-mean, scalar
  scalar    loss                30           0         29  1 -> 30
`,
  );
});

test('histograms beside a recording are listed under their own tags', () => {
  const { columns, restarts } = variable('activations', [1, 2], { max: 3 });
  const view = recordedRun([], {
    scalars: [],
    histograms: [{ tag: 'activations', columns, restarts }],
  });
  const [line] = textOf(inspected(view)).match(/^ +histogram.*$/m) ?? [];
  assert.match(line ?? '', /histogram +activations +2 +0 +1 +1 \[1, 3\] -> 2 \[2, 3\]/);
  const [run] = inspectJson([inspected(view)], []).runs;
  assert.equal(run?.tags, [
    {
      ...{ kind: 'histogram', name: 'activations', tags: ['activations'] },
      ...{ points: 2, firstStep: 0, lastStep: 1, stepsBack: 0, superseded: 0 },
      first: { min: 1, max: 3, mean: 1 },
      last: { min: 2, max: 3, mean: 2 },
    },
  ]);
});

test('a recorded variable shows its shape and no tag; a limited view says how many tags there are', () => {
  const view = recordedRun([variable('w', [1, 2], { shape: [4, 8], tags: ['w/histogram'] })], {
    scalars: [],
  });
  const text = textOf(inspected(view, { allTags: 1200 }));
  assert.match(text, /1 of 1,200 tags/);
  assert.match(text, /recorded by Flatline on tfjs/);
  assert.match(text, /1 -> 2 +\S+, recorded, shape \[4, 8\]$/m);
});

test('steps that go back are told', () => {
  const back = (...steps: readonly number[]): string => {
    const loss = scalar('loss', 29);
    const columns = { ...loss.columns, step: Float64Array.from(steps) };
    return textOf(inspected(plainRun([], { scalars: [{ ...loss, columns }] })));
  };
  assert.match(back(0, 1, 2, 1, 2, 3), /loss +6 +0 +3 .*steps go back once, 2 points superseded$/m);
  assert.match(back(5, 4, 3), /loss +3 +5 +3 .*steps go back 2 times, 2 points superseded$/m);
  assert.not.match(back(1, 1, 2), /back/);
});

test('a start that the log tells of supersedes what it writes again, without a step back', () => {
  const loss = scalar('loss', 29);
  const restarts = [{ index: 10, step: 8 }];
  const text = textOf(inspected(plainRun([], { scalars: [{ ...loss, restarts }] })));
  assert.match(text, /loss +30 +0 +29 .* 2 points superseded$/m);
});

test('long lists are whole', () => {
  const view = plainRun(Array.from({ length: 500 }, (_, at) => moving(`v${at}`)));
  const text = textOf(inspected(view));
  assert.is(text.match(/^ {2}variable {2}v\d+ /gm)?.length, 500);
  assert.not.match(text, /more/);
});

test('a name too long for its column stands out, and the others stay aligned', () => {
  const long = 'layer/'.repeat(20);
  const view = plainRun([moving(long), moving('w')], { scalars: [] });
  const lines = textOf(inspected(view)).split('\n');
  assert.ok(lines.some((line) => line.startsWith(`  variable  ${long}      30`)));
  assert.ok(lines.some((line) => line.startsWith(`  variable  w${' '.repeat(59)}      30`)));
});

test('names cannot steer the terminal', () => {
  const evil = 'x\u001b[2J\u202e';
  const view = recordedRun([variable(evil, [1], { source: 'histogram', tags: [`${evil}/h`] })], {
    name: runName(evil),
    scalars: [scalar(evil, 3)],
    problems: [{ ...damage, file: evil }],
    recorder: { kind: 'tensorflow.js', engine: evil, observesAssigns: true, closed: true },
  });
  const text = inspectText([inspected(view, { files: [{ name: evil, bytes: 1 }] })], [], noColours);
  assert.not.match(text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
});

test('what holds nothing says so', () => {
  const text = textOf(inspected(plainRun([], { scalars: [], steps: undefined })));
  assert.is(text, 'run run\n  0 files, 0 tags, no values, no graph, other writer\n');
  const declared = recordedRun([variable('w', [])], { scalars: [] });
  assert.match(textOf(inspected(declared)), /variable {2}w +0 +- +- {2}- /);
});

test('the JSON has the documented shape', () => {
  const view = recordedRun([variable('w', [1, Number.NaN], { shape: [2], tags: ['w/h'] })], {
    problems: [damage],
  });
  const json = inspectJson(
    [inspected(view, { files: [{ name: 'run/one', bytes: 9 }] })],
    [{ ...damage, code: 'unreadable-folder' }],
  );
  assert.equal(JSON.parse(JSON.stringify(json)), {
    version: 1,
    runs: [
      {
        name: 'run',
        recorder: { kind: 'tensorflow.js', engine: 'tfjs', observesAssigns: true, closed: true },
        trainingSteps: 30,
        steps: { first: 0, last: 29 },
        graphNodes: 0,
        files: [{ name: 'run/one', bytes: 9, problems: 1 }],
        tags: [
          {
            kind: 'variable',
            name: 'w',
            tags: ['w/h'],
            role: 'other',
            source: 'recorded',
            shape: [2],
            points: 2,
            firstStep: 0,
            lastStep: 1,
            stepsBack: 0,
            superseded: 0,
            first: { min: 1, max: 1, mean: 1 },
            last: { min: 'NaN', max: 'NaN', mean: 'NaN' },
          },
          {
            kind: 'scalar',
            name: 'loss',
            tags: ['loss'],
            points: 30,
            firstStep: 0,
            lastStep: 29,
            stepsBack: 0,
            superseded: 0,
            first: 1,
            last: 30,
          },
        ],
        problems: [damage],
      },
    ],
    problems: [{ ...damage, code: 'unreadable-folder' }],
  });
});

test.run();
