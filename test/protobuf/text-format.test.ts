import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { messageType } from '../../src/protobuf/message-type.js';
import { TextFormatError, textToWire } from '../../src/protobuf/text-format.js';

const test = suite('protobuf/text-format');

function nodeOf(text: string): tensorflow.NodeDef.$Properties {
  const bytes = textToWire(Buffer.from(`node { ${text} }`), messageType('GraphDef'));
  const [node, ...more] = tensorflow.GraphDef.decode(bytes).node;
  assert.equal(more, []);
  assert.ok(node);
  return node;
}

function attributeOf(text: string): tensorflow.AttrValue.$Properties | undefined {
  return nodeOf(`attr { key: "a" value { ${text} } }`).attr?.a;
}

function errorOf(text: string): TextFormatError {
  try {
    textToWire(Buffer.from(text), messageType('GraphDef'));
  } catch (error) {
    if (error instanceof TextFormatError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}

test('fields, repeated fields, maps and nested messages', () => {
  const node = nodeOf(
    'name: "x" op: "Add" input: "a" input: "^b" attr { key: "T" value { type: DT_FLOAT } }',
  );
  assert.is(node.name, 'x');
  assert.is(node.op, 'Add');
  assert.equal(node.input, ['a', '^b']);
  assert.is(node.attr?.T?.type, 1);
});

test('every way of writing the same', () => {
  for (const text of [
    'name: "x" input: ["a", "b"]',
    "name: 'x', input: ['a', 'b'];",
    'name : "x" # the name\ninput: "a"\ninput: "b"',
    'input: [ ] name: "x" input: "a" ; input: "b" ,',
  ]) {
    const { name, input } = nodeOf(text);
    assert.equal([name, input], ['x', ['a', 'b']], text);
  }
  for (const text of [
    'shape { dim { size: 3 } }',
    'shape: { dim: { size: 3 } }',
    'shape < dim < size: 3 > >',
  ]) {
    assert.is(attributeOf(text)?.shape?.dim?.[0]?.size?.toNumber(), 3, text);
  }
});

const strings: readonly [written: string, meant: string][] = [
  [String.raw`"a\"b\'c"`, `a"b'c`],
  [String.raw`'\n\t\\\?'`, '\n\t\\?'],
  [String.raw`"\101\x42\u0043\U00000044"`, 'ABCD'],
  [String.raw`"\303\266"`, 'ö'],
  ['"größe"', 'größe'],
  ['"one " \'two\'\n"three"', 'one twothree'],
  ['""', ''],
];
test('strings with their escapes, and strings that go on', () => {
  for (const [written, meant] of strings) {
    const value = attributeOf(`s: ${written}`)?.s;
    assert.is(new TextDecoder().decode(value ?? undefined), meant, written);
  }
});

test('numbers', () => {
  const integers: readonly [string, number][] = [
    ['7', 7],
    ['-7', -7],
    ['- 7', -7],
    ['0x1F', 31],
    ['017', 15],
    ['-9007199254740991', -9007199254740991],
  ];
  for (const [written, meant] of integers) {
    assert.is(attributeOf(`i: ${written}`)?.i?.toNumber(), meant, written);
  }
  const floats: readonly [string, number][] = [
    ['1.5', 1.5],
    ['-1e-3', Math.fround(-1e-3)],
    ['.5f', 0.5],
    ['2.', 2],
    ['inf', Number.POSITIVE_INFINITY],
    ['-infinity', Number.NEGATIVE_INFINITY],
    ['nan', Number.NaN],
    ['3', 3],
  ];
  for (const [written, meant] of floats) {
    assert.ok(Object.is(attributeOf(`f: ${written}`)?.f, meant), written);
  }
  for (const [written, meant] of [
    ['true', true],
    ['f', false],
    ['1', true],
  ] as const) {
    assert.is(attributeOf(`b: ${written}`)?.b, meant);
  }
});

test('types by name, number, as references, and newer than the schema', () => {
  for (const [written, meant] of [
    ['DT_RESOURCE', 20],
    ['DT_FLOAT_REF', 101],
    ['9', 9],
    ['DT_OF_TOMORROW', 0],
  ] as const) {
    assert.is(attributeOf(`type: ${written}`)?.type, meant, written);
  }
});

test('fields that the schema does not know are passed over, whatever they hold', () => {
  const text = `
    name: "x"
    unknown: 1 unknown { deep < deeper: [1, -2, "three"] > } unknown: [{ a: 1 }, { b: inf }]
    [some.extension]: 3 [type.googleapis.com/a.B] { c: 'd' }
    op: "NoOp"
  `;
  const { name, op } = nodeOf(text);
  assert.equal([name, op], ['x', 'NoOp']);
});

test('an op named __proto__, and an attribute of that name', () => {
  const node = nodeOf('name: "__proto__" attr { key: "__proto__" value { b: true } }');
  assert.is(node.name, '__proto__');
  assert.is(({} as { b?: unknown }).b, undefined);
});

const errors: readonly [text: string, line: number, column: number, message: string][] = [
  ['node {\n  name: "x"\n', 3, 1, 'the end where a field or "}" should be'],
  ['node {\n  name: "x\n}', 2, 9, 'a string without its end'],
  ['node {\n  name "x"\n}', 2, 8, 'a string where ":" or "{" should be'],
  ['node {\n  name: x\n}', 2, 9, '"x" where a string should be'],
  ['node {\n  name { a: 1 }\n}', 2, 8, '"{" where a string should be'],
  ['node: 3', 1, 7, '"3" where "{" should be'],
  ['node { attr { value { i: 1.5 } } }', 1, 26, '"1.5" where a whole number should be'],
  ['node { attr { value { b: 2 } } }', 1, 26, '"2" where true or false should be'],
  ['node { attr { value { f: "1" } } }', 1, 26, 'a string where a number should be'],
  ['node { input: ["a" "b"; ] }', 1, 23, '";" where "," or "]" should be'],
  ['node { } }', 1, 10, '"}" where a field should be'],
  ['node { name: "\\q" }', 1, 15, '\\q, which is no escape,'],
  ['node { name: "\\UFFFFFFFF" }', 1, 15, '\\UFFFFFFFF, which is no character,'],
  ['node { name: 1a }', 1, 14, '"1", which means nothing'],
  ['node @', 1, 6, '"@", which means nothing'],
  ['[a', 1, 3, 'the end where "]" should be'],
];
test('errors tell line and column, what is there and what should be', () => {
  for (const [text, line, column, wrong] of errors) {
    const error = errorOf(text);
    assert.equal([error.line, error.column], [line, column], text);
    assert.is(error.message, `not a text protobuf: ${wrong} at line ${line}, column ${column}`);
  }
});

test('a weight of millions of bytes in one string', () => {
  const written = String.raw`\000\001\x02\n`.repeat(2_000_000);
  const content = attributeOf(`tensor { tensor_content: "${written}" }`)?.tensor?.tensorContent;
  assert.is(content?.length, 8_000_000);
  assert.equal(content?.subarray(-4), Uint8Array.of(0, 1, 2, 10));
});

test('a byte order mark, and letters before the place of an error', () => {
  assert.is(textToWire(Buffer.from('\uFEFF# only a note'), messageType('GraphDef')).length, 0);
  const { line, column } = errorOf('# ö\nnode { name: "größe" op: @ }');
  assert.equal([line, column], [2, 26]);
});

test('messages in messages without end are refused, not followed', () => {
  assert.match(errorOf('a {'.repeat(100_000)).message, /no more than 100 messages deep/);
});

test.run();
