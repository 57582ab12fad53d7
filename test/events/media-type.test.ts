import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { mediaTypeOf } from '../../src/events/media-type.js';

const test = suite('events/media-type');

const cases: readonly (readonly [start: string, type: string | undefined])[] = [
  ['89504e470d0a1a0a0000', 'image/png'],
  ['ffd8ffe000104a464946', 'image/jpeg'],
  ['474946383961', 'image/gif'],
  ['474946383761', 'image/gif'],
  ['424d36000000', 'image/bmp'],
  ['524946462400000057454250', 'image/webp'],
  ['524946462400000057415645', 'audio/wav'],
  ['664c6143', 'audio/flac'],
  ['4f676753', 'audio/ogg'],
  ['52494646240000005741', undefined],
  ['89504e47', undefined],
  ['', undefined],
  ['3c7376673e', undefined],
];

for (const [start, type] of cases) {
  test(`${start || 'no byte'} is ${type}`, () => {
    assert.is(mediaTypeOf(Buffer.from(start, 'hex')), type);
  });
}

test.run();
