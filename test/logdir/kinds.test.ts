import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { expectedKinds, figuresOf, kindWriters, readKinds, runsOfKinds } from '../support/kinds.js';

/** Every kind of value of every writer in use, held to what TensorBoard's EventAccumulator reads. */
const test = suite('logdir, kinds of values');

test('there is a folder for each writer', () => {
  assert.equal(
    kindWriters.join(' '),
    'keras tensorboardx tf1 tf1-traced-flat tf1-traced-healthy tf2 tfjs-node torch-new torch-old',
  );
});

for (const writer of kindWriters) {
  test(`${writer}: tags, steps and values are what TensorBoard reads`, async () => {
    const expected = expectedKinds(writer);
    const runs = await runsOfKinds(writer);
    assert.equal(
      runs.map(({ name }) => name),
      Object.keys(expected).sort(),
    );
    for (const run of runs) {
      const wanted = expected[run.name];
      if (!wanted) throw new Error(run.name);
      const read = await readKinds(writer, run);
      assert.equal(run.problems, []);
      assert.equal(Object.keys(read.tags).sort(), Object.keys(wanted.tags).sort());
      for (const [tag, [kind, points]] of Object.entries(wanted.tags)) {
        const [readKind, readPoints] = read.tags[tag] ?? ['', []];
        const isHistogram = kind === 'HistogramProto' || kind === 'histograms';
        assert.is(readKind, isHistogram ? 'histograms' : kind, tag);
        assert.is(readPoints.length, points.length, tag);
        for (const [at, [step, value]] of points.entries()) {
          const [readStep, readValue] = readPoints[at] ?? [];
          // Of a trace of TensorFlow 1, and of what has no value, the accumulator keeps no step.
          if (step !== null) assert.is(readStep, step, tag);
          assert.equal(readValue, isHistogram ? figuresOf(kind, value) : value, `${tag} at ${at}`);
        }
      }
      assert.equal(read.collections, wanted.collections ?? {});
      if (wanted.variables) assert.equal(read.variables, wanted.variables);
      for (const [tag, points] of Object.entries(wanted.afterPurge)) {
        assert.is(read.afterPurge[tag], points, `${tag}, without what a restart wrote over`);
      }
      if (wanted.graph) assert.equal(read.graph, wanted.graph);
    }
  });
}

test.run();
