import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { repository } from '../../scripts/base/repository.mjs';
import type { Outcome } from '../../scripts/testing/outcome.mjs';
import { runItems } from '../../scripts/testing/run-items.mjs';
import { runTestFile } from '../../scripts/testing/test-file.mjs';

const testFiles = suite<{ folder: string }>('test files');

const UVU = `
  import { suite } from 'uvu';
  import * as assert from 'uvu/assert';
  const sums: ReturnType<typeof suite> = suite('sums');
`;

testFiles.before((context) => {
  context.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'flatline-test-file-'));
  const modules = path.join(repository, 'node_modules');
  fs.symlinkSync(modules, path.join(context.folder, 'node_modules'), 'junction');
  fs.writeFileSync(path.join(context.folder, 'package.json'), '{"type":"module"}');
});

testFiles.after(({ folder }) => fs.rmSync(folder, { recursive: true }));

async function runSource(folder: string, source: string, limitMillis = 60_000): Promise<Outcome> {
  const file = 'sample.test.ts';
  fs.writeFileSync(path.join(folder, file), source);
  return runTestFile(file, { folder, limitMillis });
}

testFiles('pass', async ({ folder }) => {
  const outcome = await runSource(
    folder,
    `${UVU}
      sums('of one', () => assert.is(1, 1));
      sums('of two', () => assert.is(1 + 1, 2));
      sums.run();`,
  );
  assert.equal(outcome.counts, { passed: 2, failed: 0, skipped: 0 });
  assert.is(outcome.complaint, undefined);
  assert.is(outcome.name, 'sample.test.ts');
});

testFiles('fail, with all that they printed', async ({ folder }) => {
  const outcome = await runSource(
    folder,
    `${UVU}
      console.error('a word on stderr');
      sums('right', () => assert.is(1, 1));
      sums('wrong', () => assert.is(1 + 1, 3));
      sums.run();`,
  );
  assert.equal(outcome.counts, { passed: 1, failed: 1, skipped: 0 });
  assert.match(outcome.output, 'a word on stderr');
  assert.match(outcome.output, 'wrong');
});

testFiles('skip', async ({ folder }) => {
  const outcome = await runSource(
    folder,
    `${UVU}
      sums('right', () => assert.is(1, 1));
      sums.skip('not today', () => {});
      sums.run();`,
  );
  assert.equal(outcome.counts, { passed: 1, failed: 0, skipped: 1 });
});

testFiles('may skip all that they have', async ({ folder }) => {
  const outcome = await runSource(folder, `${UVU} sums.skip('not today', () => {}); sums.run();`);
  assert.equal(outcome.counts, { passed: 0, failed: 0, skipped: 1 });
});

testFiles('hold several suites', async ({ folder }) => {
  const outcome = await runSource(
    folder,
    `${UVU}
      const products = suite('products');
      sums('right', () => assert.is(1, 1));
      products('wrong', () => assert.is(2 * 2, 5));
      sums.run();
      products.run();`,
  );
  assert.equal(outcome.counts, { passed: 1, failed: 1, skipped: 0 });
});

testFiles('fail that forget to run', async ({ folder }) => {
  const outcome = await runSource(folder, `${UVU} sums('right', () => assert.is(1, 1));`);
  assert.equal(outcome.counts, { passed: 0, failed: 1, skipped: 0 });
  assert.match(outcome.complaint ?? '', 'no test ran: is .run() missing?');
});

testFiles('fail that have no test', async ({ folder }) => {
  const outcome = await runSource(folder, `${UVU} sums.run();`);
  assert.equal(outcome.counts, { passed: 0, failed: 1, skipped: 0 });
});

testFiles('fail that crash before they run', async ({ folder }) => {
  const outcome = await runSource(folder, `${UVU} throw new Error('no such luck');`);
  assert.equal(outcome.counts, { passed: 0, failed: 1, skipped: 0 });
  assert.is(outcome.complaint, 'exit code 1');
  assert.match(outcome.output, 'no such luck');
});

testFiles('fail that end badly after all tests passed', async ({ folder }) => {
  const outcome = await runSource(
    folder,
    `${UVU}
      sums('right', () => assert.is(1, 1));
      sums.run();
      process.on('exit', () => { process.exitCode = 7; });`,
  );
  assert.equal(outcome.counts, { passed: 1, failed: 1, skipped: 0 });
  assert.is(outcome.complaint, 'exit code 7, though no test failed');
});

testFiles('fail whose setup throws, which uvu itself lets pass', async ({ folder }) => {
  const outcome = await runSource(
    folder,
    `${UVU}
      sums.before(() => { throw new Error('no server'); });
      sums('right', () => assert.is(1, 1));
      sums.run();`,
  );
  assert.equal(outcome.counts, { passed: 0, failed: 1, skipped: 0 });
});

testFiles('fail that hang, and what they started dies with them', async ({ folder }) => {
  const heartbeat = path.join(folder, 'heartbeat');
  const beat = `setInterval(() => require('fs').appendFileSync(${JSON.stringify(heartbeat)}, 'x'), 20)`;
  const outcome = await runSource(
    folder,
    `${UVU}
      import { spawn } from 'node:child_process';
      sums('never', () => {
        spawn(process.execPath, ['-e', ${JSON.stringify(beat)}], { stdio: 'inherit' });
        return new Promise(() => setInterval(() => {}, 1000));
      });
      sums.run();`,
    3000,
  );
  assert.equal(outcome.counts, { passed: 0, failed: 1, skipped: 0 });
  assert.is(outcome.complaint, 'stopped after 3 s');

  const beats = fs.statSync(heartbeat).size;
  assert.ok(beats > 0);
  await wait(200);
  assert.is(fs.statSync(heartbeat).size, beats);
});

testFiles('are run at most so many at once, and reported as they finish', async () => {
  let running = 0;
  let most = 0;
  const items = [40, 10, 20, 30].map((millis) => ({
    name: `${millis}`,
    run: async (): Promise<Outcome> => {
      running += 1;
      most = Math.max(most, running);
      await wait(millis);
      running -= 1;
      const counts = { passed: 1, failed: 0, skipped: 0 };
      return { name: `${millis}`, counts, millis, output: '', complaint: undefined };
    },
  }));
  const finished: string[] = [];
  await runItems(items, 2, {
    onOutcome: ({ name }) => finished.push(name),
    onQuiet: () => assert.unreachable('nothing took that long'),
  });
  assert.is(most, 2);
  assert.is(finished[0], '10');
  assert.equal([...finished].sort(), ['10', '20', '30', '40']);
});

testFiles.run();
