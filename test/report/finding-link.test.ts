import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CheckFormat } from '../../src/report/check-format.js';
import { checkReport } from '../../src/report/check-report.js';
import { linksInto, noLink } from '../../src/report/finding-link.js';
import { noColours } from '../../src/report/text-report.js';
import { parseHash } from '../../viewer/url-state.js';
import { checked } from '../support/check-outcome.js';
import { flat, moving, plainRun } from '../support/run-view.js';

const test = suite('report/finding-link');

const base = new URL('https://boards.example/flatline/?theme=dark#/runs');
const one = plainRun([moving('w'), flat('a&b c/moving_mean')]);
const two = plainRun([moving('w'), flat('x/moving_mean'), flat('y/moving_mean')]);

function linksOf(run: typeof one, format: CheckFormat): string[] {
  const report = checkReport(checked([run]), format, noColours, '1.2.3', linksInto(base));
  const text = format === 'github' ? report.replaceAll('%0A', '\n').replaceAll('%25', '%') : report;
  return [...text.matchAll(/https:\/\/boards\.example[^\s"<>\\]+/g)].map(([link]) =>
    link.replaceAll('&amp;', '&'),
  );
}

for (const format of ['junit', 'sarif', 'github', 'markdown'] as const) {
  test(`${format}: a finding of one variable leads to its page`, () => {
    const [link = ''] = linksOf(one, format);
    assert.ok(link.startsWith('https://boards.example/flatline/?theme=dark#/variable?'), link);
    const { page } = parseHash(new URL(link).hash);
    assert.equal(page, { kind: 'variable', run: 'run', name: 'a&b c/moving_mean' });
  });

  test(`${format}: a finding of several leads to their table`, () => {
    const [link = ''] = linksOf(two, format);
    const { page, query } = parseHash(new URL(link).hash);
    assert.equal(page, { kind: 'variables' });
    assert.equal(query.runs, ['run']);
    assert.ok(query.finding);
  });

  test(`${format}: no link without a base`, () => {
    assert.not.match(checkReport(checked([one]), format, noColours, '1.2.3', noLink), '#/variable');
  });
}

test('a graph is in no dashboard', () => {
  const [finding] = checked([one]).report.runs[0]?.findings ?? [];
  assert.ok(finding);
  assert.is(linksInto(base)({ kind: 'graph', name: 'g.pb' }, finding), undefined);
});

test.run();
