// Loads a log directory once with the built Flatline and prints the milliseconds it took, or with
// `memory` what its points take.
import { LogdirReader } from '../../dist/logdir/logdir-reader.js';

const [logdir, what] = process.argv.slice(2);
const start = performance.now();
const reader = new LogdirReader(logdir, () => () => undefined);
await reader.refresh();
const millis = performance.now() - start;
if (what !== 'memory') console.log(millis);
else {
  const points = reader
    .views()
    .flatMap(({ scalars, variables }) => [
      ...scalars.map(({ length }) => length),
      ...variables.map(({ columns }) => columns.step.length),
    ])
    .reduce((sum, length) => sum + length, 0);
  globalThis.gc?.();
  const { arrayBuffers, rss } = process.memoryUsage();
  console.log(
    `memory: ${points.toLocaleString('en')} points, ${(arrayBuffers / points).toFixed(1)} bytes of arrays a point, resident ${Math.round(rss / 1e6)} MB`,
  );
}
