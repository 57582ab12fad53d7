import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import type { RunView, VariableView } from '../../../src/model/run-view.js';
import { flatLayer, graphOf } from '../../support/graphs.js';
import { assignView, flat, moving, plainRun, recordedRun } from '../../support/run-view.js';

const test = suite('diagnosis/rules/constant-by-construction');

const graph = graphOf(`${flatLayer}
  table = VariableV2
  table/Assign = Assign(table, rate)
  written = VariableV2
  written/set = Assign(written, act)
  handed = VarHandleOp
  call = PartitionedCall(handed) -> writes
  w/Adam = VariableV2
  dense/kernel = VariableV2
`);
const withFunctions = {
  ...graph,
  functions: graphOf('', { functions: { writes: 'a = AssignVariableOp(v, x)' } }).functions,
};

const inGraph = (view: VariableView) => plainRun([moving('w'), view], { graph: withFunctions });
const recorded = (view: VariableView) => recordedRun([moving('dense/kernel'), view]);

/** Status of the run's second variable, and the findings that name it. */
function judged(run: RunView) {
  const { variables, findings } = diagnose(run);
  const name = variables[1]?.name ?? '';
  const own = findings.filter((finding) => finding.variables.includes(name));
  return [variables[1]?.status, ...own.map(({ id, severity }) => `${id} ${severity}`)];
}

test('a table that only its initializer writes is constant, without a word', () => {
  assert.equal(judged(inGraph(flat('table'))), ['constant']);
  assert.equal(judged(inGraph(flat('table', { trainable: false }))), ['constant']);
});

test('in TensorFlow.js: declared not trainable, and never written', () => {
  assert.equal(judged(recorded(flat('table', { trainable: false }))), ['constant']);
});

const notConstant: Readonly<Record<string, readonly [RunView, string]>> = {
  'it moved': [inGraph(moving('table')), 'moving'],
  'the graph has an op that updates it': [inGraph(flat('written')), 'update-ops-not-run error'],
  'a function may write it': [inGraph(flat('handed')), 'cannot-judge info'],
  'it is trainable': [inGraph(flat('table', { trainable: true })), 'cannot-judge warning'],
  'it may be trainable, and is a weight': [inGraph(flat('dense/kernel')), 'cannot-judge info'],
  'it is a statistic': [
    inGraph(flat('table', { role: 'moving-mean' })),
    'update-ops-not-run error',
  ],
  'it is a slot': [inGraph(flat('w/Adam')), 'slot-never-written warning'],
  'it is a counter': [inGraph(flat('table', { role: 'counter' })), 'cannot-judge warning'],
  'the graph does not know it': [inGraph(flat('gone')), 'cannot-judge info'],
  'there is no graph': [plainRun([moving('w'), flat('table')]), 'cannot-judge info'],
  'TensorFlow.js wrote it': [
    recorded(flat('table', { trainable: false, assigns: [assignView('a', { observed: 1 })] })),
    'cannot-judge info',
  ],
  'in TensorFlow.js it is trainable unless said otherwise': [
    recorded(flat('table', { trainable: undefined })),
    'cannot-judge info',
  ],
  'the recorder does not see writes': [
    recordedRun([moving('dense/kernel'), flat('table', { trainable: false })], {
      recorder: { kind: 'graph-session', engine: 'tf', observesAssigns: false, closed: true },
    }),
    'cannot-judge info',
  ],
};

for (const [name, [run, expected]] of Object.entries(notConstant)) {
  test(`not constant: ${name}`, () => {
    const [status, ...findings] = judged(run);
    assert.is.not(status, 'constant');
    assert.is(findings.join() || status, expected);
  });
}

test.run();
