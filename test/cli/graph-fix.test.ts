import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readGraphFile } from '../../src/graph-files/read-graph-file.js';
import { fixtureFile } from '../support/fixtures.js';
import { graphPatterns, type PatternGraph, pathOf } from '../support/graph-patterns.js';
import { nodeNamed, plainGraph } from '../support/graphs.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type CliOutcome, cli } from '../support/terminal.js';

const test = suite('cli/graph-fix');

/** The assigns that each buggy graph is given, and the op they are hung on where it is no fetch. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  'update-ops-unused': ['train_op'],
  'update-ops-unused-resource': ['train_op'],
  'assigns-nobody-runs': ['train_op'],
  'assigns-nobody-runs-resource': ['train_op'],
  'updates-in-no-collection': ['train_op'],
  'collection-read-early': ['train_op'],
  'last-tower-only': ['train_op'],
  'gan-one-network': ['g_train'],
  'ema-not-applied': ['train_op'],
  'assign-in-branch-unused': ['cond/batch_mean'],
  'while-loop-frame': ['loop/add'],
  'step-count-not-grouped': ['train_op'],
  'partitioned-average-not-grouped': ['train_op'],
  'loop-with-shared-kernel': ['loop/add'],
};

/** Both towers write the same statistics, which one edge cannot order. */
const writesOfTwoTowers = ['last-tower-only-shared', 'towers-updates-unused'];

function fix(graph: PatternGraph, output: string, ...options: string[]): Promise<CliOutcome> {
  const fetches = graph.fetches.flatMap((fetch) => ['--fetch', fetch]);
  return cli('graph', 'fix', pathOf(graph), output, ...fetches, ...options);
}

/** Every file with its content, by its path. */
function contentsOf(place: string): Map<string, string> {
  const files = statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true }).map(String)
    : [''];
  return new Map(
    files
      .filter((file) => statSync(path.join(place, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(path.join(place, file)).toString('latin1')]),
  );
}

function patternNamed(name: string): {
  readonly buggy: PatternGraph;
  readonly healthy: PatternGraph;
  readonly steps: number | undefined;
} {
  const found = graphPatterns.find((pattern) => pattern.name === name);
  if (!found?.buggy) throw new Error(`no pattern ${name}`);
  return { ...found, buggy: found.buggy, steps: found.steps };
}

for (const { name, healthy } of graphPatterns) {
  test(`${name}: the healthy graph is copied byte for byte`, async () => {
    const output = path.join(temporaryFolder(), 'out');
    const { exitCode, out, err } = await fix(healthy, output);
    assert.equal([exitCode, err], [0, '']);
    assert.match(out, /nothing was changed/);
    assert.equal(contentsOf(output), contentsOf(pathOf(healthy)));
  });
}

for (const [name, hosts] of Object.entries(fixed)) {
  test(`${name}: the buggy graph gets the edges, and nothing else changes`, async () => {
    const { buggy } = patternNamed(name);
    const before = contentsOf(pathOf(buggy));
    const output = path.join(temporaryFolder(), 'out');
    const { exitCode, out, err } = await fix(buggy, output);
    assert.equal([exitCode, err], [name === 'gan-one-network' ? 1 : 0, '']);
    assert.equal(contentsOf(pathOf(buggy)), before, 'the input is as it was');

    const [{ graph: old }] = (await readGraphFile(pathOf(buggy))).graphs;
    const [{ graph }] = (await readGraphFile(output)).graphs;
    const changed = [...graph.nodes].filter(
      (node) => node.inputs.join() !== nodeNamed(old, node.name)?.inputs.join(),
    );
    assert.equal(
      changed.map((node) => node.name),
      hosts,
    );
    for (const host of changed) {
      const inputs = nodeNamed(old, host.name)?.inputs ?? [];
      assert.equal(host.inputs.slice(0, inputs.length), inputs);
      for (const added of host.inputs.slice(inputs.length)) {
        assert.match(added, /^\^/);
        assert.ok(out.includes(`+   input: "${added}"`), out);
      }
    }
    const withoutInputs = ({ nodes, ...rest }: ReturnType<typeof plainGraph>) => ({
      ...rest,
      nodes: nodes.map((node) => ({ ...node, inputs: [] })),
    });
    assert.equal(withoutInputs(plainGraph(graph)), withoutInputs(plainGraph(old)));
    assert.match(out, /In the source:/);
  });
}

