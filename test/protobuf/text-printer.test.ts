import { readFileSync } from 'node:fs';
import path from 'node:path';
import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { messageType } from '../../src/protobuf/message-type.js';
import { textToWire } from '../../src/protobuf/text-format.js';
import { wireToText } from '../../src/protobuf/text-printer.js';
import { bytesOfHex } from '../support/event-bytes.js';
import { fixturesFolder } from '../support/fixtures.js';

const test = suite('protobuf/text-printer');

function printed(bytes: Uint8Array): string {
  return [...wireToText(bytes, messageType('GraphDef'))].join('');
}

/** The text of one attribute's value, without what is around it. */
function valueText(value: tensorflow.AttrValue.$Properties): string {
  const node = { attr: { a: value } };
  const text = printed(tensorflow.GraphDef.encode({ node: [node] }).finish());
  const [, inner] =
    /^node \{\n {2}attr \{\n {4}key: "a"\n {4}value \{\n(.*) {4}\}\n {2}\}\n\}\n$/s.exec(text) ?? [
      '',
      text,
    ];
  return (inner ?? '').replace(/^ {6}/gm, '');
}

test('a graph line by line as TensorFlow printed it', () => {
  const text = readFileSync(path.join(fixturesFolder, 'graph_files', 'graph.pbtxt'), 'utf8');
  const own = printed(textToWire(Buffer.from(text), messageType('GraphDef')));
  // TensorFlow's `write_graph` prints 1.0 where `str(message)` prints 1, and sorts entries of maps.
  const plain = text.replace(/(: -?\d+)\.0$/gm, '$1');
  assert.equal(own.split('\n').toSorted(), plain.split('\n').toSorted());
});

const floats: readonly [value: number, text: string][] = [
  [0, '0'],
  [-0, '-0'],
  [1, '1'],
  [0.1, '0.1'],
  [1e6, '1e+06'],
  [123456, '123456'],
  [1.5e-5, '1.5e-05'],
  [0.0001, '0.0001'],
  [1 / 3, '0.333333343'],
  [16777216, '16777216'],
  [3.4e38, '3.4e+38'],
  [Number.NaN, 'nan'],
  [Number.POSITIVE_INFINITY, 'inf'],
  [Number.NEGATIVE_INFINITY, '-inf'],
];

test('floats with as few digits as read back the same, doubles too', () => {
  for (const [value, text] of floats) {
    assert.is(valueText({ f: value }), `f: ${text}\n`);
  }
  const doubleVal = [0.1, 1 / 3, 1e15, 123456789012345];
  assert.is(
    valueText({ tensor: { doubleVal } }),
    'tensor {\n  double_val: 0.1\n  double_val: 0.33333333333333331\n' +
      '  double_val: 1e+15\n  double_val: 123456789012345\n}\n',
  );
});

test('whole numbers of every size and sign', () => {
  const max = Long.MAX_VALUE;
  const tensor = {
    int64Val: [Long.fromInt(-1), Long.MIN_VALUE, max],
    uint64Val: [Long.MAX_UNSIGNED_VALUE],
    intVal: [-7, 2 ** 31 - 1],
    uint32Val: [2 ** 32 - 1],
    boolVal: [true, false],
  };
  assert.equal(valueText({ tensor }).match(/_val: .*/g), [
    '_val: -7',
    '_val: 2147483647',
    '_val: -1',
    '_val: -9223372036854775808',
    '_val: 9223372036854775807',
    '_val: true',
    '_val: false',
    '_val: 4294967295',
    '_val: 18446744073709551615',
  ]);
});

test('types by name, those of references too, and those of the future by number', () => {
  const { DataType } = tensorflow;
  assert.is(valueText({ type: DataType.DT_FLOAT }), 'type: DT_FLOAT\n');
  assert.is(valueText({ type: 101 as tensorflow.DataType }), 'type: DT_FLOAT_REF\n');
  assert.is(valueText({ type: 99 as tensorflow.DataType }), 'type: 99\n');
  assert.is(
    valueText({ list: { type: [DataType.DT_INT32, DataType.DT_BOOL] } }),
    'list {\n  type: DT_INT32\n  type: DT_BOOL\n}\n',
  );
});

test('text keeps its letters, bytes do not; both escape what would end them', () => {
  const escapes = 'é"\'\\\n\r\t\u0001\u007f';
  assert.is(
    valueText({ placeholder: escapes }),
    'placeholder: "é\\"\\\'\\\\\\n\\r\\t\\001\\177"\n',
  );
  assert.is(
    valueText({ s: Buffer.from(escapes) }),
    's: "\\303\\251\\"\\\'\\\\\\n\\r\\t\\001\\177"\n',
  );
});

test('an entry of a map shows what is left out on the wire', () => {
  const entry = 'node {\n  attr {\n    key: ""\n    value {\n    }\n  }\n}\n';
  assert.is(printed(bytesOfHex('0a 02 2a 00')), entry);
});

test('what the schema does not know, or knows otherwise, is left out', () => {
  // Field 15 as a varint; node as a varint; a node whose name is one; the node "x".
  assert.is(
    printed(bytesOfHex('78 01 08 05 0a 02 08 05 0a 03 0a 01 78')),
    'node {\n}\nnode {\n  name: "x"\n}\n',
  );
});

test('a large message comes in pieces, and reads back as it was', () => {
  const node = Array.from({ length: 5000 }, (_, at) => ({ name: `node_${at}`, op: 'NoOp' }));
  const bytes = tensorflow.GraphDef.encode({
    library: { function: [{ signature: { name: 'f' }, nodeDef: node }] },
  }).finish();
  const pieces = [...wireToText(bytes, messageType('GraphDef'))];
  assert.ok(pieces.length > node.length);
  assert.ok(pieces.every((piece) => piece.endsWith('\n')));
  const read = textToWire(Buffer.from(pieces.join('')), messageType('GraphDef'));
  assert.equal(tensorflow.GraphDef.decode(read), tensorflow.GraphDef.decode(bytes));
});

test('bytes that are no message are refused', () => {
  assert.throws(() => printed(bytesOfHex('0a ff')), /not a protocol buffer/);
});

test.run();
