import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../src/diagnosis/judge.js';
import { evidenceLines } from '../../src/report/evidence-text.js';
import { noColours, textReport } from '../../src/report/text-report.js';
import { fixtureRun } from '../support/run-view.js';

const test = suite('report/evidence-text');

test('the long text has every record, op, fetch and premise that the finding has as data', async () => {
  const run = await fixtureRun('tf1-flat-graph');
  const report = judge('logs', [run], []);
  const [long, short] = [true, false].map((isVerbose) => textReport(report, noColours, isVerbose));
  const [finding] = report.runs[0]?.findings ?? [];
  const lines = finding?.why.flatMap(evidenceLines) ?? [];
  assert.ok(lines.length > 4);
  for (const line of lines) {
    assert.ok(long?.includes(line), line);
    assert.not(short?.includes(line), line);
  }
  assert.match(long ?? '', /, step 0: 0 \(events\.out\S+ at byte \d+\)/);
  assert.match(long ?? '', /framework tf1-graph: by the op \w+ of its graph/);
  assert.match(long ?? '', /taken {4}role moving-mean: by the name/);
  assert.match(long ?? '', /fetched: \w+/);
});

test('writers are told with every kind of evidence there is about them', () => {
  const writers = [
    { name: 'a', observed: 0, implied: 30 },
    { name: 'b', traced: { ran: 1, of: 3 } },
    { name: 'c', unobservedBecause: 'it is pruned' },
    { name: 'd' },
  ];
  assert.equal(evidenceLines({ source: 'assign', text: '', writers }), [
    'a: observed 0, implied 30',
    'b: ran in 1 of 3 traced steps',
    'c: not counted: it is pruned',
    'd: its runs are not known',
  ]);
});

test('a layer is told with its calls, a baseline with its pattern', () => {
  const calls = { training: 0, inference: 60 };
  assert.equal(evidenceLines({ source: 'layer', text: '', layer: 'bn', calls }), [
    'bn: called 0 times to train, 60 times to infer',
  ]);
  const said = { source: 'config', text: '', file: 'flatline.json', pattern: '^a', reason: 'r' };
  assert.equal(evidenceLines(said as never), ['flatline.json: ^a']);
});

test.run();
