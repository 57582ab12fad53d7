import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scalarLayout } from '../../src/store/point-layout.js';
import {
  emptySummary,
  joinSummaries,
  putSummary,
  type SeriesSummary,
  SUMMARY_NUMBERS,
  summaryAt,
  summaryOf,
  summaryViewAt,
} from '../../src/store/series-summary.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('store/series-summary');

type Point = readonly [step: number, value: number];

function summaryOfPoints(points: readonly Point[]): SeriesSummary {
  const stretch = Float64Array.from([
    ...points.map(([step]) => step),
    ...points.map(() => 0),
    ...points.map(([, value]) => value),
  ]);
  return summaryOf(stretch, points.length, scalarLayout, {
    firstOffset: points[0]?.[0] ?? Number.NaN,
    lastOffset: points.at(-1)?.[0] ?? Number.NaN,
  });
}

const cases: readonly (readonly [string, readonly Point[], Partial<SeriesSummary>])[] = [
  ['nothing', [], emptySummary],
  [
    'one point',
    [[7, 3]],
    {
      ...{ length: 1, firstStep: 7, lastStep: 7, first: 3, last: 3, min: 3, max: 3 },
      ...{ changes: 0, lastChangedStep: Number.NaN, repeats: 0 },
    },
  ],
  [
    'a series that stops moving',
    [
      [1, 5],
      [2, -5],
      [3, -5],
    ],
    { min: -5, max: 5, changes: 1, lastChangedStep: 2, repeats: 0 },
  ],
  [
    '-0 after 0, and NaN after NaN',
    [
      [1, 0],
      [2, -0],
      [3, Number.NaN],
      [4, Number.NaN],
    ],
    { changes: 2, lastChangedStep: 3 },
  ],
  [
    'only NaN',
    [
      [1, Number.NaN],
      [1, Number.NaN],
    ],
    { min: Number.NaN, max: Number.NaN, changes: 0, repeats: 1 },
  ],
  ['an infinity alone', [[1, Number.POSITIVE_INFINITY]], { min: Infinity, max: Infinity }],
  [
    'steps that go back',
    [
      [5, 1],
      [3, 1],
      [4, 1],
      [4, 1],
    ],
    { firstStep: 5, lastStep: 4, repeats: 2 },
  ],
];

for (const [what, points, wanted] of cases) {
  test(`sums up ${what}`, () => {
    const summary = summaryOfPoints(points);
    for (const [name, value] of Object.entries(wanted)) {
      assert.ok(Object.is(summary[name as keyof SeriesSummary], value), `${name} is ${value}`);
    }
  });
}

test('two stretches joined are summed up as one, wherever the cut is', () => {
  const random = new SeededRandom(3);
  const values = [0, -0, 1, 2, Number.NaN, Number.NEGATIVE_INFINITY];
  for (let round = 0; round < 500; round++) {
    const points = Array.from({ length: random.below(8) }, (): Point => {
      return [random.below(4), values[random.below(values.length)] as number];
    });
    const cut = random.below(points.length + 1);
    const joined = joinSummaries(
      summaryOfPoints(points.slice(0, cut)),
      summaryOfPoints(points.slice(cut)),
    );
    assert.equal(joined, summaryOfPoints(points));
  }
});

test('a summary comes out of an array as it was put in', () => {
  const numbers = new Float64Array(3 * SUMMARY_NUMBERS);
  const summary = summaryOfPoints([
    [1, 2],
    [2, -0],
  ]);
  putSummary(numbers, 1, summary);
  assert.equal(summaryAt(numbers, 1), summary);
  assert.is(summaryAt(numbers, 0).length, 0);
});

test('a summary can be looked up where it is', () => {
  const numbers = Float64Array.from({ length: 2 * SUMMARY_NUMBERS }, (_, at) => at);
  const view = summaryViewAt(numbers, 1);
  for (const [name, figure] of Object.entries(summaryAt(numbers, 1))) {
    assert.is(view[name as keyof SeriesSummary], figure, name);
  }
  assert.is(summaryViewAt(numbers, 0), emptySummary);
  assert.is(summaryViewAt(numbers, 2), emptySummary);
});

test.run();
