import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { systemCandidates } from '../../scripts/browser.mjs';

const browser = suite('browser candidates');

browser('on Linux: Chromium anywhere on the PATH before Chrome', () => {
  const candidates = systemCandidates({ platform: 'linux', env: { PATH: '/usr/bin::/snap/bin' } });
  assert.equal(candidates.slice(0, 2), ['/usr/bin/chromium', '/snap/bin/chromium']);
  assert.ok(candidates.includes('/usr/bin/google-chrome-stable'));
  assert.is(candidates.length, 8);
});

browser('on macOS: applications of all users and of this one', () => {
  const candidates = systemCandidates({ platform: 'darwin', env: { HOME: '/Users/ada' } });
  assert.is(candidates[0], '/Applications/Chromium.app/Contents/MacOS/Chromium');
  assert.ok(candidates.some((path) => path.startsWith('/Users/ada/Applications/Google Chrome')));
});

browser('on Windows: the program folders that there are', () => {
  const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' };
  const candidates = systemCandidates({ platform: 'win32', env });
  assert.is(candidates.length, 6);
  assert.ok(candidates.includes('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'));
  assert.ok(candidates.includes('C:\\Local\\Google\\Chrome\\Application\\chrome.exe'));
});

browser.run();
