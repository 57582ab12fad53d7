import { setTimeout as wait } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elapsedSeconds, withProgress } from '../../scripts/base/progress.mjs';
import { failureOf } from './failure-of.js';

const progress = suite('progress');

function recordingStream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 40, written, write: (text: string) => written.push(text) };
}

progress('in a log: a line at the start, now and then, and at the end', async () => {
  const stream = recordingStream(false);
  let bytes = 34e6;
  const work = async () => {
    while (stream.written.length < 2) await wait(1);
    bytes = 134e6;
    return 'done';
  };
  const bytesSoFar = () => bytes;
  const options = { stream, everyMillis: 40, bytes: bytesSoFar };
  assert.is(await withProgress('unpacking', work, options), 'done');

  const [first, second, last, ...rest] = stream.written;
  assert.is(first, '  unpacking ...\n');
  assert.match(second ?? '', /^ {2}unpacking \.\.\. \d\.\d s, 34 MB\n$/);
  assert.match(last ?? '', /^ {2}unpacking: \d\.\d s, 134 MB\n$/);
  assert.equal(rest, []);
});

progress('on a terminal: one line that is written over and fits', async () => {
  const stream = recordingStream(true);
  await withProgress('a label that is far too long for a narrow terminal', () => wait(1), {
    stream,
  });
  const [first, last, ...rest] = stream.written;
  assert.equal(rest, []);
  assert.is(first, '\r\u001b[2K  a label that is far too long for a na');
  assert.match(last ?? '', /^\r.*a narrow terminal: 0\.0 s\n$/);
});

progress('of work that fails: says so and passes the error on', async () => {
  const stream = recordingStream(false);
  const failure = new Error('disk full');
  const work = withProgress('unpacking', () => Promise.reject(failure), { stream });
  assert.is(await failureOf(work), failure);
  assert.equal(stream.written, ['  unpacking ...\n', '  unpacking: failed after 0.0 s\n']);
});

progress('tells tenths of a second while they matter', () => {
  assert.is(elapsedSeconds(0), '0.0 s');
  assert.is(elapsedSeconds(9949), '9.9 s');
  assert.is(elapsedSeconds(9950), '10 s');
  assert.is(elapsedSeconds(125_000), '125 s');
});

progress.run();
