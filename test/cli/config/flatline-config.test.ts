import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ConfigError } from '../../../src/cli/config/config-error.js';
import { readConfig } from '../../../src/cli/config/flatline-config.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const test = suite('cli/config/flatline-config');
const file = path.join(temporaryFolder(), 'flatline.json');

const entry = (fields: string): string => `{\n  "expectedFlat": [\n    { ${fields} }\n  ]\n}`;

interface Refused {
  readonly name: string;
  readonly text: string;
  readonly place: string;
  readonly words: RegExp;
  readonly advice?: RegExp;
}

const refused: readonly Refused[] = [
  { name: 'nothing in it', text: '', place: ':1:1', words: /this is not JSON/ },
  { name: 'a comma too many', text: '{ "expectedFlat": [], }', place: ':1:23', words: /not JSON/ },
  { name: 'a comment', text: '// ours\n{}', place: ':1:1', words: /not JSON \(InvalidComment/ },
  { name: 'a list', text: '[]', place: ':1:1', words: /an object was wanted/ },
  { name: 'nested deeply', text: '['.repeat(1e6), place: '', words: /not JSON|nested too deeply/ },
  {
    name: 'another list',
    text: '{ "expectedFlatt": [] }',
    place: ':1:3',
    words: /there is no key "expectedFlatt"/,
    advice: /Did you mean "expectedFlat"\?/,
  },
  {
    name: 'an unknown key',
    text: entry('"patern": "bn", "reason": "frozen"'),
    place: ':3:7 (expectedFlat[0])',
    words: /there is no key "patern"/,
    advice: /Did you mean "pattern"\?/,
  },
  {
    name: 'a key that is like none',
    text: entry('"because": "frozen"'),
    place: ':3:7 (expectedFlat[0])',
    words: /there is no key "because"/,
    advice: /Known are: pattern, reason, expires, run\./,
  },
  {
    name: 'a key twice',
    text: entry('"pattern": "a", "pattern": "b"'),
    place: ':3:34 (expectedFlat[0].pattern)',
    words: /stands twice/,
  },
  {
    name: 'no pattern',
    text: entry('"reason": "x"'),
    place: ':3:5',
    words: /"pattern" is missing/,
  },
  { name: 'no reason', text: entry('"pattern": "x"'), place: ':3:5', words: /"reason" is missing/ },
  {
    name: 'an empty reason',
    text: entry('"pattern": "x", "reason": " "'),
    place: ':3:33 (expectedFlat[0].reason)',
    words: /a text in quotes was wanted/,
  },
  {
    name: 'a broken pattern',
    text: entry('"pattern": "(", "reason": "x"'),
    place: ':3:18 (expectedFlat[0].pattern)',
    words: /Invalid regular expression/,
  },
  {
    name: 'a day that is none',
    text: entry('"pattern": "x", "reason": "x", "expires": "2027-02-31"'),
    place: ':3:49 (expectedFlat[0].expires)',
    words: /"2027-02-31" is no day/,
    advice: /2027-01-31/,
  },
  {
    name: 'a day in other words',
    text: entry('"pattern": "x", "reason": "x", "expires": "31.1.2027"'),
    place: ':3:49',
    words: /is no day/,
  },
];

for (const { name, text, place, words, advice } of refused) {
  test(`refused: ${name}`, async () => {
    writeFileSync(file, text);
    const error = await readConfig(file).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.instance(error, ConfigError);
    if (!(error instanceof ConfigError)) return;
    assert.ok(error.message.startsWith(`${file}${place}`), error.message);
    assert.match(error.message, words);
    if (advice) assert.match(error.advice, advice);
  });
}

test('entries as they are written, beside what other commands take', async () => {
  const text = `\uFEFF${entry(
    '"pattern": "^bn/", "reason": "frozen", "expires": "2027-01-31", "run": "^eval"',
  ).replace('{', '{ "failOn": "error",')}`;
  writeFileSync(file, text);
  const { baseline } = await readConfig(file);
  assert.equal(baseline, {
    file,
    entries: [{ pattern: /^bn\//, reason: 'frozen', expires: '2027-01-31', run: /^eval/ }],
  });
});

test('a file that is named has to be there', async () => {
  const missing = path.join(path.dirname(file), 'other.json');
  const message = await readConfig(missing).catch((error: Error) => error.message);
  assert.is(message, `there is no file "${missing}"`);
});

test.run();
