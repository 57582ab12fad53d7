// Opens a log directory with the built Flatline and a cache, and puts what was read and judged into
// it. Prints the milliseconds until every run and its verdict are there for a reader, and until every
// tag of every run was looked at: how many points it has, and its last value.
import { IndexCache } from '../../dist/cache/index-cache.js';
import { diagnose } from '../../dist/diagnosis/diagnose.js';
import { judge } from '../../dist/diagnosis/judge.js';
import { LogdirReader } from '../../dist/logdir/logdir-reader.js';
import { READER_VERSION, RunCache } from '../../dist/logdir/run-cache.js';
import { VerdictCache } from '../../dist/logdir/verdict-cache.js';
import { nothingExpected } from '../../dist/model/expected-flat.js';

const [logdir, folder] = process.argv.slice(2);
const start = performance.now();
const cache = new RunCache(new IndexCache(folder, READER_VERSION), { settledMillis: 0 });
const reader = new LogdirReader(logdir, () => () => undefined, { cache });
const verdicts = new VerdictCache(new IndexCache(folder, 'bench'), reader, diagnose);
await reader.refresh();
const views = reader.views();
judge(logdir, views, reader.problems, nothingExpected, verdicts.judge);
const opened = performance.now() - start;
let last = 0;
for (const { scalars } of views) {
  for (const scalar of scalars) last += scalar.length * scalar.last;
}
const lookedAt = performance.now() - start;
if (!Number.isFinite(last)) throw new Error('no last values');
console.log(JSON.stringify({ opened, lookedAt }));
await Promise.all([verdicts.keep(), reader.cached()]);
