import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checkGraph, GraphFileError, UnknownOpError } from '../../src/index.js';
import { fixtureFile, fixturesFolder } from '../support/fixtures.js';

const test = suite('index/checkGraph');
const flat = path.join(fixturesFolder, 'saved_model_flat');

async function failureOf(checked: Promise<unknown>): Promise<unknown> {
  try {
    await checked;
  } catch (error) {
    return error;
  }
  throw new Error('it should have failed');
}

test('a SavedModel, by its folder and by its bytes', async () => {
  const byPath = await checkGraph(flat, { fetches: ['train_op'] });
  assert.is(byPath.verdict, 'stale');
  assert.equal(
    byPath.fetches[0]?.missing.map(({ variable }) => variable),
    ['bn_mean', 'bn_variance'],
  );
  const bytes = readFileSync(path.join(flat, 'saved_model.pb'));
  const byBytes = await checkGraph(bytes, { fetches: ['train_op'] });
  assert.equal(byBytes.findings, byPath.findings);
  assert.is(byBytes.file, 'the buffer');
});

test('a report as JSON has the variables whole', async () => {
  const { variables } = JSON.parse(JSON.stringify(await checkGraph(flat)));
  const mean = variables.find(({ name }: { name: string }) => name === 'bn_mean');
  assert.is(mean.initialValue, '0');
  const update = mean.writers.find(({ purpose }: { purpose: string }) => purpose === 'update');
  assert.equal(update, { name: 'Assign', purpose: 'update', run: 'never' });
});

test('what is no graph, has no such tag or no such op is refused by name', async () => {
  const noGraph = await failureOf(checkGraph(new TextEncoder().encode('hello')));
  assert.instance(noGraph, GraphFileError);
  assert.match(String(noGraph), /the buffer holds no graph: it is text/);
  const noTag = await failureOf(checkGraph(flat, { tag: 'tpu' }));
  assert.match(String(noTag), /has no graph with the tag "tpu"/);
  const noOp = await failureOf(checkGraph(flat, { fetches: ['train_opp'] }));
  assert.instance(noOp, UnknownOpError);
  const events = readFileSync(fixtureFile('tf1-flat-graph'));
  assert.match(String(await failureOf(checkGraph(events))), /the buffer is an event file/);
});

test.run();
