import { Writable } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { processTerminal, type Terminal, terminalOf } from '../../src/cli/terminal.js';

const test = suite('cli/terminal');

function terminalInto(write: Writable['_write']): Terminal {
  const stdout = new Writable({ write });
  return terminalOf(stdout, new Writable({ write }), processTerminal.palette);
}

function systemError(code: string): Error {
  return Object.assign(new Error(`write ${code}`), { code });
}

test('a piece is poured once the stream has taken it', async () => {
  const taken: (() => void)[] = [];
  const terminal = terminalInto((_chunk, _encoding, done) => {
    taken.push(done);
  });
  let isPoured = false;
  const poured = terminal.pour('x').then((isRead) => {
    isPoured = true;
    return isRead;
  });
  await new Promise(setImmediate);
  assert.is(isPoured, false);
  taken[0]?.();
  assert.is(await poured, true);
});

test('a reader that has left is an end, not an error, also for what is said later', async () => {
  const terminal = terminalInto((_chunk, _encoding, done) => done(systemError('EPIPE')));
  assert.is(await terminal.pour('x'), false);
  await new Promise(setImmediate);
  assert.is(await terminal.pour('y'), false);
  terminal.out('z');
  terminal.err('z');
  await new Promise(setImmediate);
});

test('any other failure is thrown, once', async () => {
  const terminal = terminalInto((_chunk, _encoding, done) => done(systemError('ENOSPC')));
  try {
    await terminal.pour('x');
    assert.unreachable();
  } catch (error) {
    assert.instance(error, Error);
    assert.match(error instanceof Error ? error.message : '', /ENOSPC/);
  }
  await new Promise(setImmediate);
});

test('only a TTY is a person', () => {
  const silent = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  const { palette } = processTerminal;
  assert.is(terminalOf(silent(), silent(), palette).isInteractive, false);
  const tty = Object.assign(silent(), { isTTY: true });
  assert.is(terminalOf(tty, silent(), palette).isInteractive, true);
});

test.run();
