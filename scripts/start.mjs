import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { countSteps, runEntry } from './base/entry.mjs';
import { repository } from './base/repository.mjs';
import { DEMO_STEPS, trainDemo } from './training-demo.mjs';

await runEntry(async () => {
  const step = countSteps(DEMO_STEPS + 1);
  const code = await trainDemo(step, []);
  step('dashboard');
  if (code !== 0) {
    console.log(`  the demo did not end as expected (exit code ${code}); serving what it recorded`);
  }
  await serve(process.argv.slice(2));
});

/**
 * Runs `flatline serve logs/demo` in this very process: signals reach it and its exit code leaves as
 * if it had been started by hand, and it cannot be left behind when this process is killed.
 * @param {readonly string[]} args
 */
async function serve(args) {
  const cli = path.join(repository, 'dist', 'cli', 'main.js');
  process.chdir(repository);
  process.argv = [process.execPath, cli, 'serve', path.join('logs', 'demo'), ...args];
  await import(pathToFileURL(cli).href);
}
