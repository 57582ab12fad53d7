import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { LogdirReader } from '../../src/logdir/logdir-reader.js';
import type { Problem } from '../../src/model/problem.js';
import { ProblemLog } from '../../src/store/problem-log.js';
import { fileVersionEvent, framed, scalarEvent } from '../support/event-bytes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('store/problem-log');

function problem(offset: number, code = 'unreadable-event'): Problem {
  return {
    ...{ code, severity: 'error', file: 'f', offset },
    ...{ message: 'a record was left out', advice: 'Look at it.' },
  };
}

function logOf(problems: readonly Problem[]): ProblemLog {
  const log = new ProblemLog();
  for (const each of problems) log.add(each);
  return log;
}

const many = Array.from({ length: 1250 }, (_, at) => problem(at));

test('a hundred of a kind are told as they are', () => {
  assert.equal(logOf(many.slice(0, 100)).all, many.slice(0, 100));
});

test('the others are one that counts them, and says where they begin', () => {
  const { all } = logOf([...many, problem(7, 'corrupt-data')]);
  assert.equal(all.slice(0, 100), many.slice(0, 100));
  assert.equal(all.slice(100), [
    problem(7, 'corrupt-data'),
    {
      ...problem(100),
      count: 1150,
      message: 'from here on, 1,150 more of what was told 100 times',
    },
  ]);
});

test('piece by piece it comes to the same', () => {
  const pieces = [many.slice(0, 30), many.slice(30, 700), many.slice(700)];
  const { all } = logOf(pieces.flatMap((piece) => logOf(piece).all));
  assert.is(all.length, 101);
  assert.is(all.at(-1)?.count, 1150);
});

test('a log of nothing but bad records is read, and so is the run beside it', async () => {
  const bad = framed(Uint8Array.of(0xff));
  const copies = 150_000;
  const flood = new Uint8Array(bad.length * copies);
  for (let at = 0; at < copies; at++) flood.set(bad, at * bad.length);
  const logdir = temporaryFolder();
  const runs = {
    bad: Buffer.concat([framed(fileVersionEvent()), flood, framed(scalarEvent('loss', 1, 2))]),
    good: framed(fileVersionEvent(), scalarEvent('loss', 1, 3)),
  };
  for (const [run, bytes] of Object.entries(runs)) {
    mkdirSync(path.join(logdir, run));
    writeFileSync(path.join(logdir, run, 'events.out.tfevents.1.x'), bytes);
  }
  const reader = new LogdirReader(logdir, variablesOfSummaryTags);
  await reader.refresh();
  assert.equal(
    reader.views().map(({ scalars, problems }) => [scalars[0]?.last, problems.length]),
    [
      [2, 101],
      [3, 0],
    ],
  );
  assert.is(reader.views()[0]?.problems.at(-1)?.count, copies - 100);
});

test.run();
