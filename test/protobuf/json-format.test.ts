import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { JsonFormatError, jsonToWire } from '../../src/protobuf/json-format.js';
import { messageType } from '../../src/protobuf/message-type.js';

const test = suite('protobuf/json-format');

function graphOf(json: unknown): tensorflow.GraphDef {
  return tensorflow.GraphDef.decode(jsonToWire(json, messageType('GraphDef'), 'graph'));
}

test('names in either case, enums by name, 64-bit integers as strings, bytes as base64 or numbers', () => {
  const node = {
    name: 'x',
    op: 'Const',
    input: ['a', '^b'],
    experimentalDebugInfo: { anything: [1] },
    attr: {
      dtype: { type: 'DT_INT64' },
      value: {
        tensor: { dtype: 'DT_INT64', tensorShape: { dim: [{ size: '2' }] }, int64Val: ['-3', 4] },
      },
      s: { s: 'aGk=' },
      codes: { s: [104, 105] },
      list: { list: { f: [1.5, 'NaN'], b: [true] } },
      nothing: { b: null },
    },
  };
  const [read] = graphOf({ node: [node], versions: { producer: 12 }, unknown: [] }).node;
  assert.equal([read?.name, read?.op, read?.input], ['x', 'Const', ['a', '^b']]);
  const attr = read?.attr ?? {};
  assert.is(attr.dtype?.type, 9);
  assert.equal(
    attr.value?.tensor?.int64Val?.map((value) => value.toNumber()),
    [-3, 4],
  );
  assert.is(attr.value?.tensor?.tensorShape?.dim?.[0]?.size?.toNumber(), 2);
  for (const key of ['s', 'codes']) {
    assert.is(new TextDecoder().decode(attr[key]?.s ?? undefined), 'hi');
  }
  assert.equal(attr.list?.list?.f, [1.5, Number.NaN]);
  assert.equal(attr.list?.list?.b, [true]);
});

const errors: readonly [json: unknown, message: string][] = [
  [3, 'graph is 3 where an object should be'],
  [{ node: {} }, 'graph.node is {} where an array should be'],
  [{ node: [{ name: 5 }] }, 'graph.node[0].name is 5 where a string should be'],
  [{ node: [{ attr: [] }] }, 'graph.node[0].attr is [] where an object should be'],
  [
    { node: [{ attr: { T: { type: 'float' } } }] },
    'graph.node[0].attr.T.value.type is "float" where a whole number should be',
  ],
  [
    { node: [{ attr: { T: { b: 'yes' } } }] },
    'graph.node[0].attr.T.value.b is "yes" where true or false should be',
  ],
  [
    { node: [{ attr: { T: { f: 'much' } } }] },
    'graph.node[0].attr.T.value.f is "much" where a number should be',
  ],
  [
    { node: [{ attr: { T: { s: 5 } } }] },
    'graph.node[0].attr.T.value.s is 5 where base64 should be',
  ],
];
test('errors name the place, what is there and what should be', () => {
  for (const [json, message] of errors) {
    try {
      graphOf(json);
      assert.unreachable(message);
    } catch (error) {
      assert.instance(error, JsonFormatError);
      assert.is((error as JsonFormatError).message, message);
    }
  }
});

test.run();
