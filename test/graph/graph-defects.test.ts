import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { graphDefects } from '../../src/graph/graph-defects.js';
import { graphOf, healthyLayer, savedGraph } from '../support/graphs.js';

const test = suite('graph/graph-defects');

const messagesOf = (lines: string, functions: Readonly<Record<string, string>> = {}): string[] =>
  graphDefects(graphOf(lines, { functions })).map(({ code, message }) => `${code}: ${message}`);

const cases: readonly [
  what: string,
  lines: string,
  messages: readonly string[],
  functions?: Readonly<Record<string, string>>,
][] = [
  ['a sound graph', healthyLayer, []],
  [
    'two ops of one name',
    'a = Const\nb = Square(a)\na = NoOp',
    ['duplicate-op: two ops have the name "a"; the first is taken'],
  ],
  [
    'inputs that lead nowhere, data and control',
    'a = Const\nb = Add(a, gone:1, ^lost)',
    [
      'dangling-input: "b" takes "gone:1", which is no op of the graph',
      'dangling-input: "b" takes "^lost", which is no op of the graph',
    ],
  ],
  [
    'a cycle, told with its ops, whatever hangs on it',
    'a = Add(c, x)\nx = Const\nb = Square(a)\nc = Square(b)\nd = Square(c)',
    ['cycle: a cycle outside of any loop: c <- b <- a <- c; when its ops run cannot be told'],
  ],
  [
    'an op that takes itself',
    'a = Square(a)',
    ['cycle: a cycle outside of any loop: a <- a; when its ops run cannot be told'],
  ],
  [
    'the cycle of a loop is none',
    'start = Const\nenter = Enter(start)\nmerge = Merge(enter, next)\nnext = NextIteration(merge)',
    [],
  ],
  [
    'a function that the library lacks, from the graph and from a function',
    'x = Const\ncall = PartitionedCall(x) -> f: known\nbad = PartitionedCall(x) -> f: missing',
    [
      'unknown-function: "bad" calls the function "missing", which the library lacks: what it writes is not known',
      'unknown-function: "inner" in function "known" calls the function "absent", which the library lacks: what it writes is not known',
    ],
    { known: 'a = _Arg\ninner = PartitionedCall(a) -> f: absent\nret = inner' },
  ],
  ['an op named __proto__ is found as any other', '__proto__ = Const\nb = Square(__proto__)', []],
];

for (const [what, lines, messages, functions] of cases) {
  test(what, () => assert.equal(messagesOf(lines, functions), messages));
}

test('of many defects of a kind a few are told, and how many there are', () => {
  const messages = messagesOf(
    Array.from({ length: 12 }, (_, at) => `n${at} = Square(gone${at})`).join('\n'),
  );
  assert.is(messages.length, 5);
  assert.match(messages[4] ?? '', /"n4" takes "gone4".*, and 7 more of the kind$/);
});

test("TensorFlow's own graphs have none", () => {
  for (const fixture of ['saved_model_flat', 'saved_model_resource_flat']) {
    assert.equal(graphDefects(savedGraph(fixture)), []);
  }
});

test.run();
