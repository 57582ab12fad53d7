import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { defaultCharts, defaultSmoothing } from '../../viewer/chart-query.js';
import {
  defaultSort,
  emptyGraph,
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

function roundTrip(state: Omit<UrlState, 'charts'> & Partial<UrlState>): void {
  const whole = { charts: defaultCharts, ...state };
  assert.equal(parseHash(formatHash(whole)), whole);
}

test('the home page is the empty hash', () => {
  for (const hash of ['', '#', '#/']) {
    assert.equal(parseHash(hash), {
      page: { kind: 'findings' },
      query: emptyQuery,
      charts: defaultCharts,
    });
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
      runPattern: '^lr=',
      runs: ['a'],
      finding: 'update-ops-not-run',
      sort: { column: 'points', descending: true },
      sessionSort: { kind: 'metric', name: 'val:loss & <b>', descending: true },
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

test('what the graph shows goes round', () => {
  for (const name of hostileNames) {
    roundTrip({
      page: {
        kind: 'graph',
        graph: { run: name, name, fetch: name, node: name, scopes: [name, 'bn/'], isText: true },
      },
      query: emptyQuery,
    });
  }
  assert.equal(parseHash('#/graph').page, { kind: 'graph', graph: emptyGraph });
});

test('how charts show goes round', () => {
  for (const name of hostileNames) {
    roundTrip({
      page: { kind: 'scalars' },
      query: emptyQuery,
      charts: {
        tagPattern: name,
        smoothing: 0.95,
        axis: 'relative',
        isLog: true,
        clipsOutliers: true,
        range: { from: -1.5, to: 1e21 },
        pins: [name, 'loss'],
        colourPattern: name,
        shape: 'overlay',
        step: -20,
        isRaw: true,
      },
    });
  }
  const { charts } = parseHash('#/scalars?smooth=7&axis=time&range=9..1&range=x&step=soon');
  assert.is(charts.smoothing, defaultSmoothing);
  assert.is(charts.axis, 'step');
  assert.is(charts.range, undefined);
  assert.is(charts.step, undefined);
});

test('what someone mistyped is no error', () => {
  assert.equal(parseHash('#/nowhere?x=1').page, { kind: 'unknown', path: 'nowhere' });
  assert.equal(parseHash('#/?status=flat,nonsense').query.statuses, ['flat']);
  assert.equal(parseHash('#/?sort=-nonsense').query.sort, defaultSort);
  assert.equal(parseHash('#/variable').page, { kind: 'variable', run: '', name: '' });
  assert.is(parseHash('#/?q=%E0%A4%A').query.pattern.length > 0, true);
});

test.run();
