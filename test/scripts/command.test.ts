import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CommandFailure, lastWords, mustRun, run } from '../../scripts/base/command.mjs';
import { failureOf } from './failure-of.js';

const command = suite('command');

const node = (source: string, options = {}) => run(process.execPath, ['-e', source], options);

command('that succeeds has no failure', async () => {
  const finished = await node(`console.log('out'); console.error('err')`);
  assert.is(finished.code, 0);
  assert.is(finished.failure, undefined);
  assert.is(finished.stdout, 'out\n');
  assert.is(finished.stderr, 'err\n');
});

command('gets its variables over this environment', async () => {
  const { stdout } = await node('console.log(process.env.WORD)', { env: { WORD: 'given' } });
  assert.is(stdout, 'given\n');
});

command('that fails is a result', async () => {
  assert.is((await node('process.exit(3)')).failure, 'exit code 3');
  assert.is((await node(`process.kill(process.pid, 'SIGKILL')`)).failure, 'killed by SIGKILL');
});

command('that does not exist is a result', async () => {
  const finished = await run('no-such-command', []);
  assert.is(finished.code, undefined);
  assert.match(finished.failure ?? '', 'ENOENT');
});

command('is killed at its limit', async () => {
  const finished = await node('setInterval(() => {}, 1000)', { limitMillis: 300 });
  assert.is(finished.failure, 'stopped after 0.3 s');
});

command('is killed when nothing arrives any more', async () => {
  let measured = 0;
  const finished = await node('setInterval(() => {}, 1000)', {
    idleMillis: 200,
    measure: () => Math.min(measured++, 2),
  });
  assert.is(finished.failure, 'stopped: nothing arrived for 0.2 s');
  assert.ok(finished.millis >= 400);
});

command('that must succeed throws its last words', async () => {
  const source = `console.error('Error: no route\\n    at file.js:1'); process.exit(1)`;
  const failure = await failureOf(mustRun(process.execPath, ['-e', source]));
  assert.instance(failure, CommandFailure);
  assert.is((failure as CommandFailure).message, 'Error: no route (exit code 1)');
});

command('has last words: an error, else the last line, else how it ended', () => {
  const finished = {
    code: 1,
    stdout: '',
    stderr: '',
    output: '',
    millis: 0,
    failure: 'exit code 1',
  };
  const said = (output: string) => lastWords({ ...finished, output });
  assert.is(
    said('x.cc:3: fatal error: no such file\n#include <x>\n'),
    'x.cc:3: fatal error: no such file',
  );
  assert.is(
    said('ERROR: No matching distribution\nWARNING: old\n'),
    'ERROR: No matching distribution',
  );
  assert.is(said('one\ntwo\n'), 'two');
  assert.is(said(''), 'exit code 1');
});

command.run();
