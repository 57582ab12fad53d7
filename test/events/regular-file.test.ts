import { execFileSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertRegularFile, OPEN_TO_READ } from '../../src/events/regular-file.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('events/regular-file');
const folder = temporaryFolder();
const file = path.join(folder, 'file');
writeFileSync(file, 'text');
const pipe = path.join(folder, 'pipe');
execFileSync('mkfifo', [pipe]);

function check(name: string): void {
  const descriptor = openSync(name, OPEN_TO_READ);
  try {
    assertRegularFile(fstatSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

test('a file is one', () => {
  check(file);
});

for (const name of [pipe, folder, '/dev/null']) {
  test(`${path.basename(name)} is none, and opening it does not wait`, () => {
    assert.throws(() => check(name), /no regular file/);
  });
}

test.run();
