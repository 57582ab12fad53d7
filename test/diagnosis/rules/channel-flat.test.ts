import { ruleSuite } from '../../support/rule-cases.js';
import { moving, recordedRun } from '../../support/run-view.js';
import { recordedFacts } from '../../support/weights.js';

const channels = (...changed: number[]) =>
  moving('bn/moving_mean', {
    recorded: recordedFacts({ changedChannels: Uint8Array.from(changed) }),
  });

ruleSuite('channel-flat', {
  finds: {
    'one channel of three': {
      run: recordedRun([channels(1, 0, 1)]),
      severity: 'info',
      evidence: 'confirmed',
      variables: ['bn/moving_mean'],
      message: /^Some channels of bn\/moving_mean never changed/,
      why: /1 of 3 channels never changed/,
    },
  },
  quiet: {
    'all channels move': recordedRun([channels(1, 1, 1)]),
    'not recorded': recordedRun([moving('bn/moving_mean')]),
  },
}).run();
