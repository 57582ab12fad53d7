import { graphOf, healthyLayer } from '../../support/graphs.js';
import { ruleSuite } from '../../support/rule-cases.js';
import { assignView, flat, moving, plainRun, recordedRun } from '../../support/run-view.js';

ruleSuite('moving-stat-momentum-identity', {
  finds: {
    'batches are counted and the statistics stand still': {
      run: plainRun([
        moving('fc.weight'),
        flat('bn.running_mean'),
        flat('bn.running_var', { value: 1 }),
        moving('bn.num_batches_tracked'),
      ]),
      severity: 'error',
      evidence: 'explained',
      variables: ['bn.running_mean', 'bn.running_var'],
      message: /though their updates are run: as with a decay of 1/,
      why: /bn\.num_batches_tracked counts on/,
      fix: /momentum=0\.1/,
    },
    'writes that a recorder saw': {
      run: recordedRun([
        moving('a/kernel'),
        flat('bn/moving_mean', { assigns: [assignView('bn', { observed: 30 })] }),
      ]),
      severity: 'error',
      evidence: 'confirmed',
      variables: ['bn/moving_mean'],
      message: /though its update is run/,
      why: /saw 30 writes to bn\/moving_mean, and its bits never changed/,
    },
    'a graph in which training reaches the assign': {
      run: plainRun([moving('w'), flat('mean', { role: 'moving-mean' })], {
        graph: graphOf(healthyLayer),
      }),
      severity: 'error',
      evidence: 'explained',
      variables: ['mean'],
      message: /as with a decay of 1/,
      why: /train .* depends on update, which assigns it/,
    },
  },
  quiet: {
    'the counter stands still too': plainRun([
      moving('fc.weight'),
      flat('bn.running_mean'),
      flat('bn.num_batches_tracked'),
    ]),
    'the counter is of another layer': plainRun([
      moving('fc.weight'),
      flat('bn1.running_mean'),
      moving('bn2.num_batches_tracked'),
    ]),
    'no writes': recordedRun([
      moving('a/kernel'),
      flat('bn/moving_mean', { assigns: [assignView('bn', { observed: 0 })] }),
    ]),
  },
}).run();
