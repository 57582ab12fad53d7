import { inspect } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { choose } from '../../src/cli/choice.js';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { readOnce } from '../../src/diagnosis/read-once.js';
import type { RunView } from '../../src/model/run-view.js';
import { runViewWith } from '../../src/model/run-view-with.js';
import { ViewOnDemand } from '../../src/store/view-on-demand.js';
import { plainView } from '../support/plain-views.js';
import { fixtureRun } from '../support/run-view.js';

const test = suite('store/view-on-demand');

const fixtures = ['tf1-flat-graph', 'torch-flat'] as const;

/** Whatever makes a view, or a verdict, out of a view. */
const made: Readonly<Record<string, (view: RunView) => unknown>> = {
  'a view with another part': (view) => runViewWith(view, { files: 7 }),
  'a view that is read once': readOnce,
  'a view of chosen tags': (view) => choose([view], { tag: /./ }).map((chosen) => chosen.view),
  'a plain view': plainView,
  'a verdict': (view) => diagnose(view),
};

const shown = (value: unknown): string =>
  inspect(value, { depth: null, getters: true, maxArrayLength: null, maxStringLength: null });

for (const [what, make] of Object.entries(made)) {
  test(`${what} is the same of a view on demand as of the view itself`, async () => {
    for (const fixture of fixtures) {
      const view = await fixtureRun(fixture);
      assert.is(shown(make(new ViewOnDemand(view.name, () => view))), shown(make(view)));
    }
  });
}

test('every part of a view is there on demand, and in a view with another part', async () => {
  const view = await fixtureRun('tf1-flat-graph');
  const onDemand = new ViewOnDemand(view.name, () => view);
  const parts = Object.keys(view) as (keyof RunView)[];
  for (const part of parts) assert.is(shown(onDemand[part]), shown(view[part]), part);
  assert.equal(Object.keys(runViewWith(view, {})).sort(), parts.sort());
});

test('nothing but the name is worked out before it is asked for', async () => {
  const view = await fixtureRun('torch-flat');
  let asked = 0;
  const onDemand = new ViewOnDemand(view.name, () => {
    asked++;
    return view;
  });
  assert.is(onDemand.name, view.name);
  assert.is(asked, 0);
  assert.is(onDemand.files, 1);
  assert.is(asked, 1);
});

test.run();
