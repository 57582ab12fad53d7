import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  epochsOf,
  type RestartMark,
  supersededCount,
  supersedingPoints,
} from '../../src/model/restarts.js';

const test = suite('model/restarts');

interface Case {
  readonly what: string;
  readonly steps: readonly number[];
  readonly marks?: readonly RestartMark[];
  /** Index of each epoch's first point, and the step it supersedes from. */
  readonly epochs: readonly (readonly [first: number, fromStep: number])[];
  /** Indices of the points that charts show. */
  readonly shown: readonly number[];
}

const cases: readonly Case[] = [
  { what: 'no point', steps: [], epochs: [], shown: [] },
  { what: 'one training', steps: [0, 1, 2], epochs: [[0, 0]], shown: [0, 1, 2] },
  { what: 'a constant step is no restart', steps: [0, 0, 0], epochs: [[0, 0]], shown: [0, 1, 2] },
  {
    what: 'resumed at an earlier step',
    steps: [0, 1, 2, 3, 2, 3, 4],
    epochs: [
      [0, 0],
      [4, 2],
    ],
    shown: [0, 1, 4, 5, 6],
  },
  {
    what: 'begun anew',
    steps: [5, 6, 0, 1],
    epochs: [
      [0, 5],
      [2, 0],
    ],
    shown: [2, 3],
  },
  {
    what: 'restarted twice, the second time further back',
    steps: [0, 1, 2, 3, 2, 3, 1, 2],
    epochs: [
      [0, 0],
      [4, 2],
      [6, 1],
    ],
    shown: [0, 6, 7],
  },
  {
    what: 'restarted twice, the second time less far back',
    steps: [0, 1, 2, 3, 1, 2, 3, 3, 2],
    epochs: [
      [0, 0],
      [4, 1],
      [8, 2],
    ],
    shown: [0, 4, 8],
  },
  {
    what: 'the log tells of a start at the step it goes on from',
    steps: [0, 1, 2, 2, 3],
    marks: [{ index: 3, step: 2 }],
    epochs: [
      [0, 0],
      [3, 2],
    ],
    shown: [0, 1, 3, 4],
  },
  {
    what: 'a start supersedes from its own step, though the tag comes later',
    steps: [0, 5, 10, 10, 15],
    marks: [{ index: 3, step: 4 }],
    epochs: [
      [0, 0],
      [3, 4],
    ],
    shown: [0, 3, 4],
  },
  {
    what: 'a start with nothing behind it',
    steps: [0, 1, 2],
    marks: [{ index: 3, step: 1 }],
    epochs: [
      [0, 0],
      [3, 1],
    ],
    shown: [0],
  },
  {
    what: 'a start behind all steps supersedes nothing',
    steps: [0, 1, 2, 3],
    marks: [{ index: 2, step: 2 }],
    epochs: [
      [0, 0],
      [2, 2],
    ],
    shown: [0, 1, 2, 3],
  },
];

for (const { what, steps, marks = [], epochs, shown } of cases) {
  test(what, () => {
    const step = Float64Array.from(steps);
    const found = epochsOf(step, marks);
    assert.equal(
      found.map(({ first, fromStep }) => [first, fromStep]),
      epochs,
    );
    assert.equal(supersedingPoints(step, found), shown);
    assert.is(supersededCount(step, marks), steps.length - shown.length);
  });
}

test.run();
