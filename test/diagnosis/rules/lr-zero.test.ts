import { ruleSuite } from '../../support/rule-cases.js';
import { moving, movingLoss, plainRun, recordedRun } from '../../support/run-view.js';
import { scalarOf, weight } from '../../support/weights.js';

const zeros = Array<number>(30).fill(0);

ruleSuite('lr-zero', {
  finds: {
    'a logged rate that is always 0': {
      run: plainRun([weight('dense/kernel')], {
        scalars: [movingLoss, scalarOf('lr', zeros)],
      }),
      severity: 'error',
      evidence: 'observed',
      variables: ['dense/kernel'],
      message: 'dense/kernel never changed over steps 0 to 29: the learning rate was 0 throughout.',
      why: /the scalar lr: 30 points, all 0/,
      fix: /learning_rate = 1e-3/,
    },
    'the rate that the recorder saw': {
      run: recordedRun([weight('dense/kernel')], {
        optimizers: [
          {
            name: 'SGD',
            className: 'SGDOptimizer',
            steps: 30,
            learningRate: scalarOf('', [0]).columns,
          },
        ],
      }),
      severity: 'error',
      evidence: 'confirmed',
      variables: ['dense/kernel'],
      message: /the learning rate was 0 throughout/,
      why: /the optimizer SGD/,
      fix: /tf\.train\.adam\(1e-3\)/,
    },
  },
  quiet: {
    'a warm-up that begins at 0': plainRun([weight('dense/kernel')], {
      scalars: [scalarOf('learning_rate', [...zeros, 1e-4])],
    }),
    'a rate of 0 that was logged once': plainRun([weight('dense/kernel')], {
      scalars: [scalarOf('lr', [0])],
    }),
    'one of two optimizers has a rate': plainRun([weight('dense/kernel')], {
      scalars: [
        scalarOf('lr/base', zeros),
        scalarOf(
          'lr/head',
          zeros.map(() => 0.1),
        ),
      ],
    }),
    'something trains all the same': plainRun([weight('dense/kernel'), moving('out/kernel')], {
      scalars: [scalarOf('lr', zeros)],
    }),
    'no rate is known': plainRun([weight('dense/kernel')]),
  },
}).run();