for (const name of graphPatterns.flatMap((pattern) => (pattern.buggy ? [pattern.name] : []))) {
  if (fixed[name] || writesOfTwoTowers.includes(name)) continue;
  test(`${name}: no edge cures it, which is said with the reason, and nothing is written`, async () => {
    const output = path.join(temporaryFolder(), 'out');
    const { buggy, steps } = patternNamed(name);
    const options = steps === undefined ? [] : ['--steps', String(steps)];
    const { exitCode, err } = await fix(buggy, output, ...options);
    assert.is(exitCode, 2);
    assert.match(err, /nothing was written: no edge cures what is wrong/);
    assert.match(err, /^ {4}no edge: \S/m);
    assert.not(existsSync(output));
  });
}

test('towers-updates-unused: two writes that nothing orders are refused; one tower can be chosen', async () => {
  const { buggy } = patternNamed('towers-updates-unused');
  const output = path.join(temporaryFolder(), 'out.meta');
  const refused = await fix(buggy, output);
  assert.is(refused.exitCode, 2);
  assert.match(refused.err, /nothing would order the two writes/);
  assert.not(existsSync(output));
  const [, chosen = ''] = /can be run: (--assign .*)/.exec(refused.err) ?? [];
  const { exitCode, err } = await fix(buggy, output, ...chosen.split(' '));
  assert.equal([exitCode, err], [0, '']);
  assert.ok(existsSync(output));
});

test('as JSON: what was added, what it cures and what is left', async () => {
  const output = path.join(temporaryFolder(), 'out');
  const { exitCode, out } = await fix(
    patternNamed('gan-one-network').buggy,
    output,
    '--format',
    'json',
  );
  const { version, edges, cured, left } = JSON.parse(out);
  assert.is(exitCode, 1);
  assert.is(version, 1);
  assert.equal(
    edges.map(({ host }: { host: string }) => host),
    ['g_train', 'g_train'],
  );
  assert.equal(
    [...cured, ...left].map(({ id }: { id: string }) => id),
    ['update-ops-partly-run', 'updates-of-other-network'],
  );
  assert.match(left[0].noEdge, /would have to lose an edge/);
});

test('the assigns can be chosen', async () => {
  const { buggy } = patternNamed('update-ops-unused');
  const output = path.join(temporaryFolder(), 'out');
  const { exitCode, out } = await fix(buggy, output, '--assign', 'bn2/AssignMovingAvg');
  assert.is(exitCode, 1, 'the others are still not run');
  assert.match(out, /now runs 1 more assign\./);
  assert.match(out, /Still wrong:\n {2}error {2}update-ops-partly-run/);
});

test('an unsafe assign is refused with its reason, and nothing is written', async () => {
  const { buggy } = patternNamed('update-ops-unused');
  const output = path.join(temporaryFolder(), 'out');
  const chosen = ['--assign', 'bn1/moving_mean/Assign', '--assign', 'bn1/AssignMovingAvg'];
  const { exitCode, err } = await fix(buggy, output, ...chosen);
  assert.is(exitCode, 2);
  assert.match(err, /bn1\/moving_mean\/Assign: it initialises bn1\/moving_mean/);
  assert.match(err, /The others can be run: --assign bn1\/AssignMovingAvg/);
  assert.not(existsSync(output));
});

