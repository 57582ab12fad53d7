import type { Rule } from '../rule.js';
import { calledInInferenceMode } from './called-in-inference-mode.js';
import { cannotJudge } from './cannot-judge.js';
import { channelFlat } from './channel-flat.js';
import { constantByConstruction } from './constant-by-construction.js';
import { decayOnlyUpdate } from './decay-only-update.js';
import { emaBelowResolution } from './ema-below-resolution.js';
import { emaShadowFlat } from './ema-shadow-flat.js';
import { frozenAsDeclared } from './frozen-as-declared.js';
import { frozenButMoved } from './frozen-but-moved.js';
import { gradientDisconnected } from './gradient-disconnected.js';
import { legitimatelyFlatBias } from './legitimately-flat-bias.js';
import { lossScaleSkipping } from './loss-scale-skipping.js';
import { lrZero } from './lr-zero.js';
import { momentumConventionSwapped } from './momentum-convention-swapped.js';
import { movingStatLagging } from './moving-stat-lagging.js';
import { movingStatMomentumIdentity } from './moving-stat-momentum-identity.js';
import { movingStatNotRestored } from './moving-stat-not-restored.js';
import { movingStatPartialUpdate } from './moving-stat-partial-update.js';
import { movingStatUpdateCount } from './moving-stat-update-count.js';
import { movingStatUpdatedInEval } from './moving-stat-updated-in-eval.js';
import { neverInTraining } from './never-in-training.js';
import { noOptimizerStep } from './no-optimizer-step.js';
import { nonFinite } from './non-finite.js';
import { notInOptimizer } from './not-in-optimizer.js';
import { slotNeverWritten } from './slot-never-written.js';
import { slowUpdate } from './slow-update.js';
import { sparseRowsFlat } from './sparse-rows-flat.js';
import { stepCounterStuck } from './step-counter-stuck.js';
import { trainEvalStatMismatch } from './train-eval-stat-mismatch.js';
import { updateOpGatedOff } from './update-op-gated-off.js';
import { updateOpsNotCollected } from './update-ops-not-collected.js';
import { updateOpsNotRun } from './update-ops-not-run.js';
import { updateUnderflow } from './update-underflow.js';
import { wentFlat } from './went-flat.js';
import { zeroGradient } from './zero-gradient.js';

/**
 * Every rule, in the order in which causes are decided: what explains a whole run first, and there
 * what says why before what only says that; then what concerns one kind of variable, from statistics
 * to weights; then what is wrong with variables that do move.
 */
export const rules: readonly Rule[] = [
  nonFinite,
  lrZero,
  lossScaleSkipping,
  updateUnderflow,
  noOptimizerStep,
  stepCounterStuck,
  emaBelowResolution,
  emaShadowFlat,
  slotNeverWritten,
  updateOpGatedOff,
  movingStatPartialUpdate,
  updateOpsNotRun,
  updateOpsNotCollected,
  calledInInferenceMode,
  movingStatMomentumIdentity,
  frozenAsDeclared,
  neverInTraining,
  constantByConstruction,
  legitimatelyFlatBias,
  gradientDisconnected,
  zeroGradient,
  notInOptimizer,
  cannotJudge,
  frozenButMoved,
  movingStatUpdatedInEval,
  movingStatNotRestored,
  momentumConventionSwapped,
  movingStatLagging,
  movingStatUpdateCount,
  trainEvalStatMismatch,
  decayOnlyUpdate,
  wentFlat,
  channelFlat,
  sparseRowsFlat,
  slowUpdate,
];
