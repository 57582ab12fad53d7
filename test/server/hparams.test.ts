import { cpSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WireHparams } from '../../src/wire/hparams.js';
import { scalarEvent } from '../support/event-bytes.js';
import { fixturesFolder } from '../support/fixtures.js';
import { hparamsEvent, writeRun, writeSession } from '../support/hparams.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('server/hparams');
test.after.each(stopServed);

async function hparamsOf(logdir: string, sessions: number): Promise<WireHparams> {
  const { url } = await serveLogdir(logdir);
  return eventually(
    async () => (await (await fetch(`${url}api/v1/hparams`)).json()) as WireHparams,
    (answer) => answer.sessions.length === sessions,
  );
}

test('sessions that TensorFlow 2 and PyTorch wrote', async () => {
  const logdir = temporaryFolder();
  for (const name of ['tf2', 'torch-old']) {
    cpSync(path.join(fixturesFolder, 'kinds', name), path.join(logdir, name), { recursive: true });
  }
  const { hyperparameters, metrics, sessions } = await hparamsOf(logdir, 2);
  const [own, torch] = sessions;
  const values = own?.values.map((value, at) => [hyperparameters[at], value]) ?? [];
  assert.equal(
    values.filter(([, value]) => value !== null),
    [
      ['deep', true],
      ['kind', 'relu'],
      ['rate', 0.25],
      ['units', 16],
    ],
  );
  assert.ok(metrics.some(({ tag, group }) => tag === 'loss' && group === 'train'));
  assert.is(torch?.run, 'torch-old/trial');
  assert.is(torch?.status, 'success');
  assert.ok(torch?.metrics.some((value) => typeof value === 'number'));
});

test('the last value of a metric, of the run beneath the session where it is', async () => {
  const logdir = temporaryFolder();
  const metricInfos = [
    { name: { tag: 'acc', group: '' } },
    { name: { tag: 'acc', group: 'eval' } },
  ];
  writeRun(logdir, [hparamsEvent('experiment', { experiment: { metricInfos } })]);
  const odd = { ['__proto__']: { numberValue: Number.NaN }, open: {} };
  const scalars = [scalarEvent('acc', 0, 0.25), scalarEvent('acc', 1, 0.5)];
  writeSession(path.join(logdir, 'a'), odd, scalars);
  writeRun(path.join(logdir, 'a', 'eval'), [scalarEvent('acc', 1, 0.75)]);
  writeSession(path.join(logdir, 'b'), { lr: { numberValue: 1 } }, []);
  const answer = await hparamsOf(logdir, 2);
  assert.equal(answer.hyperparameters, ['__proto__', 'lr', 'open']);
  assert.equal(answer.metrics, [
    { tag: 'acc', group: '' },
    { tag: 'acc', group: 'eval' },
  ]);
  assert.equal(answer.sessions, [
    { run: 'a', group: '', status: 'unknown', values: ['NaN', null, null], metrics: [0.5, 0.75] },
    { run: 'b', group: '', status: 'unknown', values: [null, 1, null], metrics: [null, null] },
  ]);
});

test('without an experiment the scalars of the sessions are the metrics', async () => {
  const logdir = temporaryFolder();
  writeSession(path.join(logdir, 'a'), {}, [scalarEvent('loss', 3, 2)]);
  writeRun(path.join(logdir, 'other'), [scalarEvent('unrelated', 3, 2)]);
  const { metrics, sessions } = await hparamsOf(logdir, 1);
  assert.equal(metrics, [{ tag: 'loss', group: '' }]);
  assert.equal(sessions[0]?.metrics, [2]);
});

test.run();
