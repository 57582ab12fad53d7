import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FlatlineError } from '../../src/base/errors.js';
import { describeKind, GraphFileError } from '../../src/graph-files/graph-file.js';
import { readGraphFile } from '../../src/graph-files/read-graph-file.js';
import { fixtureFile, fixturesFolder } from '../support/fixtures.js';
import { nodeNamed, plainNodes } from '../support/graphs.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('graph-files/read-graph-file');

const folder = path.join(fixturesFolder, 'graph_files');
const fixture = (name: string): string => path.join(folder, name);

/** A file with these contents, whose name tells nothing. */
function fileWith(contents: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, contents);
  return file;
}

async function failureOf(file: string): Promise<FlatlineError> {
  try {
    await readGraphFile(file);
  } catch (error) {
    if (error instanceof FlatlineError) return error;
    throw error;
  }
  throw new Error(`${file} should not have been read`);
}

const forms: readonly [name: string, kind: string, what: 'graph' | 'meta-graph'][] = [
  ['graph.pb', 'a GraphDef', 'graph'],
  ['graph.pbtxt', 'a GraphDef as text', 'graph'],
  ['model.meta', 'a MetaGraphDef', 'meta-graph'],
  ['meta.pbtxt', 'a MetaGraphDef as text', 'meta-graph'],
  ['saved/saved_model.pb', 'a SavedModel', 'meta-graph'],
  ['saved_text/saved_model.pbtxt', 'a SavedModel as text', 'meta-graph'],
  ['model.json', 'a graph model of TensorFlow.js', 'graph'],
];

for (const [name, kind, what] of forms) {
  test(`${name} is ${kind}, whatever it is called`, async () => {
    const {
      graphs: [{ graph: wanted }],
    } = await readGraphFile(fixture('graph.pb'));
    const read = await readGraphFile(fileWith(readFileSync(fixture(name))));
    assert.is(describeKind(read.kind), kind);
    assert.equal(read.problems, []);
    assert.is(read.graphs.length, 1);
    const [{ graph }] = read.graphs;
    assert.equal(plainNodes(graph.nodes), plainNodes(wanted.nodes));
    assert.equal(nodeNamed(graph, 'Const')?.attribute('value'), {
      kind: 'tensor',
      tensor: {
        dtype: 1,
        shape: [3, 1],
        elements: Float64Array.of(1, 2, 3),
        text: undefined,
      },
    });
    assert.equal(
      [...graph.collections].filter(([collection]) => collection.endsWith('ops')),
      what === 'meta-graph' ? [['update_ops', ['update:0']]] : [],
    );
    assert.equal(
      graph.declaredVariables.map((variable) => [variable.name, variable.trainable]),
      what === 'meta-graph'
        ? [
            ['w', true],
            ['mean', false],
          ]
        : [],
    );
  });
}

test('the model.json of a graph model tells its signature', async () => {
  const [{ graph }] = (await readGraphFile(fixture('model.json'))).graphs;
  assert.equal(graph.signatures, [
    { name: 'default', method: '', inputs: ['x:0'], outputs: ['out:0'] },
  ]);
});

test('a folder stands for the graph in it', async () => {
  for (const [given, read] of [
    ['saved', 'saved_model.pb'],
    ['saved_text', 'saved_model.pbtxt'],
  ] as const) {
    assert.is((await readGraphFile(fixture(given))).file, path.join(fixture(given), read));
  }
  const eventFolder = path.dirname(fixtureFile('tf1-flat-graph'));
  assert.is((await readGraphFile(eventFolder)).file, fixtureFile('tf1-flat-graph'));
});

test('an event file gives its graph with its collections', async () => {
  const { kind, graphs, problems } = await readGraphFile(fixtureFile('tf1-update-ops-flat'));
  assert.is(describeKind(kind), 'an event file');
  assert.equal(problems, []);
  const [{ graph }] = graphs;
  assert.ok(graph.nodes.length > 100);
  assert.ok(graph.collections.has('update_ops'));
});

test('damage in an event file is told beside its graph', async () => {
  const { problems } = await readGraphFile(fixtureFile('truncated'));
  assert.equal(
    problems.map(({ code, severity }) => [code, severity]),
    [['truncated-record', 'note']],
  );
});

