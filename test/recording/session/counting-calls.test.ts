import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import { GraphSession } from '../../../src/index.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const tf = await nativeTensorFlow();
const test = suite('recording/counting-calls');

const FLOAT = { type: 1 };
const INT32 = { type: 3 };
const BOOL = { type: 10 };
const RESOURCE = { type: 20 };
const SCALAR = { shape: { dim: [] } };

/** A graph whose `flag` decides, by Switches, over the number 1 (`in_branch:1`) and resource variables. */
function graphWith(variables: readonly string[]): GraphBuilder {
  const graph = new GraphBuilder();
  const one = graph.constant('one', 1);
  const zero = graph.constant('zero', 0);
  graph.op('flag', 'Placeholder', [], { dtype: BOOL, shape: SCALAR });
  graph.op('in_branch', 'Switch', [one, 'flag'], { T: FLOAT });
  graph.op('other_branch', 'Identity', ['in_branch'], { T: FLOAT });
  for (const name of variables) {
    const text = { container: { s: Buffer.from('') }, shared_name: { s: Buffer.from(name) } };
    graph.op(name, 'VarHandleOp', [], { dtype: FLOAT, shape: SCALAR, ...text });
    graph.op(`${name}/Assign`, 'AssignVariableOp', [name, zero], { dtype: FLOAT });
    graph.op(`${name}/read`, 'ReadVariableOp', [name], { dtype: FLOAT });
    graph.op(`${name}/switched`, 'Switch', [name, 'flag'], { T: RESOURCE });
  }
  graph.group(
    'init',
    variables.map((name) => `${name}/Assign`),
  );
  return graph;
}

function write(name: string, variable: string, value: string, ...edges: string[]): object {
  return {
    name,
    op: 'AssignAddVariableOp',
    input: [variable, value, ...edges],
    attr: { dtype: FLOAT },
  };
}

type Arguments = Readonly<Record<string, { readonly type: number }>>;

/** A function that gives back its argument `x`, and runs some ops whatever is taken of it. */
function givingX(name: string, args: Arguments, nodeDef: object[], controls: string[]): object {
  return {
    signature: {
      name,
      inputArg: Object.entries(args).map(([argument, type]) => ({ name: argument, ...type })),
      outputArg: [{ name: 'out', ...FLOAT }],
      controlOutput: controls,
      isStateful: true,
    },
    nodeDef,
    ret: { out: 'x' },
    controlRet: Object.fromEntries(controls.map((control) => [control, control])),
  };
}

function typesOf(args: Arguments): object {
  return { list: { type: Object.values(args).map(({ type }) => type) } };
}

/** What a run adds to each variable, and what is told of it, with counters and without. */
async function countedAndPlain(
  graph: GraphBuilder,
  variables: readonly string[],
  fetches: string[],
  flag: boolean,
) {
  const folder = path.join(temporaryFolder(), 'model');
  await graph.save(folder);
  const sessions = [true, false].map(async (countAssigns) => {
    const logdir = temporaryFolder();
    const session = await GraphSession.open(tf, folder, { logdir, countAssigns });
    await session.run('init');
    const { outputs, assigns } = await session.run(fetches, { feeds: { flag } });
    const reads = await session.run(variables.map((name) => `${name}/read`));
    const added = reads.outputs.map((output) => output?.dataSync()[0]);
    for (const output of [...outputs, ...reads.outputs]) output?.dispose();
    await session.dispose();
    assert.equal(session.failures, []);
    const observed = variables.map((name) => assigns.find((a) => a.variable === name)?.observed);
    return { added, observed, logdir };
  });
  const [counted, plain] = await Promise.all(sessions);
  if (!counted || !plain) throw new Error('no sessions');
  assert.equal(counted.added, plain.added, 'counting changes what runs');
  return counted;
}

