import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { payloadPlace } from '../../src/model/run-view.js';
import { mergePayloads, PayloadSeries } from '../../src/store/payload-series.js';

const test = suite('store/payload-series');

type Place = readonly [step: number, offset: number];

function seriesIn(file: string, plugin: string, places: readonly Place[]): PayloadSeries {
  const series = new PayloadSeries('notes', plugin);
  for (const [step, offset] of places) {
    series.add({ step, wallTime: 10 + step }, { file, offset, index: 1 });
  }
  return series;
}

test('of what stays in its file, the place is kept', () => {
  const { columns, ...rest } = seriesIn('a', 'text', [
    [3, 24],
    [5, 2 ** 40],
  ]).view;
  assert.equal(rest, { tag: 'notes', plugin: 'text', files: ['a'] });
  assert.equal([...columns.step], [3, 5]);
  assert.equal([...columns.wallTime], [13, 15]);
  const view = { ...rest, columns };
  assert.equal(payloadPlace(view, 1), { file: 'a', offset: 2 ** 40, index: 1 });
  assert.is(payloadPlace(view, 2), undefined);
  assert.is(payloadPlace(view, -1), undefined);
});

test('what several files have is one series, whose places name the file', () => {
  const merged = mergePayloads([
    seriesIn('a', 'text', [
      [3, 24],
      [5, 90],
    ]).view,
    seriesIn('b', 'images', [[4, 24]]).view,
  ]);
  assert.ok(merged);
  if (!merged) return;
  assert.equal([merged.tag, merged.plugin, merged.files], ['notes', 'text', ['a', 'b']]);
  assert.equal([...merged.columns.step], [3, 5, 4]);
  assert.equal([...merged.columns.wallTime], [13, 15, 14]);
  assert.equal(payloadPlace(merged, 1), { file: 'a', offset: 90, index: 1 });
  assert.equal(payloadPlace(merged, 2), { file: 'b', offset: 24, index: 1 });
});

test('nothing merges to nothing', () => {
  assert.is(mergePayloads([]), undefined);
});

test.run();
