import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { runName } from '../../src/model/names.js';
import type { RunView, ScalarView } from '../../src/model/run-view.js';
import {
  type ExportedRun,
  type ExportFormat,
  exportRows,
  hasRows,
  inPieces,
} from '../../src/report/export-rows.js';
import { plainRun, recordedRun, scalar, variable } from '../support/run-view.js';

const test = suite('report/export-rows');

function scalarOf(tag: string, ...value: readonly number[]): ScalarView {
  const columns = {
    step: Float64Array.from(value, (_, at) => at * 10),
    wallTime: Float64Array.from(value, (_, at) => 1_700_000_000.25 + at),
    value: Float64Array.from(value),
  };
  return { ...scalar(tag, 0), length: value.length, columns };
}

function scalarRun(name: string, ...scalars: readonly ScalarView[]): RunView {
  return plainRun([], { name: runName(name), scalars });
}

function all(view: RunView): ExportedRun {
  return { view, whole: view };
}

function linesOf(runs: readonly RunView[], format: ExportFormat, isForTerminal = false): string[] {
  const text = [...exportRows(runs.map(all), { format, isForTerminal })].join('');
  assert.ok(text.endsWith('\n'));
  return text.slice(0, -1).split('\n');
}

/** How many rows the export says that it has made. */
function toldRows(run: RunView): number {
  let told = 0;
  const onSeries = (rows: number): void => {
    told += rows;
  };
  const rows = [...exportRows([all(run)], { format: 'json', isForTerminal: false, onSeries })];
  assert.is(told, rows.length);
  return told;
}