for (const flag of [true, false]) {
  test(`a while whose turns come from outside of its branch counts only when that is ${flag ? '' : 'not '}taken`, async () => {
    const graph = graphWith(['v']);
    for (const [name, value] of [
      ['turn', 0],
      ['turns', 2],
    ] as const) {
      const tensor = { dtype: INT32.type, tensorShape: {}, intVal: [value] };
      graph.op(name, 'Const', [], { dtype: INT32, value: { tensor } });
    }
    const args = { turn: INT32, turns: INT32, x: FLOAT, v: RESOURCE };
    const one = { tensor: { dtype: INT32.type, tensorShape: {}, intVal: [1] } };
    const results = { turn: 'next:z:0', turns: 'turns', x: 'x', v: 'v' };
    graph.addFunction({
      signature: {
        name: 'body',
        inputArg: Object.entries(args).map(([name, type]) => ({ name, ...type })),
        outputArg: Object.entries(args).map(([name, type]) => ({ name: `${name}_out`, ...type })),
        controlOutput: ['write'],
        isStateful: true,
      },
      nodeDef: [
        write('write', 'v', 'x'),
        { name: 'one', op: 'Const', attr: { dtype: INT32, value: one } },
        { name: 'next', op: 'AddV2', input: ['turn', 'one:output:0'], attr: { T: INT32 } },
      ],
      ret: Object.fromEntries(Object.entries(results).map(([name, from]) => [`${name}_out`, from])),
      controlRet: { write: 'write' },
    });
    graph.addFunction({
      signature: {
        name: 'cond',
        inputArg: Object.entries(args).map(([name, type]) => ({ name, ...type })),
        outputArg: [{ name: 'out', ...BOOL }],
      },
      nodeDef: [{ name: 'less', op: 'Less', input: ['turn', 'turns'], attr: { T: INT32 } }],
      ret: { out: 'less:z:0' },
    });
    graph.op('loop', 'While', ['turn', 'turns', 'in_branch:1', 'v/switched:1'], {
      T: typesOf(args),
      cond: { func: { name: 'cond' } },
      body: { func: { name: 'body' } },
      _lower_using_switch_merge: { b: true },
    });
    graph.op('result', 'Merge', ['other_branch', 'loop:2'], { T: FLOAT, N: { i: 2 } });
    const { added, observed } = await countedAndPlain(graph, ['v'], ['result'], flag);
    assert.equal(added, [flag ? 2 : 0]);
    assert.equal(observed, added);
  });
}

const BESIDE_UNLOWERED = /If, While or Case that TensorFlow does not lower/;

test('nothing is counted, and nothing changed, in an If in a branch that TensorFlow does not lower', async () => {
  const graph = graphWith(['v', 'w', 'outside']);
  const inner = { x: FLOAT, v: RESOURCE };
  const args = { ...inner, w: RESOURCE };
  graph.addFunction(givingX('inner', inner, [write('write', 'v', 'x')], ['write']));
  const call = {
    name: 'call',
    op: 'StatefulPartitionedCall',
    input: ['x', 'v'],
    attr: { Tin: typesOf(inner), Tout: typesOf({ x: FLOAT }), f: { func: { name: 'inner' } } },
  };
  const nodes = [call, write('write', 'w', 'x', '^call')];
  graph.addFunction(givingX('then', args, nodes, ['write']));
  graph.addFunction(givingX('else', args, [], []));
  graph.op('choice', 'If', ['flag', 'in_branch:1', 'v/switched:1', 'w/switched:1'], {
    Tcond: BOOL,
    Tin: typesOf(args),
    Tout: typesOf({ x: FLOAT }),
    then_branch: { func: { name: 'then' } },
    else_branch: { func: { name: 'else' } },
    _lower_using_switch_merge: { b: false },
  });
  graph.op('result', 'Merge', ['other_branch', 'choice'], { T: FLOAT, N: { i: 2 } });
  graph.op('aside', 'AssignAddVariableOp', ['outside', 'one'], { dtype: FLOAT });
  const variables = ['v', 'w', 'outside'];
  const run = await countedAndPlain(graph, variables, ['result', 'aside'], true);
  assert.equal(run.added, [1, 1, 1]);
  assert.equal(run.observed, [undefined, undefined, 1]);
  for (const variable of ['v', 'w']) {
    const [assign] = variableOf(await readRun(run.logdir), variable).assigns;
    assert.match(assign?.unobservedBecause ?? '', BESIDE_UNLOWERED);
    assert.equal(assign?.implied, { runs: 1 });
  }
});

test('what waits for a call that is dead only in part runs as without counters, and is not counted', async () => {
  const graph = graphWith(['v', 'w']);
  const args = { x: FLOAT, v: RESOURCE };
  graph.addFunction(givingX('called', args, [write('write', 'v', 'x')], ['write']));
  graph.op('call', 'StatefulPartitionedCall', ['one', 'v/switched:1'], {
    Tin: typesOf(args),
    Tout: typesOf({ x: FLOAT }),
    f: { func: { name: 'called' } },
  });
  graph.op('after', 'AssignAddVariableOp', ['w', 'call'], { dtype: FLOAT });
  graph.op('awaiting', 'Identity', ['in_branch:1', '^call'], { T: FLOAT });
  graph.op('result', 'Merge', ['other_branch', 'awaiting'], { T: FLOAT, N: { i: 2 } });
  const variables = ['v', 'w'];
  const { added, observed, logdir } = await countedAndPlain(
    graph,
    variables,
    ['result', 'after'],
    false,
  );
  assert.equal(added, [0, 1]);
  assert.equal(observed, [0, undefined]);
  const [assign] = variableOf(await readRun(logdir), 'w').assigns;
  assert.match(assign?.unobservedBecause ?? '', /nothing tells when what that gives is alive/);
});

test.run();
