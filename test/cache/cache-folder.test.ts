import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cacheFolder as ofScripts } from '../../scripts/native/cache-folder.mjs';
import { cacheFolder as ofFlatline } from '../../src/cache/cache-folder.js';

const folder = suite('cache folder');

/** The scripts of a clone run before anything is built, so that they have one of their own. */
const both = { Flatline: ofFlatline, 'the scripts': ofScripts };

for (const [whose, cacheFolder] of Object.entries(both)) {
  const linux = (env: Record<string, string>) =>
    cacheFolder({ platform: 'linux', env, home: '/home/ada' });

  folder(`of ${whose} on Linux`, () => {
    assert.is(linux({}), '/home/ada/.cache/flatline');
    assert.is(linux({ XDG_CACHE_HOME: '/fast/cache' }), '/fast/cache/flatline');
  });

  folder(`of ${whose} on Linux: an XDG path that is empty or relative does not count`, () => {
    assert.is(linux({ XDG_CACHE_HOME: '' }), '/home/ada/.cache/flatline');
    assert.is(linux({ XDG_CACHE_HOME: 'cache' }), '/home/ada/.cache/flatline');
  });

  folder(`of ${whose} on macOS`, () => {
    const env = { XDG_CACHE_HOME: '/fast/cache' };
    const found = cacheFolder({ platform: 'darwin', env, home: '/Users/ada' });
    assert.is(found, '/Users/ada/Library/Caches/flatline');
  });

  folder(`of ${whose} on Windows`, () => {
    const home = 'C:\\Users\\ada';
    const windows = (env: Record<string, string>) => cacheFolder({ platform: 'win32', env, home });
    assert.is(windows({ LOCALAPPDATA: 'D:\\Local' }), 'D:\\Local\\flatline\\cache');
    assert.is(windows({}), 'C:\\Users\\ada\\AppData\\Local\\flatline\\cache');
  });
}

folder.run();
