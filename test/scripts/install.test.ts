import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lockMismatch } from '../../scripts/install.mjs';

const lock = suite('package-lock.json and node_modules');

const linux = { platform: 'linux', arch: 'x64' };
const wanted = {
  '': { version: '0.1.0' },
  'node_modules/long': { version: '5.3.2', integrity: 'sha512-long' },
  'node_modules/esbuild-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
  'node_modules/esbuild-darwin': { version: '1.0.0', optional: true, os: ['darwin'] },
};
const { 'node_modules/long': long, 'node_modules/esbuild-linux': esbuild } = wanted;
const installed = { 'node_modules/long': long, 'node_modules/esbuild-linux': esbuild };

lock('match without the packages of other machines', () => {
  assert.is(lockMismatch(wanted, installed, linux), undefined);
});

lock('do not match when a package is missing', () => {
  assert.is(lockMismatch(wanted, {}, linux), 'node_modules/long is not installed');
});

lock('do not match in another version or another tarball', () => {
  const older = { ...installed, 'node_modules/long': { ...long, version: '5.3.1' } };
  assert.is(
    lockMismatch(wanted, older, linux),
    'node_modules/long is 5.3.1, package-lock.json has 5.3.2',
  );
  const other = { ...installed, 'node_modules/long': { ...long, integrity: 'sha512-other' } };
  assert.match(lockMismatch(wanted, other, linux) ?? '', 'node_modules/long');
});

lock('do not match when a package is there that is not locked', () => {
  const more = { ...installed, 'node_modules/stray': { version: '1.0.0' } };
  assert.is(
    lockMismatch(wanted, more, linux),
    'node_modules/stray is installed, but not in package-lock.json',
  );
});

lock('do not match on a machine that node_modules was not made for', () => {
  assert.is(
    lockMismatch(wanted, installed, { platform: 'darwin', arch: 'arm64' }),
    'node_modules/esbuild-linux was installed for another machine',
  );
  const fine = { ...wanted['node_modules/long'], os: ['!win32'] };
  assert.is(
    lockMismatch({ 'node_modules/long': fine }, { 'node_modules/long': fine }, linux),
    undefined,
  );
});

lock.run();
