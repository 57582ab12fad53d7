import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { filesBelow } from '../../scripts/base/files-below.mjs';
import { fingerprint } from '../../scripts/base/fingerprint.mjs';
import { repository } from '../../scripts/base/repository.mjs';

const prints = suite<{ root: string }>('fingerprint');

prints.before.each((context) => {
  context.root = fs.mkdtempSync(path.join(os.tmpdir(), 'flatline-fingerprint-'));
  fs.mkdirSync(path.join(context.root, 'src', 'base'), { recursive: true });
  fs.writeFileSync(path.join(context.root, 'src', 'main.ts'), 'one');
  fs.writeFileSync(path.join(context.root, 'src', 'base', 'a.ts'), 'two');
  fs.writeFileSync(path.join(context.root, 'tsconfig.json'), '{}');
});

prints.after.each(({ root }) => fs.rmSync(root, { recursive: true }));

const INPUTS = ['src', 'tsconfig.json', 'viewer'];

prints('lists files in a fixed order, and none for what is not there', ({ root }) => {
  const files = INPUTS.flatMap((input) => filesBelow(root, input));
  const expected = [path.join('src', 'base', 'a.ts'), path.join('src', 'main.ts'), 'tsconfig.json'];
  assert.equal(files, expected);
});

prints('stay the same when a file is only touched', ({ root }) => {
  const before = fingerprint(root, INPUTS);
  fs.utimesSync(path.join(root, 'src', 'main.ts'), 1, 1);
  assert.is(fingerprint(root, INPUTS), before);
});

prints('change with content, with a new file, with a name, with a file that goes', ({ root }) => {
  const main = path.join(root, 'src', 'main.ts');
  const changes = [
    () => fs.writeFileSync(main, 'three'),
    () => fs.writeFileSync(path.join(root, 'src', 'empty.ts'), ''),
    () => fs.renameSync(main, path.join(root, 'src', 'renamed.ts')),
    () => fs.rmSync(path.join(root, 'tsconfig.json')),
  ];
  const seen = new Set([fingerprint(root, INPUTS)]);
  for (const change of changes) {
    change();
    seen.add(fingerprint(root, INPUTS));
  }
  assert.is(seen.size, changes.length + 1);
});

prints('of the sources is in the command line, which keeps verdicts under it', () => {
  const commands = path.join(repository, 'dist', 'cli');
  const built = fs
    .readdirSync(commands)
    .filter((name) => name.endsWith('.js'))
    .map((name) => fs.readFileSync(path.join(commands, name), 'utf8'));
  const sources = fingerprint(repository, ['src']);
  assert.ok(built.some((code) => code.includes(sources)));
});

prints.run();
