import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const test = suite('package-lock.json');

/** Every folder where Node would look for a package, from that of the one that asks for it up. */
function placesOf(name: string, folder: string): string[] {
  const places = [];
  for (let at = folder; at !== ''; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    places.push(`${at}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}

// npm leaves out an optional package that its registry could not find when the file was written,
// and `npm ci` then refuses the whole file.
test('locks every package that another one asks for, those for other machines included', () => {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const packages: Readonly<Record<string, Locked>> = JSON.parse(
    readFileSync(file, 'utf8'),
  ).packages;
  const missing = Object.entries(packages).flatMap(([folder, locked]) =>
    Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
      .filter((name) => !placesOf(name, folder).some((place) => place in packages))
      .map((name) => `${name}, for ${folder}`),
  );
  assert.equal(missing, []);
  assert.ok(Object.keys(packages).length > 100);
});

test.run();
