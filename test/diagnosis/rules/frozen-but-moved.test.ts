import type { AssignWriter } from '../../../src/model/recording.js';
import { ruleSuite } from '../../support/rule-cases.js';
import { assignView, layer, moving, recordedRun } from '../../support/run-view.js';

const written = (writer: AssignWriter) => ({ ...assignView('bn', { observed: 30 }), writer });
const statistic = (writer: AssignWriter) =>
  moving('bn/moving_mean', { layer: 'bn', assigns: [written(writer)] });
const frozen = layer('bn', { training: 30, inference: 0 }, { trainable: false });

ruleSuite('frozen-but-moved', {
  finds: {
    'statistics of a frozen layer, written by the layer': {
      run: recordedRun([statistic('layer')], { layers: [frozen] }),
      severity: 'warning',
      evidence: 'confirmed',
      variables: ['bn/moving_mean'],
      message: 'bn/moving_mean moved, though it is declared frozen: training wrote to it.',
      why: /saw writes to bn\/moving_mean by bn/,
    },
    'a frozen weight that the optimizer wrote': {
      run: recordedRun([moving('a/kernel', { trainable: false, assigns: [written('optimizer')] })]),
      severity: 'warning',
      evidence: 'confirmed',
      variables: ['a/kernel'],
      message: /declared frozen/,
    },
  },
  quiet: {
    'a layer that trains': recordedRun([statistic('layer')], {
      layers: [{ ...frozen, trainable: true }],
    }),
    'what a user assigns is meant: a target network': recordedRun([
      moving('target/kernel', { trainable: false, assigns: [written('user')] }),
    ]),
    'nothing is declared': recordedRun([moving('a/kernel', { assigns: [written('optimizer')] })]),
  },
}).run();
