import { ruleSuite } from '../../support/rule-cases.js';
import { fixtureRun, moving, plainRun, recordedRun, variable } from '../../support/run-view.js';

const statistics = ['bn/moving_mean', 'bn/moving_variance'];

/** An average of batches, 2 above the initial value. */
function average(name: string, decay: number, initial = 0, points = 120) {
  return variable(
    name,
    Array.from({ length: points }, (_, at) => initial + 2 * (1 - decay ** (at + 1))),
  );
}
const layer = (decay: number, points = 120) => [
  average('bn/moving_mean', decay, 0, points),
  average('bn/moving_variance', decay, 1, points),
];
const wandering = (name: string, around: number) =>
  variable(
    name,
    Array.from({ length: 120 }, (_, at) => around + Math.sin(at) / 10),
  );

ruleSuite('moving-stat-lagging', {
  finds: {
    'decay 0.999 over 120 steps': {
      run: plainRun([moving('dense/kernel'), ...layer(0.999)]),
      severity: 'warning',
      evidence: 'observed',
      variables: statistics,
      message: /after 119 steps about 89 % of the initial value is left in them/,
      why: /the decay is not in the log/,
      fix: /momentum=0\.9/,
    },
    'the decay that the graph holds': {
      run: await fixtureRun('../zoo/fixtures/tf1-decay-too-slow/sick'),
      severity: 'warning',
      evidence: 'explained',
      variables: statistics,
      message: /after 112 steps about 89 % of the initial value is left in them/,
      why: /bn\/AssignSub keeps 0\.999 of the old value in each step: 89 % of it is left after 112/,
      fix: /momentum=0\.9/,
    },
    'a decay too near to 1 for the curve to bend': {
      run: await fixtureRun('../zoo/fixtures/tf1-decay-rounds-away/sick'),
      severity: 'warning',
      evidence: 'explained',
      variables: statistics,
      message: /lag behind/,
      why: /keeps all but 1e-8 of the old value/,
    },
    'one statistic tells it of both': {
      run: plainRun([
        moving('dense/kernel'),
        average('bn/moving_mean', 0.999),
        wandering('bn/moving_variance', 1),
      ]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['bn/moving_mean', 'bn/moving_variance'],
      message: /lag behind/,
    },
    'at the end of a recording it is an error': {
      run: recordedRun(layer(0.999), { trainingSteps: 120 }),
      severity: 'error',
      evidence: 'observed',
      variables: statistics,
      message: /about 89 %/,
      fix: /batchNormalization\(\{ momentum: 0\.9 \}\)/,
    },
  },
  quiet: {
    'a short run tries something out': plainRun([moving('dense/kernel'), ...layer(0.99, 50)]),
    'decay 0.9': plainRun(layer(0.9)),
    'a mean that drifts with its batches, and a variance that does not': plainRun([
      average('bn/moving_mean', 0.999),
      wandering('bn/moving_variance', 0.3),
    ]),
    'one statistic alone could drift with its batches': plainRun([
      average('bn/moving_mean', 0.999),
    ]),
    'a loaded value': plainRun([
      variable(
        'bn/moving_mean',
        Array.from({ length: 60 }, (_, at) => 2 + at / 100),
      ),
    ]),
  },
}).run();
