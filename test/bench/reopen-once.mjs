// Opens a log directory with the built Flatline and a cache; prints the milliseconds until every run
// is judged, which is all that a list of runs shows, and puts what was read into the cache.
import { IndexCache } from '../../dist/cache/index-cache.js';
import { judge } from '../../dist/diagnosis/judge.js';
import { LogdirReader } from '../../dist/logdir/logdir-reader.js';
import { READER_VERSION, RunCache } from '../../dist/logdir/run-cache.js';

const [logdir, folder] = process.argv.slice(2);
const start = performance.now();
const cache = new RunCache(new IndexCache(folder, READER_VERSION), { settledMillis: 0 });
const reader = new LogdirReader(logdir, () => () => undefined, { cache });
await reader.refresh();
judge(logdir, reader.views(), reader.problems);
console.log(performance.now() - start);
await reader.cached();
