import { spawnSync } from 'node:child_process';
import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { systemCodeOf } from '../../src/base/errors.js';
import { makeFolder } from '../../src/disk/make-folder.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('disk/make-folder');

function codeOf(folder: string): string | undefined {
  try {
    makeFolder(folder);
  } catch (error) {
    return systemCodeOf(error);
  }
  return undefined;
}

test('a folder is made with all above it, and may be there', () => {
  const folder = path.join(temporaryFolder(), 'a', 'b', 'c');
  for (const _ of ['made', 'there']) {
    assert.is(codeOf(folder), undefined);
    assert.ok(statSync(folder).isDirectory());
  }
  assert.is(codeOf(path.relative('.', path.join(folder, 'd'))), undefined);
  assert.ok(statSync(path.join(folder, 'd')).isDirectory());
});

test('what is in the way is told', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'file'), '');
  symlinkSync(path.join(folder, 'nothing'), path.join(folder, 'dangling'));
  assert.is(codeOf(path.join(folder, 'file')), 'EEXIST');
  assert.is(codeOf(path.join(folder, 'file', 'below')), 'ENOTDIR');
  assert.is(codeOf(path.join(folder, 'dangling', 'below')), 'EEXIST');
});

/** In a process of its own, which can be ended when it does not return. */
test('a file system that takes no folders is told, not tried for ever', () => {
  const module = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
  const script = `
    const { EventWriter } = await import(${JSON.stringify(module)});
    try {
      EventWriter.open('/proc/flatline/run');
    } catch ({ name, message }) {
      console.log(name, message);
    }`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
  assert.match(stdout, /^EventFileError cannot write event files in "\/proc\/flatline\/run": E/);
});

test.run();
