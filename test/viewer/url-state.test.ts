import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  defaultSort,
  emptyQuery,
  formatHash,
  parseHash,
  sortColumns,
  type UrlState,
} from '../../viewer/url-state.js';

const test = suite('url-state');

const hostileNames = [
  '',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  'a/'.repeat(2048),
  'שלום/משתנה',
  '👩‍👩‍👧‍👦/bn',
  '%2F%00 +&run=other#/files?name=1',
  'tab\tand\nline',
  '\u202eevil',
];

function roundTrip(state: UrlState): void {
  assert.equal(parseHash(formatHash(state)), state);
}

test('the home page is the empty hash', () => {
  for (const hash of ['', '#', '#/']) {
    assert.equal(parseHash(hash), { page: { kind: 'findings' }, query: emptyQuery });
  }
  assert.is(formatHash(parseHash('')), '#/');
});

for (const name of hostileNames) {
  test(`names go round: ${JSON.stringify(name.slice(0, 24))}`, () => {
    roundTrip({ page: { kind: 'variable', run: name, name }, query: emptyQuery });
    roundTrip({
      page: { kind: 'findings' },
      query: { ...emptyQuery, runs: [name, 'b'], pattern: name },
    });
  });
}

test('the whole question goes round', () => {
  roundTrip({
    page: { kind: 'variable', run: '.', name: 'w' },
    query: {
      pattern: '^bn\\d+/(?!gamma).*$',
      statuses: ['flat', 'constant'],
      runs: ['a'],
      finding: 'update-ops-not-run',
      sort: { column: 'points', descending: true },
    },
  });
  for (const column of sortColumns) {
    roundTrip({
      page: { kind: 'files' },
      query: { ...emptyQuery, sort: { column, descending: true } },
    });
  }
});

test('no run chosen is not every run', () => {
  roundTrip({ page: { kind: 'findings' }, query: { ...emptyQuery, runs: [] } });
});

test('what someone mistyped is no error', () => {
  assert.equal(parseHash('#/nowhere?x=1').page, { kind: 'unknown', path: 'nowhere' });
  assert.equal(parseHash('#/?status=flat,nonsense').query.statuses, ['flat']);
  assert.equal(parseHash('#/?sort=-nonsense').query.sort, defaultSort);
  assert.equal(parseHash('#/variable').page, { kind: 'variable', run: '', name: '' });
  assert.is(parseHash('#/?q=%E0%A4%A').query.pattern.length > 0, true);
});

test.run();
