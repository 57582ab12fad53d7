import type { ZooPair } from '../zoo-pair.js';
import { graphSessionPairs } from './graph-session.js';
import { kerasPairs } from './keras.js';
import { pytorchPairs, tensorboardXPairs } from './pytorch.js';
import { tf1Pairs } from './tf1.js';
import { tfjsPairs } from './tfjs.js';
import { unseenPairs } from './unseen.js';

/** Every pair whose logs are files: they were made by Python and stand in `fixtures`. */
export const filePairs: readonly ZooPair[] = [
  ...tf1Pairs,
  ...kerasPairs,
  ...pytorchPairs,
  ...tensorboardXPairs,
  ...unseenPairs,
];

export { graphSessionPairs, tfjsPairs };

export const pairs: readonly ZooPair[] = [...filePairs, ...tfjsPairs, ...graphSessionPairs];
