import type { Expectations } from './expected-flat.js';
import type { RunVerdict } from './finding.js';
import type { RunView } from './run-view.js';

/** Whatever judges a run, by what a person expects to be flat in it. */
export type RunJudge = (run: RunView, expectations: Expectations) => RunVerdict;
