import type { TensorFlow } from '../../support/tensorflow.js';
import { testFigures } from './figures-cases.js';
import { testFoundVariables } from './found-variables-cases.js';
import { testHarmlessness } from './harmlessness-cases.js';
import { testLifetimes } from './lifetimes-cases.js';
import { testOptimizers } from './optimizers-cases.js';
import { testVerdicts } from './verdicts-cases.js';
import { testWriters } from './writers-cases.js';

/** What holds for a recording of TensorFlow.js, whatever its engine. */
export function testWatch(engine: string, tf: TensorFlow): void {
  for (const testCases of [
    testVerdicts,
    testHarmlessness,
    testWriters,
    testOptimizers,
    testLifetimes,
    testFoundVariables,
    testFigures,
  ]) {
    testCases(engine, tf);
  }
}
