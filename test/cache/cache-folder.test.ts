import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cacheFolder } from '../../src/cache/cache-folder.js';

const folder = suite('cache folder');

const linux = (env: Record<string, string>) =>
  cacheFolder({ platform: 'linux', env, home: '/home/ada' });

folder('on Linux', () => {
  assert.is(linux({}), '/home/ada/.cache/flatline');
  assert.is(linux({ XDG_CACHE_HOME: '/fast/cache' }), '/fast/cache/flatline');
});

folder('on Linux: an XDG path that is empty or relative does not count', () => {
  assert.is(linux({ XDG_CACHE_HOME: '' }), '/home/ada/.cache/flatline');
  assert.is(linux({ XDG_CACHE_HOME: 'cache' }), '/home/ada/.cache/flatline');
});

folder('on macOS', () => {
  const env = { XDG_CACHE_HOME: '/fast/cache' };
  const found = cacheFolder({ platform: 'darwin', env, home: '/Users/ada' });
  assert.is(found, '/Users/ada/Library/Caches/flatline');
});

folder('on Windows', () => {
  const home = 'C:\\Users\\ada';
  const local = 'D:\\Local';
  assert.is(
    cacheFolder({ platform: 'win32', env: { LOCALAPPDATA: local }, home }),
    'D:\\Local\\flatline\\cache',
  );
  assert.is(
    cacheFolder({ platform: 'win32', env: {}, home }),
    'C:\\Users\\ada\\AppData\\Local\\flatline\\cache',
  );
});

folder.run();
