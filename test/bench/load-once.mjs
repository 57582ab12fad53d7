// Loads a log directory once with the built Flatline and prints the milliseconds it took, or with
// `memory` what its points take.
import { LogdirReader } from '../../dist/logdir/logdir-reader.js';

const [logdir, what] = process.argv.slice(2);
const externalBefore = process.memoryUsage().external;
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
  // `arrayBuffers` leaves out what threads handed over.
  const { external, rss } = process.memoryUsage();
  console.log(
    `memory: ${points.toLocaleString('en')} points, ${((external - externalBefore) / points).toFixed(1)} bytes of arrays a point with what reading keeps ready, resident ${Math.round(rss / 1e6)} MB`,
  );
}
