import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { testedVersions } from '../../scripts/package-check.mjs';

const test = suite('npm pack');
const repository = fileURLToPath(new URL('../..', import.meta.url));
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: repository,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const files: readonly string[] = packed.files.map((file: { readonly path: string }) => file.path);
const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));

test('what imports and commands lead to is in the package', () => {
  const exported = Object.values(manifest.exports as Record<string, string | object>);
  const targets = [...exported, manifest.types, ...Object.values<string>(manifest.bin)]
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values<string>(target)))
    .map((target) => path.posix.normalize(target));
  assert.ok(targets.length >= 6);
  assert.equal(
    targets.filter((target) => !files.includes(target)),
    [],
  );
});

test('the dashboard, the licence and the texts are in it', () => {
  for (const file of ['dist/viewer/index.html', 'dist/viewer/main.js', 'LICENSE', 'README.md']) {
    assert.ok(files.includes(file), file);
  }
});

test('it holds no tests, sources, maps, fixtures, nor anything else', () => {
  const known = /^(dist\/|proto\/.+\.proto$|LICENSE$|(README|CHANGELOG)\.md$|package\.json$)/;
  const unwanted = /\.map$|\.test\.|fixtures|tfevents|(^|\/)\.|(?<!\.d)\.tsx?$/;
  assert.equal(
    files.filter((file) => !known.test(file) || unwanted.test(file)),
    [],
  );
});

test('every compiled file in it has its source', () => {
  const compiled = files.filter((file) => /^dist\/(?!viewer\/|cli\/).*\.js$/.test(file));
  assert.ok(compiled.length > 100);
  const orphans = compiled.filter((file) => {
    const source = path.join(repository, 'src', path.relative('dist', file));
    return !existsSync(source) && !existsSync(source.replace(/\.js$/, '.ts'));
  });
  assert.equal(orphans, []);
});

test('the oldest TensorFlow.js that is tried is the oldest that is allowed', () => {
  assert.equal(testedVersions(), ['4.0.0', '>=4.0.0 <5']);
});

test.run();
