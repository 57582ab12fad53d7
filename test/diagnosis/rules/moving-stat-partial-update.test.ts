import { ruleSuite } from '../../support/rule-cases.js';
import {
  assignView,
  flat,
  moving,
  plainRun,
  recordedRun,
  variable,
} from '../../support/run-view.js';

const decaying = Array.from({ length: 30 }, (_, at) => 0.9 ** at);

ruleSuite('moving-stat-partial-update', {
  finds: {
    'the mean moves and the variance does not': {
      run: plainRun([
        moving('a/kernel'),
        moving('bn/moving_mean'),
        flat('bn/moving_variance', { value: 1 }),
      ]),
      severity: 'error',
      evidence: 'observed',
      variables: ['bn/moving_variance'],
      message: /while the other statistic of its layer did: only one of the two is updated/,
      why: /bn\/moving_mean moved/,
    },
    'no write that the recorder saw': {
      run: recordedRun([
        moving('bn/moving_mean', { assigns: [assignView('user', { observed: 30 })] }),
        flat('bn/moving_variance', { value: 1, assigns: [assignView('user', { observed: 0 })] }),
      ]),
      severity: 'error',
      evidence: 'confirmed',
      variables: ['bn/moving_variance'],
      message: /only one of the two is updated/,
      fix: /movingVariance\.assign/,
    },
    'an input that is always 0 is no bug': {
      run: plainRun([
        moving('a/kernel'),
        flat('bn/moving_mean'),
        variable('bn/moving_variance', decaying),
      ]),
      severity: 'info',
      evidence: 'observed',
      variables: ['bn/moving_mean'],
      message: /as it does where a layer's input is always 0/,
    },
  },
  quiet: {
    'both move': plainRun([moving('bn/moving_mean'), moving('bn/moving_variance')]),
    'both stand still': plainRun([
      moving('a/kernel'),
      flat('bn/moving_mean'),
      flat('bn/moving_variance', { value: 1 }),
    ]),
    'the one that moves is of another layer': plainRun([
      moving('a/kernel'),
      moving('bn1/moving_mean'),
      flat('bn2/moving_variance', { value: 1 }),
    ]),
  },
}).run();
