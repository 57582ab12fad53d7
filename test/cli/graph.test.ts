import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { fixtureFile, fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

const test = suite('cli/graph');

const saved = path.join(fixturesFolder, 'graph_files/saved');
const healthy = path.join(fixturesFolder, 'saved_model_healthy');

function fileWith(node: tensorflow.NodeDef.$Properties[]): string {
  const file = path.join(temporaryFolder(), 'graph');
  writeFileSync(file, tensorflow.GraphDef.encode({ node }).finish());
  return file;
}

test('a graph with a missing edge: exit 1, with variables, fetch, edge and fix', async () => {
  const { exitCode, out, err } = await cli('graph', saved);
  assert.is(exitCode, 1);
  assert.is(err, '');
  assert.match(out, /^1 of 2 variables will not move as meant when training fetches train\.\n/);
  assert.match(out, /a SavedModel, tags train, 55 ops, 2 variables\n/);
  assert.match(out, /x mean +other +update does not run, starts at 0, in update_ops\n/);
  assert.match(
    out,
    /v w .* starts at \[1, 2, 3\], in trainable_variables, train_op\n|v w .*trainable/,
  );
  assert.match(out, /fetch train {2}train_op collection\n/);
  assert.match(out, /runs {5}train\/update_w\/ApplyGradientDescent -> w\n/);
  assert.match(out, /missing {2}control edge train <- update \(mean\), both need out\n/);
  assert.match(out, /error {2}update-ops-not-run {2}\[implied\]\n/);
});

test('its healthy twin: exit 0, without a finding', async () => {
  const { exitCode, out } = await cli('graph', healthy);
  assert.is(exitCode, 0);
  assert.match(out, /^Every update that the graph holds for its 6 variables runs/);
  assert.not.match(out, /missing|error|warning/);
});

test('the JSON has the documented shape', async () => {
  const { exitCode, out } = await cli('graph', saved, '--format', 'json');
  assert.is(exitCode, 1);
  const { version, fetches, findings, variables, problems } = JSON.parse(out);
  assert.is(version, 1);
  assert.is(fetches.length, 1);
  const [{ name, how, runs, missing }] = fetches;
  assert.equal([name, how], ['train', 'train_op collection']);
  assert.equal(runs, [
    {
      assign: 'train/update_w/ApplyGradientDescent',
      variable: 'w',
      certainty: 'always',
      why: null,
    },
  ]);
  assert.is(missing.length, 1);
  const [{ assign, variable, edge, why }] = missing;
  assert.equal([assign, variable, why], ['update', 'mean', 'collection not run']);
  assert.equal([edge.from, edge.to], ['update', 'train']);
  assert.equal([edge.path[0], edge.path.at(-1)], ['train', 'out']);
  assert.equal(
    findings.map(({ id }: { readonly id: string }) => id),
    ['update-ops-not-run'],
  );
  assert.equal(variables[1], {
    name: 'mean',
    role: 'other',
    trainable: false,
    shape: [1],
    initialValue: '0',
    writers: [
      { name: 'mean/Assign', purpose: 'initialize', run: 'never' },
      { name: 'update', purpose: 'update', run: 'never' },
    ],
    collections: ['update_ops'],
  });
  assert.equal(problems, []);
});

test('--fetch says what training fetches; an op that is not there is refused with a suggestion', async () => {
  const both = await cli(
    'graph',
    saved,
    '--fetch',
    'train',
    '--fetch',
    'update',
    '--format',
    'json',
  );
  assert.is(both.exitCode, 0);
  const { fetches } = JSON.parse(both.out);
  assert.equal(
    fetches.map(({ name, how }: { name: string; how: string }) => [name, how]),
    [
      ['train', 'named'],
      ['update', 'named'],
    ],
  );
  const wrong = await cli('graph', saved, '--fetch', 'trian');
  assert.is(wrong.exitCode, 2);
  assert.match(wrong.err, /the graph has no op named "trian"\n {2}Did you mean "train"\?/);
});

test('--feed cuts the graph where training feeds it', async () => {
  const { out } = await cli('graph', saved, '--feed', 'x', '--feed', 'out', '--format', 'json');
  assert.is(JSON.parse(out).fetches[0].runs.length, 1);
  assert.is((await cli('graph', saved, '--feed', 'nowhere')).exitCode, 2);
});

test('DOT and SVG show the missing edge, and stand alone', async () => {
  const dot = await cli('graph', saved, '--format', 'dot');
  assert.is(dot.exitCode, 1);
  assert.match(dot.out, /^digraph flatline \{\n/);
  assert.match(dot.out, /-> n\d+ \[color="#d32f2f", .*label="missing"/);
  const file = path.join(temporaryFolder(), 'graph.svg');
  const svg = await cli('graph', saved, '--format', 'svg', '--output', file);
  assert.equal([svg.exitCode, svg.out], [1, '']);
  const picture = readFileSync(file, 'utf8');
  assert.match(picture, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+"/);
  assert.match(picture, /<rect width="\d+" height="\d+" fill="#ffffff"\/>/);
  assert.match(picture, />missing<\/text>/);
  assert.not.match(picture, /href|url\((?!#)|<script|NaN/);
});

test('nothing to judge is exit 2, never a pass', async () => {
  const noVariable = await cli('graph', fileWith([{ name: 'a', op: 'Const' }]));
  assert.is(noVariable.exitCode, 2);
  assert.match(noVariable.out, /^Could not judge: the graph has no variable\./);
  const noFetch = await cli('graph', fileWith([{ name: 'v', op: 'VariableV2' }]));
  assert.is(noFetch.exitCode, 2);
  assert.match(
    noFetch.out,
    /nothing in the graph tells what training fetches; name it with --fetch/,
  );
});

test('a damaged graph is judged as far as it goes, and its damage told with the place', async () => {
  const nodes: tensorflow.NodeDef.$Properties[] = [
    { name: 'v', op: 'VariableV2' },
    { name: 'value', op: 'Const' },
    { name: 'apply', op: 'ApplyGradientDescent', input: ['v', 'value', 'gone'] },
    { name: 'train', op: 'NoOp', input: ['^apply'] },
  ];
  const { exitCode, out } = await cli('graph', fileWith(nodes));
  assert.is(exitCode, 2);
  assert.match(out, /^Could not judge: the graph is damaged/);
  assert.match(out, /runs {5}apply -> v\n/);
  assert.match(
    out,
    /problem {2}\S+ at byte \d+: "apply" takes "gone", which is no op of the graph/,
  );
});

test('a file that is cut off is no pass, and nothing is said to be missing', async () => {
  const whole = readFileSync(path.join(saved, 'saved_model.pb'));
  const file = path.join(temporaryFolder(), 'cut');
  writeFileSync(file, whole.subarray(0, whole.length - 700));
  const { exitCode, out } = await cli('graph', file);
  assert.is(exitCode, 2);
  assert.match(out, /^Could not judge: the file ends too early\./);
  assert.match(out, /at byte \d+: a SavedModel that ends too early/);
  assert.not.match(out, /missing/);
});

test('text with an error is told with its file, line and column', async () => {
  const file = path.join(temporaryFolder(), 'graph.pbtxt');
  writeFileSync(file, 'node {\n  name: "x"\n  op: Placeholder\n}\n');
  const { exitCode, err } = await cli('graph', file);
  assert.is(exitCode, 2);
  assert.match(
    err,
    /graph\.pbtxt is not a text protobuf: "Placeholder" where a string should be at line 3, column 7/,
  );
});

test('what is wrong with an op of a text is told with its line, in the graph and in functions', async () => {
  const file = path.join(temporaryFolder(), 'graph.pbtxt');
  writeFileSync(
    file,
    `# By hand.
node { name: "w" op: "VariableV2" } node { name: "rate" op: "Const" }
node {
  name: "apply"
  op: "ApplyGradientDescent"
  input: ["w", "rate", "gone"]
}
node { name: "w" op: "NoOp" }
library { function {
  signature { name: "body" }
  node_def { name: "inside" op: "NoOp" input: "lost" }
} }
`,
  );
  const { out } = await cli('graph', file);
  assert.match(out, /graph\.pbtxt at line 3: "apply" takes "gone", which is no op of the graph/);
  assert.match(out, /graph\.pbtxt at line 8: two ops have the name "w"/);
  assert.match(out, /graph\.pbtxt at line 11: "inside" in function "body" takes "lost"/);
  const { problems } = JSON.parse((await cli('graph', file, '--format', 'json')).out);
  assert.equal(
    problems.map(({ line, offset }: { line: number; offset?: number }) => [line, offset]),
    [8, 3, 11].map((line) => [line, undefined]),
  );
});

test('names cannot steer the terminal or the picture', async () => {
  const name = 'v\u001b[2J<script>&"';
  const file = fileWith([
    { name, op: 'VariableV2' },
    { name: 'apply', op: 'ApplyGradientDescent', input: [name] },
  ]);
  for (const format of ['text', 'dot', 'svg']) {
    const { out } = await cli('graph', file, '--format', format);
    assert.not.ok(out.includes('\u001b'), format);
    if (format === 'svg') assert.not.match(out, /<script>/);
    assert.match(out, /\\x1b|\\\\x1b/, format);
  }
});

test('check takes files with graphs too, and the folder of a SavedModel', async () => {
  assert.is((await cli('check', healthy)).exitCode, 0);
  const { exitCode, out } = await cli(
    'check',
    path.join(saved, 'saved_model.pb'),
    '--format',
    'json',
  );
  assert.is(exitCode, 1);
  assert.is(JSON.parse(out).fetches[0].missing[0].assign, 'update');
  assert.is((await cli('check', fixtureFile('tf1-update-ops-flat'))).exitCode, 1);
  const report = path.join(temporaryFolder(), 'flatline.xml');
  const github = await cli('check', saved, '--format', 'github', '--report', `junit=${report}`);
  assert.is(github.exitCode, 1);
  assert.match(github.out, /^::error title=update-ops-not-run in graph /);
  assert.match(readFileSync(report, 'utf8'), /<failure type="update-ops-not-run"/);
});

test('check refuses to ask of a graph what only a run can show', async () => {
  const demands = [
    ['--require', 'w'],
    ['--min-steps', '5'],
    ['--max-age', '1h'],
    ['--run', 'train'],
  ] as const;
  for (const demand of demands) {
    const { exitCode, err } = await cli('check', saved, ...demand);
    assert.is(exitCode, 2);
    assert.match(err, new RegExp(`${demand[0]} cannot be asked of .*: a graph has no steps`));
  }
});

test('statistics that only another signature updates are told', async () => {
  const example = (name: string): string =>
    fileURLToPath(new URL(`../../examples/saved-model/${name}`, import.meta.url));
  const flat = await cli('graph', example('flat'));
  assert.is(flat.exitCode, 1);
  assert.match(flat.out, /warning {2}update-ops-not-run {2}\[implied\]/);
  assert.match(flat.out, 'only StatefulPartitionedCall_2 may write them');
  assert.is((await cli('graph', example('healthy'))).exitCode, 0);
});

test('a note on the updates of other towers is no contradiction to the sentence', async () => {
  const { exitCode, out } = await cli(
    'graph',
    path.join(fixturesFolder, 'graph-patterns/last-tower-only-shared/buggy'),
  );
  assert.is(exitCode, 0);
  assert.match(
    out,
    /^Every one of the \d+ variables that should move is updated when training fetches train_op; 2 more updates of the same variables do not run\.$/m,
  );
  assert.match(out, /info {2}update-ops-partly-run/);
});

test.run();
