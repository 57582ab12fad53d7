import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findAssignments } from '../../src/graph/assignments.js';
import { executedWrites } from '../../src/graph/executed-writes.js';
import { Execution } from '../../src/graph/execution.js';
import { GraphIndex } from '../../src/graph/graph-index.js';
import { isAssignOp } from '../../src/graph/variable-origin.js';
import type { Graph } from '../../src/model/graph.js';
import { decodeGraphDef } from '../../src/protobuf/graph-codec.js';
import { fixturesFolder } from '../support/fixtures.js';

const test = suite('graph/executed-ops');

interface Run {
  readonly fetches: readonly string[];
  readonly feeds: readonly string[];
  readonly executed: readonly string[];
}

/** What TensorFlow's RunMetadata says ran: see make_executed_ops.py. */
const cases = JSON.parse(
  gunzipSync(readFileSync(path.join(fixturesFolder, 'executed_ops.json.gz'))).toString(),
) as readonly { readonly name: string; readonly graph: string; readonly runs: readonly Run[] }[];

const graphs = cases.map(({ name, graph, runs }) => ({
  name,
  runs,
  graph: decodeGraphDef(Buffer.from(graph, 'base64')),
}));
const random = graphs.filter(({ name }) => name.startsWith('random'));
const functional = graphs.filter(({ name }) => !name.startsWith('random'));

function hasControlFlow({ nodes }: Graph): boolean {
  return nodes.ops.some((op) => /^(Ref)?(Switch|Enter)$/.test(op));
}

/** Ops that ran under names of the graph: not the ends of feeds and fetches, which runs add. */
function executedIds({ nodes }: Graph, { executed }: Run): Set<number> {
  return new Set(executed.flatMap((name) => nodes.find(name) ?? []));
}

test('there is enough to compare, with and without control flow', () => {
  assert.is(random.length, 100);
  const withControlFlow = random.filter(({ graph }) => hasControlFlow(graph)).length;
  assert.ok(withControlFlow >= 30 && withControlFlow <= 95, `${withControlFlow} of 100`);
  assert.ok(random.reduce((sum, { runs }) => sum + runs.length, 0) > 200);
});

test('without control flow, what is reached is exactly what TensorFlow ran', () => {
  for (const { name, graph, runs } of random) {
    if (hasControlFlow(graph)) continue;
    for (const run of runs) {
      const { reached } = Execution.ofFetches(new GraphIndex(graph), run.fetches, run.feeds);
      const wanted = [...executedIds(graph, run)].sort((a, b) => a - b);
      assert.equal([...reached.ids()], wanted, `${name}: ${run.fetches} with ${run.feeds}`);
    }
  }
});

test('with control flow, all that ran may run, and all that always runs ran', () => {
  let [decided, undecided] = [0, 0];
  for (const { name, graph, runs } of random) {
    if (!hasControlFlow(graph)) continue;
    for (const run of runs) {
      const execution = Execution.ofFetches(new GraphIndex(graph), run.fetches, run.feeds);
      const ran = executedIds(graph, run);
      for (let id = 0; id < graph.nodes.length; id++) {
        const { certainty } = execution.of(id);
        const what = `${name}: ${graph.nodes.nameOf(id)} of ${run.fetches} with ${run.feeds}`;
        if (certainty === 'always') assert.ok(ran.has(id), `${what} always runs`);
        if (certainty === 'never') assert.not(ran.has(id), `${what} never runs`);
        if (!execution.reached.hasId(id)) continue;
        if (certainty === 'may') undecided++;
        else decided++;
      }
    }
  }
  assert.ok(decided > undecided, `${decided} ops were decided, ${undecided} were not`);
});

test('writers inside of functions: all that ran may run, and all that always runs ran', () => {
  for (const { name, graph, runs } of functional) {
    const assignments = findAssignments(graph);
    for (const run of runs) {
      const execution = Execution.ofFetches(assignments.index, run.fetches, run.feeds);
      const certainties = new Map(
        executedWrites(graph, assignments, execution).map((write) => [
          write.assign.split(' > ').at(-1) ?? '',
          write.run.certainty,
        ]),
      );
      for (const { nodes } of graph.functions) {
        for (const { name: writer, op } of nodes) {
          if (!isAssignOp(op)) continue;
          const ran = run.executed.some((ranOp) => ranOp.split('/').at(-1) === writer);
          const certainty = certainties.get(writer) ?? 'never';
          const what = `${name}: ${writer} of ${run.fetches}`;
          if (certainty === 'always') assert.ok(ran, `${what} always runs`);
          if (certainty === 'never') assert.not(ran, `${what} never runs`);
        }
      }
    }
  }
});

test('which variable a function writes follows from the calls', () => {
  const found = functional.flatMap(({ name, graph, runs }) => {
    const assignments = findAssignments(graph);
    const [first] = runs;
    const execution = Execution.ofFetches(assignments.index, first?.fetches ?? [], []);
    return executedWrites(graph, assignments, execution)
      .filter(({ assign }) => assign.includes(' > '))
      .map(({ assign, variable, run }) =>
        [name, assign.split(' > ').at(-1), variable, run.certainty].join(' '),
      );
  });
  assert.equal(found, [
    'branches write_else b may',
    'branches write_then a may',
    'loop write_body a may',
    'calls write_outer a always',
    'calls write_inner b always',
    'only_control write_by_control a always',
    'branch_calls write_called a may',
    'switch_case write_case_0 a may',
    'switch_case write_case_1 b may',
  ]);
});

test.run();
