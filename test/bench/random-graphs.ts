/**
 * Holds the counters to thousands of runs of random graphs; a disagreement is printed with its seed.
 * FLATLINE_SEED sets the first seed, FLATLINE_GRAPHS how many graphs.
 */
import { runRandomGraph } from '../recording/session/random-graph-run.js';
import { nativeTensorFlow } from '../support/tensorflow.js';

const RUNS = 6;
const tf = await nativeTensorFlow();
const first = Number(process.env.FLATLINE_SEED ?? Math.floor(Date.now() / 1000));
const graphs = Number(process.env.FLATLINE_GRAPHS ?? 500);
const sum = { runs: 0, writers: 0, ran: 0, impliedOnly: 0, refused: 0, lost: 0, disagreements: 0 };
for (let seed = first; seed < first + graphs; seed++) {
  const outcome = await runRandomGraph(tf, seed, RUNS);
  sum.runs += outcome.runs;
  sum.writers += outcome.writers;
  sum.ran += outcome.ran;
  sum.impliedOnly += outcome.impliedOnly;
  sum.refused += outcome.refused;
  sum.lost += outcome.lost.length;
  sum.disagreements += outcome.disagreements.length;
  for (const lost of outcome.lost) console.log(`TensorFlow's optimizer lost an edge: ${lost}`);
  for (const disagreement of outcome.disagreements) console.log(disagreement);
}
console.log(
  `seeds ${first} to ${first + graphs - 1}: ${sum.runs} runs, ${sum.refused} refused by TensorFlow itself, ${sum.writers} writers asked`,
);
console.log(
  `${sum.ran} ran, ${sum.impliedOnly} were implied but did not, ${sum.lost} of them by lost edges; ${sum.disagreements} disagree`,
);
process.exitCode = sum.disagreements === 0 ? 0 : 1;
