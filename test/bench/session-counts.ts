/** Prints, for every graph of test/fixtures/session_graphs, what the counters say beside the truth. */
import { type Counts, countGraph, truthOfGraphs } from '../recording/session/counted-graphs.js';
import { nativeTensorFlow } from '../support/tensorflow.js';

const tf = await nativeTensorFlow();
let wrong = 0;
let runs = 0;
console.log(`${'graph'.padEnd(28)} runs  counted by the session = run by TensorFlow`);
for (const name of Object.keys(truthOfGraphs)) {
  const counted = await countGraph(tf, name, { countAssigns: true });
  const plain = await countGraph(tf, name, { countAssigns: false });
  const isEqual =
    counted.runs.every(({ observed, truth }) => textOf(observed) === textOf(truth)) &&
    JSON.stringify(counted.runs.map((run) => run.values)) ===
      JSON.stringify(plain.runs.map((run) => run.values));
  if (!isEqual) wrong++;
  runs += counted.runs.length;
  const cells = counted.runs.map(({ observed }) => textOf(observed)).join(' | ');
  console.log(
    `${name.padEnd(28)} ${String(counted.runs.length).padStart(4)}  ${isEqual ? '' : 'WRONG '}${cells}`,
  );
}
console.log(
  `${Object.keys(truthOfGraphs).length} graphs, ${runs} runs, ${wrong} with a wrong count or another value than without counters`,
);
process.exitCode = wrong === 0 ? 0 : 1;

function textOf(counts: Counts): string {
  const parts = Object.entries(counts).map(([op, count]) => `${op} ${count}`);
  return parts.sort().join(', ') || 'none';
}
