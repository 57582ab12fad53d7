import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findAssignments } from '../../../src/graph/assignments.js';
import { Execution } from '../../../src/graph/execution.js';
import { decodeSavedModel } from '../../../src/protobuf/saved-model.js';
import { decidingFeeds } from '../../../src/recording/session/deciding-feeds.js';
import { fixturesFolder } from '../../support/fixtures.js';
import { truthOfGraphs } from './counted-graphs.js';

const test = suite('recording/deciding-feeds');

function decidersOf(name: string, fetches = ['fetch'], feeds?: readonly string[]) {
  const file = path.join(fixturesFolder, 'session_graphs', name, 'saved_model.pb');
  const [metaGraph] = decodeSavedModel(readFileSync(file), file);
  if (!metaGraph) throw new Error(`no graph in ${file}`);
  const { graph } = metaGraph;
  const assignments = findAssignments(graph);
  const fed = feeds ?? Object.keys(truthOfGraphs[name]?.runs[0]?.feeds ?? {});
  const execution = Execution.ofFetches(assignments.index, fetches, fed);
  const found = decidingFeeds(graph, assignments, execution, fed);
  return found && [...found].sort();
}

const deciders: Readonly<Record<string, readonly string[] | undefined>> = {
  ref_assigns: [],
  resource_scatter: [],
  ref_cond: ['flag'],
  resource_cond: ['flag'],
  ref_cond_of_value: ['flag'],
  batch_norm_with_is_training: ['flag'],
  ref_while: ['number'],
  resource_cond_in_while: ['number'],
  ref_while_in_cond: ['flag', 'number'],
  nested_conds: ['flag', 'number'],
  nested_whiles: ['number'],
  if_v2: ['flag'],
  case_v2: ['number'],
  function_in_v1_cond: ['flag'],
  function_call: [],
  // What happens inside of functions is not followed.
  while_v2: undefined,
  if_in_while_v2: undefined,
  function_with_if_and_while: undefined,
};

for (const [name, expected] of Object.entries(deciders)) {
  test(`${name}: ${expected ? `[${expected}]` : 'more than feeds'}`, () => {
    assert.equal(decidersOf(name), expected);
  });
}

test('a tensor between a placeholder and the decision may be what decides', () => {
  assert.equal(decidersOf('nested_conds', ['fetch'], ['flag', 'Less']), ['Less', 'flag']);
  assert.equal(decidersOf('nested_conds', ['fetch'], ['number:0', 'flag:0']), [
    'flag:0',
    'number:0',
  ]);
});

test.run();
