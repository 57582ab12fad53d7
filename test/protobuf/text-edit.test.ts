import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { addInputsToText as addInputsToBytes } from '../../src/protobuf/text-edit.js';

const test = suite('protobuf/text-edit');

function addInputsToText(
  text: string,
  graph: number,
  inputs: ReadonlyMap<string, readonly string[]>,
): string {
  return Buffer.from(addInputsToBytes(Buffer.from(text), graph, inputs)).toString();
}

const added = new Map([['train', ['^a', '^b"\\']]]);
const lines = '  input: "^a"\n  input: "^b\\"\\\\"\n';

test('new inputs stand behind those that are there, in lines of their own', () => {
  const before = 'node {\n  name: "train"\n  op: "NoOp"\n  input: "^x"\n  device: ""\n}\n';
  assert.is(addInputsToText(before, 0, added), before.replace('  device', `${lines}  device`));
});

test('a node without inputs gets them behind its name; a name may come late', () => {
  assert.is(
    addInputsToText('node {\n  op: "NoOp"\n  name: "train"\n}\n', 0, added),
    `node {\n  op: "NoOp"\n  name: "train"\n${lines}}\n`,
  );
});

test('a text in one line stays in one line', () => {
  assert.is(
    addInputsToText("node { name: 'train' op: 'NoOp' } # end", 0, new Map([['train', ['^a']]])),
    `node { name: 'train' input: "^a" op: 'NoOp' } # end`,
  );
});

test('attributes, functions and other nodes are left alone', () => {
  const before = `node { name: "x" attr { key: "name" value { s: "train" } } }
library { function { signature { name: "train" } node_def { name: "train" op: "NoOp" } } }
`;
  assert.is(addInputsToText(before, 0, added), before);
});

test('the graph that is meant is told by its place', () => {
  const node = 'node { name: "train" }';
  const model = `saved_model_schema_version: 1
meta_graphs { graph_def { ${node} } }
meta_graphs { graph_def { ${node} } }`;
  const changed = addInputsToText(model, 1, new Map([['train', ['^a']]]));
  assert.is(changed, model.replace(/name: "train"(?=[^"]*$)/, 'name: "train" input: "^a"'));
  assert.is(
    addInputsToText(`graph_def { ${node} }`, 0, new Map([['train', ['^a']]])),
    'graph_def { node { name: "train" input: "^a" } }',
  );
});

test.run();
