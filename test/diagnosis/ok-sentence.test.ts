import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judgeGraph } from '../../src/diagnosis/judge-graph.js';
import { graphOf } from '../support/graphs.js';

const test = suite('diagnosis/ok-sentence');

const twoOptimizers = `
  x = Placeholder
  rate = Const
  a = VariableV2
  b = VariableV2
  apply_a = ApplyGradientDescent(a, rate, x)
  apply_b = ApplyGradientDescent(b, rate, x)
  train_a = NoOp(^apply_a)
  train_b = NoOp(^apply_b)`;

const cases: readonly (readonly [
  what: string,
  lines: string,
  fetches: readonly string[],
  sentence: string,
])[] = [
  [
    'both optimizers are fetched',
    twoOptimizers,
    ['train_a', 'train_b'],
    'Every update that the graph holds for its 2 variables runs when training fetches train_a and train_b.',
  ],
  [
    'one of two optimizers is fetched',
    twoOptimizers,
    ['train_a'],
    'When training fetches train_a, 1 of 2 variables is updated, and nothing shows an update that it misses; 1 has writers that it does not run: b.',
  ],
  [
    'a reset that is run by hand',
    `${twoOptimizers}
     zero = Const
     reset = Assign(a, zero)`,
    ['train_a', 'train_b'],
    'Every one of the 2 variables that should move is updated when training fetches train_a and train_b; 1 more update of the same variables does not run.',
  ],
  [
    'a branch decides whether a variable is updated',
    `x = Placeholder
     flag = Placeholder
     rate = Const
     a = VariableV2
     taken = Switch(x, flag)
     apply_a = ApplyGradientDescent(a, rate, taken:1)
     merged = Merge(taken, apply_a)
     train = NoOp(^merged)`,
    ['train'],
    'When training fetches train, 1 of 1 variable is updated, 1 only where a branch or a loop is taken, and nothing shows an update that it misses.',
  ],
];

for (const [what, lines, fetches, sentence] of cases) {
  test(what, () => {
    const source = { file: 'train.pb', kind: 'a GraphDef', tags: [], problems: [] };
    const report = judgeGraph(graphOf(lines), source, { fetches });
    assert.equal([report.verdict, report.sentence], ['ok', sentence]);
  });
}

test.run();
