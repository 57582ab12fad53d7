import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checkTag } from '../../scripts/release.mjs';

const test = suite('scripts/release');
const changelog = '# Changelog\n\n## 0.2.0 (2026-05-01)\n\nMore.\n\n## 0.1.0 (unreleased)\n';

test('a tag that package.json and the changelog know is released', () => {
  checkTag('v0.2.0', '0.2.0', changelog);
});

const refusals = [
  ['v0.2.1', '0.2.0', /the tag is v0\.2\.1, and package\.json says 0\.2\.0/],
  [
    'v0.1.0',
    '0.1.0',
    /no entry "## 0\.1\.0 \(date\)"; it has ## 0\.2\.0 \(2026-05-01\), ## 0\.1\.0/,
  ],
  ['v0x2.0', '0x2.0', /no entry/],
  ['', '0.2.0', /the tag is ,/],
] as const;

for (const [tag, version, says] of refusals) {
  test(`"${tag}" for ${version} is refused`, () => {
    assert.throws(() => checkTag(tag, version, changelog), says);
  });
}

test.run();
