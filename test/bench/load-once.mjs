// Loads a log directory once with the built Flatline and prints the milliseconds it took.
import { LogdirReader } from '../../dist/logdir/logdir-reader.js';

const start = performance.now();
await new LogdirReader(process.argv[2], () => () => undefined).refresh();
console.log(performance.now() - start);
