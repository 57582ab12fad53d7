import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { opsStep } from '../../src/diagnosis/evidence.js';
import { bucketsIn } from '../../src/events/histogram-buckets.js';
import { readRecord } from '../../src/events/read-record.js';
import type { RecordPlace, SeriesEvidence, WhyStep } from '../../src/model/evidence.js';
import { fixturesFolder } from '../support/fixtures.js';
import { assignView, fixtureRun, flat } from '../support/run-view.js';

const test = suite('diagnosis/evidence');

const fixtures = ['tf1-flat-graph', 'tf1-flat-scalars', 'tf2-keras-flat', 'torch-flat'] as const;

async function recordAt(fixture: string, { file, offset }: RecordPlace): Promise<Uint8Array> {
  const record = await readRecord(path.join(fixturesFolder, fixture, file), offset);
  if (!record) throw new Error(`no record at byte ${offset} of ${file}`);
  return record;
}

for (const fixture of fixtures) {
  test(`the places of ${fixture} are those of the records that hold the values`, async () => {
    const { variables, scalars } = await fixtureRun(fixture);
    for (const { tags, ends, columns, source } of variables) {
      for (const [at, place] of [
        [0, ends?.first],
        [columns.step.length - 1, ends?.last],
      ] as const) {
        assert.ok(place, tags[0]);
        const record = await recordAt(fixture, place);
        assert.ok(Buffer.from(record).includes(tags[0] as string), `${tags[0]} at ${place.offset}`);
        if (source !== 'histogram') continue;
        const buckets = bucketsIn(record, tags[0] as string, 0);
        assert.ok(buckets, `${tags[0]}, point ${at}`);
      }
    }
    for (const { tag, ends } of scalars) {
      assert.ok(ends, tag);
      assert.ok(Buffer.from(await recordAt(fixture, ends.last)).includes(tag));
    }
  });
}

test('what a finding rests on names the records of the variable and of what moved meanwhile', async () => {
  const { findings } = diagnose(await fixtureRun('tf1-flat-graph'));
  const [values] = findings[0]?.why ?? [];
  assert.is(values?.source, 'values');
  const { series, witness } = values as Extract<WhyStep, { source: 'values' }>;
  for (const { first, last } of [...series, witness as SeriesEvidence]) {
    assert.ok((first.place?.offset ?? 0) < (last.place?.offset ?? 0));
  }
});

test('ops are told with what a recorder saw of them, and the others by name alone', () => {
  const view = flat('mean', { assigns: [assignView('update', { observed: 0, implied: 30 })] });
  assert.equal(opsStep('text', ['update', 'other'], view).writers, [
    { name: 'update', observed: 0, implied: 30 },
    { name: 'other' },
  ]);
});

test.run();
