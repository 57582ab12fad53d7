import { readdirSync } from 'node:fs';
import path from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../src/diagnosis/judge.js';
import { checkReport } from '../../src/report/check-report.js';
import { noColours } from '../../src/report/text-report.js';
import { checked } from '../support/check-outcome.js';
import { fixturesFolder } from '../support/fixtures.js';
import { fixtureRuns } from '../support/run-view.js';

const test = suite('report/sarif-schema');

// The schema has a pattern that is none with the flag u.
const validator = new draft04.default({ strict: false, unicodeRegExp: false, allErrors: true });
formats.default(validator);
const validate = validator.compile(schema);

const ZOO = '../zoo/fixtures';
const logs = [
  ...readdirSync(fixturesFolder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== 'expected' ? [entry.name] : [],
  ),
  ...readdirSync(path.join(fixturesFolder, ZOO)).map((name) => path.join(ZOO, name)),
];

test('SARIF of every fixture is what the schema of SARIF 2.1.0 allows', async () => {
  const invalid: unknown[] = [];
  let results = 0;
  for (const log of logs) {
    const { runs, problems } = await fixtureRuns(log);
    const report = judge(log, runs, problems);
    const outcome = { ...checked([]), report };
    const sarif = JSON.parse(
      checkReport(outcome, 'sarif', noColours, '1.2.3', () => 'https://boards.example/#/findings'),
    );
    results += sarif.runs[0].results.length;
    if (!validate(sarif)) invalid.push({ log, errors: validate.errors });
  }
  assert.equal(invalid, []);
  assert.ok(results > logs.length / 2, `${results} results of ${logs.length} logs`);
});

test.run();
