import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, variable } from '../../support/run-view.js';
import { weight } from '../../support/weights.js';

const shrinking = Array.from({ length: 30 }, (_, at) => 0.25 * 0.999 ** at);
const whole = weight('fc.weight', { edges: shrinking });

ruleSuite('decay-only-update', {
  finds: {
    'all elements shrink by one factor': {
      run: plainRun([moving('out.bias'), weight('fc.weight', { edges: shrinking })]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['fc.weight'],
      message: /only shrank over steps 0 to 29, all elements by one factor/,
      why: /0\.971402 in all/,
      fix: /grad\.abs\(\)\.max\(\)/,
    },
  },
  quiet: {
    'elements that move on their own': plainRun([
      moving('out.bias'),
      {
        ...whole,
        columns: { ...whole.columns, min: whole.columns.min.map((m, at) => m - at / 100) },
      },
    ]),
    'a weight that grows': plainRun([weight('fc.weight', { edges: [...shrinking].reverse() })]),
    'one element has no others to agree with': plainRun([variable('fc.weight', shrinking)]),
    'a few points': plainRun([weight('fc.weight', { edges: shrinking.slice(0, 4) })]),
  },
}).run();
