import type { GraphRule } from '../graph-rule.js';
import { calledInInferenceMode } from './called-in-inference-mode.js';
import { emaNotApplied } from './ema-not-applied.js';
import { gradientDisconnected } from './gradient-disconnected.js';
import { movingStatLagging } from './moving-stat-lagging.js';
import { movingStatMomentumIdentity } from './moving-stat-momentum-identity.js';
import { movingStatNotSaved } from './moving-stat-not-saved.js';
import { movingStatUpdatedInEval } from './moving-stat-updated-in-eval.js';
import { noOptimizerStep } from './no-optimizer-step.js';
import { notInOptimizer } from './not-in-optimizer.js';
import { stepCounterStuck } from './step-counter-stuck.js';
import { updateOpInCond } from './update-op-in-cond.js';
import { updateOpInLoop } from './update-op-in-loop.js';
import { updateOpsNotCollected } from './update-ops-not-collected.js';
import { updateOpsNotRun } from './update-ops-not-run.js';
import { updateOpsPartlyRun } from './update-ops-partly-run.js';
import { updatesMissing } from './updates-missing.js';
import { updatesOfOtherNetwork } from './updates-of-other-network.js';

/** Every rule over a graph, in the order in which findings are listed. */
export const graphRules: readonly GraphRule[] = [
  noOptimizerStep,
  updateOpsNotRun,
  updateOpsPartlyRun,
  updateOpsNotCollected,
  updateOpInLoop,
  updateOpInCond,
  emaNotApplied,
  calledInInferenceMode,
  updatesMissing,
  movingStatMomentumIdentity,
  movingStatLagging,
  movingStatUpdatedInEval,
  updatesOfOtherNetwork,
  movingStatNotSaved,
  stepCounterStuck,
  gradientDisconnected,
  notInOptimizer,
];