const noGraphs: readonly [what: string, contents: string | Uint8Array, message: RegExp][] = [
  ['an empty file', '', /holds no graph: it is empty$/],
  ['plain text', 'Dear diary,\n', /holds no graph: it is text, but no text protobuf$/],
  [
    'other text protobuf',
    'model_name: "x"\n',
    /it is text that begins with the field "model_name"$/,
  ],
  ['JSON', '{"a": 1}', /it is JSON, but no model.json of TensorFlow.js$/],
  ['JSON that is cut', '{"modelTopology": {"no', /is not whole JSON: /],
  [
    'a layers model',
    '{"format": "layers-model", "modelTopology": {"model_config": {}}}',
    /it is a layers model of TensorFlow.js, which has layers and no graph$/,
  ],
  ['HDF5', '\x89HDF\r\n\x1a\n', /it is an HDF5 file/],
  ['a zip', 'PK\x03\x04', /it is a zip archive/],
  ['TensorFlow Lite', Buffer.from('\x1c\0\0\0TFL3'), /it is a TensorFlow Lite model/],
  [
    'ONNX',
    Buffer.from('080812077079746f726368', 'hex'),
    /it is of a kind that Flatline does not know$/,
  ],
  ['noise', Uint8Array.from({ length: 99 }, (_, at) => (at * 151 + 7) % 256), /does not know$/],
];

for (const [what, contents, message] of noGraphs) {
  test(`${what} is said to hold no graph`, async () => {
    const bytes = typeof contents === 'string' ? Buffer.from(contents, 'latin1') : contents;
    const error = await failureOf(fileWith(bytes));
    assert.instance(error, GraphFileError);
    assert.match(error.message, message);
    assert.ok(error.advice.length > 0);
  });
}

test('an event file without a graph, a folder without one, and no file at all', async () => {
  assert.match(
    (await failureOf(fixtureFile('scalars-only'))).message,
    /event file without a graph$/,
  );
  assert.match((await failureOf(temporaryFolder())).message, /is a folder with no graph in it$/);
  assert.match((await failureOf(path.join(folder, 'none'))).message, /^there is no /);
});

test('a file that ends too early is read as far as it goes, and told with the place', async () => {
  for (const name of ['graph.pb', 'model.meta', 'saved/saved_model.pb']) {
    const whole = readFileSync(fixture(name));
    const length = Math.floor(whole.length / 2);
    const { graphs, problems } = await readGraphFile(fileWith(whole.subarray(0, length)));
    const [{ graph }] = graphs;
    assert.ok(graph.nodes.length > 10 && graph.nodes.length < 55, name);
    const [problem, ...more] = problems;
    assert.equal(more, []);
    assert.is(problem?.code, 'truncated-graph');
    assert.ok(problem?.offset !== undefined && problem.offset < length, name);
  }
});

test('what is wrong in a text or in JSON is told with the file and the place', async () => {
  const text = fileWith(Buffer.from('node {\n  name: "x"\n  op: Placeholder\n}\n'));
  assert.is(
    (await failureOf(text)).message,
    `${text} is not a text protobuf: "Placeholder" where a string should be at line 3, column 7`,
  );
  const json = fileWith(Buffer.from('{"modelTopology": {"node": [{"name": "x", "op": 7}]}}'));
  assert.is(
    (await failureOf(json)).message,
    `${json} cannot be read: model.graph_def.node[0].op is 7 where a string should be`,
  );
});

test('a file cut anywhere is read or refused, never worse', async () => {
  for (const name of ['graph.pb', 'saved/saved_model.pb', 'graph.pbtxt', 'model.json']) {
    const file = fileWith(readFileSync(fixture(name)));
    for (let length = 5600; length >= 0; length -= 97) {
      truncateSync(file, length);
      try {
        const { problems } = await readGraphFile(file);
        // A GraphDef may end behind any of its nodes, and nothing shows that more were meant.
        assert.ok(problems.length === 1 || name.startsWith('graph.pb'), `${name} at ${length}`);
      } catch (error) {
        assert.instance(error, FlatlineError);
      }
    }
  }
});

test('more than two gigabytes are refused, by the size alone', async () => {
  const file = fileWith(readFileSync(fixture('graph.pb')));
  truncateSync(file, 2 ** 31);
  const { message, advice } = await failureOf(file);
  assert.match(message, /has 2,147,483,648 bytes; here it can have at most 2,147,483,647/);
  assert.match(advice, /without its weights/);
});

test.run();