/** RFC 4180, read as its grammar says, by other means than the writer's. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n|$)/g,
  )) {
    records.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\n') records.push([]);
  }
  return records.filter((record) => record.length === 6);
}

test('CSV: a line of names, then one row a point', () => {
  assert.equal(linesOf([scalarRun('a/b', scalarOf('loss', 0.5, 0.25))], 'csv'), [
    'run,tag,figure,step,wall_time,value',
    'a/b,loss,value,0,1700000000.25,0.5',
    'a/b,loss,value,10,1700000001.25,0.25',
  ]);
});

test('JSON: one object a line, with the same names', () => {
  assert.equal(
    linesOf([scalarRun('a', scalarOf('loss', 0.5))], 'json').map((line) => JSON.parse(line)),
    [{ run: 'a', tag: 'loss', figure: 'value', step: 0, wall_time: 1_700_000_000.25, value: 0.5 }],
  );
});

test("a histogram that is no variable's: its figures under its tag", () => {
  const { columns, restarts } = variable('activations', [3, 4]);
  const histograms = [{ tag: 'activations', columns, restarts }];
  const rows = linesOf([recordedRun([], { scalars: [], histograms })], 'csv').slice(1);
  assert.equal(
    rows.map((row) => row.split(',').slice(1, 4).join(' ')),
    ['min', 'max', 'mean', 'std', 'norm'].flatMap((figure) => [
      `activations ${figure} 0`,
      `activations ${figure} 1`,
    ]),
  );
});

const figuresBySource = [
  ['histogram', ['min', 'max', 'mean', 'std', 'norm']],
  ['recorded', ['min', 'max', 'mean', 'std', 'norm', 'max_change']],
  ['scalar', ['value']],
] as const;

for (const [source, figures] of figuresBySource) {
  test(`a variable from a ${source} has ${figures.join(', ')}, each in one block`, () => {
    const weights = variable('w', [1, 2], { source, tags: ['w/tag'], max: 7 });
    const run = plainRun([weights], { scalars: [] });
    const tag = source === 'recorded' ? 'w' : 'w/tag';
    const [, ...rows] = linesOf([run], 'csv').map((line) => line.split(','));
    assert.equal(
      rows.map(([name, shownTag, figure, step]) => [name, shownTag, figure, step]),
      figures.flatMap((figure) => [
        ['run', tag, figure, '0'],
        ['run', tag, figure, '1'],
      ]),
    );
    assert.is(toldRows(run), rows.length);
    if (source !== 'scalar') assert.is(rows[2]?.[5], '7');
  });
}

test('variables that share a tag go by the names that tell them apart, whatever is chosen', () => {
  const shared = ['w[0]', 'w[1]'].map((name) => variable(name, [1], { tags: ['w/histogram'] }));
  const own = variable('b', [1], { tags: ['b/histogram'] });
  const whole = plainRun([...shared, own], { scalars: [] });
  const tagsOf = (view: RunView): string[] => {
    const rows = exportRows([{ view, whole }], { format: 'json', isForTerminal: false });
    return [...new Set(Array.from(rows, (row) => String(JSON.parse(row).tag)))];
  };
  assert.equal(tagsOf(whole), ['w[0]', 'w[1]', 'b/histogram']);
  assert.equal(tagsOf({ ...whole, variables: shared.slice(1) }), ['w[1]']);
});

const awkward: readonly (readonly [string, string])[] = [
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['cr\r', '"cr\r"'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['\uff1d1', "'\uff1d1"],
  ["'quoted", "''quoted"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['a=b', 'a=b'],
  ['größe/ß 😀', 'größe/ß 😀'],
];

for (const [name, cell] of awkward) {
  test(`the name ${JSON.stringify(name)} is harmless and comes back`, () => {
    const run = scalarRun('a', scalarOf(name, 1));
    const csv = [...exportRows([all(run)], { format: 'csv', isForTerminal: false })].join('');
    assert.ok(csv.includes(`\na,${cell},value,0,`), csv);
    const [, [, tag = ''] = []] = parseCsv(csv);
    assert.is(tag.startsWith("'") ? tag.slice(1) : tag, name);
    const [line = ''] = linesOf([run], 'json');
    assert.is(JSON.parse(line).tag, name);
  });
}

test('a name cannot steer a terminal; a file gets it as it is', () => {
  const steering = 'w\u001b[2J\u009b1m\u202e';
  const run = scalarRun('a', scalarOf(steering, 1));
  const [, shown = ''] = linesOf([run], 'csv', true);
  assert.match(shown, /^a,w\\x1b\[2J\\x9b1m\\u202e,value,/);
  const [, kept = ''] = linesOf([run], 'csv');
  assert.ok(kept.startsWith(`a,${steering},`));
  const [json = ''] = linesOf([run], 'json');
  assert.not.match(json, /[\p{Cc}\p{Bidi_Control}]/u);
  assert.is(JSON.parse(json).tag, steering);
});

const numbers = [-0, 5e-324, 0.1, Math.fround(0.1), 1e21, -1.7976931348623157e308, 2 ** 53];

test('every finite number reads back as the same double', () => {
  const run = scalarRun('a', scalarOf('x', ...numbers));
  const [, ...rows] = linesOf([run], 'csv');
  const objects = linesOf([run], 'json').map((line) => JSON.parse(line));
  for (const [at, number] of numbers.entries()) {
    assert.ok(Object.is(Number(rows[at]?.split(',')[5]), number), rows[at]);
    assert.ok(Object.is(objects[at].value, number), JSON.stringify(objects[at]));
  }
});

test('NaN and the infinities are told as they are', () => {
  const wild = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const run = scalarRun('a', scalarOf('x', ...wild));
  const names = ['NaN', 'Infinity', '-Infinity'];
  const [, ...rows] = linesOf([run], 'csv');
  assert.equal(
    rows.map((row) => row.split(',')[5]),
    names,
  );
  assert.equal(
    linesOf([run], 'json').map((line) => JSON.parse(line).value),
    names,
  );
});

test('no runs: the names of the columns in CSV, nothing in JSON', () => {
  assert.equal([...exportRows([], { format: 'csv', isForTerminal: false })].length, 1);
  assert.equal([...exportRows([], { format: 'json', isForTerminal: false })], []);
  assert.is(hasRows([]), false);
});

test('a recorded run exports its variables beside its own scalars', () => {
  const run = recordedRun([variable('w', [1])], { scalars: [scalarOf('loss', 3)] });
  assert.is(toldRows(run), 7);
});

test('whether there is a row is known from the first series that has one', () => {
  const asked: string[] = [];
  const asking = (view: ScalarView): ScalarView => ({
    ...view,
    get columns() {
      asked.push(view.tag);
      return view.columns;
    },
  });
  const scalars = [scalarOf('empty'), scalarOf('loss', 1), scalarOf('other', 1)].map(asking);
  assert.is(hasRows([all(scalarRun('a')), all(scalarRun('b', ...scalars))]), true);
  assert.equal(asked, ['empty', 'loss']);
  assert.is(hasRows([all(scalarRun('a', scalarOf('empty')))]), false);
});

test('pieces keep every character, and only the last is short', () => {
  const lines = Array.from({ length: 100 }, (_, at) => `line ${at}\n`);
  const pieces = [...inPieces(lines, 64)];
  assert.is(pieces.join(''), lines.join(''));
  for (const piece of pieces.slice(0, -1)) assert.ok(piece.length >= 64 && piece.length < 80);
  assert.equal([...inPieces([], 64)], []);
  assert.equal([...inPieces(['abcd'], 4)], ['abcd']);
});

test('rows are made when they are asked for', () => {
  const run = scalarRun('a', scalarOf('loss', 1, 2, 3));
  const rows = exportRows([all(run)], { format: 'json', isForTerminal: false });
  assert.match(rows.next().value ?? '', /"step":0,/);
  run.scalars[0]?.columns.value.fill(9);
  assert.match(rows.next().value ?? '', /"step":10,.*"value":9}/);
  rows.return();
  assert.is(rows.next().done, true);
});

test.run();
