import type { Rule } from '../rule.js';
import { calledInInferenceMode } from './called-in-inference-mode.js';
import { cannotJudge } from './cannot-judge.js';
import { constantByConstruction } from './constant-by-construction.js';
import { frozenAsDeclared } from './frozen-as-declared.js';
import { neverInTraining } from './never-in-training.js';
import { noOptimizerStep } from './no-optimizer-step.js';
import { updateOpsNotCollected } from './update-ops-not-collected.js';
import { updateOpsNotRun } from './update-ops-not-run.js';

/** Every rule, in the order in which causes are decided. */
export const rules: readonly Rule[] = [
  noOptimizerStep,
  updateOpsNotRun,
  updateOpsNotCollected,
  calledInInferenceMode,
  frozenAsDeclared,
  neverInTraining,
  constantByConstruction,
  cannotJudge,
];