test("a SavedModel's folder comes along, without the fingerprint of the old graph", async () => {
  const folder = temporaryFolder();
  const input = path.join(folder, 'in');
  cpSync(pathOf(patternNamed('update-ops-unused').buggy), input, { recursive: true });
  for (const part of ['assets', 'variables', 'assets.extra']) mkdirSync(path.join(input, part));
  writeFileSync(path.join(input, 'assets/words.txt'), 'one\ntwo\n');
  symlinkSync('words.txt', path.join(input, 'assets/link.txt'));
  writeFileSync(path.join(input, 'fingerprint.pb'), 'old');
  const { exitCode, out } = await cli('graph', 'fix', input, path.join(folder, 'out'));
  assert.is(exitCode, 0);
  assert.match(out, /fingerprint\.pb was left out/);
  assert.equal(readdirSync(path.join(folder, 'out')).sort(), [
    'assets',
    'assets.extra',
    'saved_model.pb',
    'variables',
  ]);
  assert.equal(contentsOf(path.join(folder, 'out/assets')), contentsOf(path.join(input, 'assets')));
  assert.equal(readdirSync(folder).sort(), ['in', 'out'], 'no part is left behind');
});

test('what is there is never written over, nor is a copy put into its own source', async () => {
  const folder = temporaryFolder();
  const input = path.join(folder, 'in');
  cpSync(pathOf(patternNamed('update-ops-unused').buggy), input, { recursive: true });
  mkdirSync(path.join(folder, 'taken'));
  const refusals = {
    [input]: /is there already/,
    [path.join(folder, 'taken')]: /is there already/,
    [path.join(input, 'copy')]: /is inside of/,
    [path.join(folder, 'missing/copy')]: /cannot write/,
  };
  for (const [output, reason] of Object.entries(refusals)) {
    const { exitCode, err } = await cli('graph', 'fix', input, output);
    assert.is(exitCode, 2, output);
    assert.match(err, reason);
  }
  assert.equal(contentsOf(input), contentsOf(pathOf(patternNamed('update-ops-unused').buggy)));
});

test('what cannot be fixed is refused: a log, a cut file, an unknown fetch, no fetch at all', async () => {
  const folder = temporaryFolder();
  const whole = readFileSync(pathOf(patternNamed('update-ops-unused-resource').buggy));
  const cut = path.join(folder, 'cut.meta');
  writeFileSync(cut, whole.subarray(0, whole.length - 100));
  const output = path.join(folder, 'out');
  const refusals: readonly (readonly [string, string[], RegExp])[] = [
    [fixtureFile('tf1-flat-graph'), [], /is an event file, which nothing trains from/],
    [cut, [], /is not whole/],
    [
      pathOf(patternNamed('update-ops-unused').buggy),
      ['--fetch', 'trainop'],
      /no op named "trainop"/,
    ],
    [path.join(folder, 'nothing'), [], /there is no/],
  ];
  for (const [input, options, reason] of refusals) {
    const { exitCode, err } = await cli('graph', 'fix', input, output, ...options);
    assert.is(exitCode, 2, input);
    assert.match(err, reason);
    assert.not(existsSync(output));
  }
});

test('a graph that TensorFlow would not load is refused, not called in order', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'cycle.pbtxt');
  writeFileSync(
    file,
    'node { name: "a" op: "Square" input: "b" } node { name: "b" op: "Square" input: "a" } node { name: "train" op: "NoOp" }',
  );
  const output = path.join(folder, 'out.pbtxt');
  const { exitCode, err } = await cli('graph', 'fix', file, output, '--fetch', 'train');
  assert.is(exitCode, 2);
  assert.match(err, /cannot be mended: a cycle outside of any loop/);
  assert.not(existsSync(output));
});

test('a text above two gigabytes is refused by its size, before it is read', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'large.pbtxt');
  writeFileSync(file, `node { name: "train" op: "NoOp" }${' '.repeat(64 * 1024)}`);
  truncateSync(file, 2 ** 31);
  const { exitCode, err } = await cli('graph', 'fix', file, path.join(folder, 'out.pbtxt'));
  assert.is(exitCode, 2);
  assert.match(
    err,
    /large\.pbtxt has 2,147,483,648 bytes; here it can have at most 2,147,483,647 bytes\n/,
  );
  assert.match(err, /in binary form, which is shorter: .*as_text=False/);
});

test.run();
