import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { closingLine, describeOutcome, total } from '../../scripts/testing/report.mjs';

const report = suite('test report');

const passed = {
  name: 'test/a.test.ts',
  counts: { passed: 3, failed: 0, skipped: 1 },
  millis: 1234,
  output: 'chatter\n',
  complaint: undefined,
};
const failed = {
  name: 'test/b.test.ts',
  counts: { passed: 1, failed: 2, skipped: 0 },
  millis: 20_400,
  output: 'FAIL "b"\n',
  complaint: 'exit code 1',
};

report('closes with the line that continuous integration reads', () => {
  assert.is(closingLine(total([passed, failed])), '4 passed, 2 failed, 1 skipped');
  assert.is(closingLine(total([])), '0 passed, 0 failed, 0 skipped');
});

report('gives what passed one line', () => {
  assert.match(describeOutcome(passed), /^ok {3}test\/a\.test\.ts +3 passed, 1 skipped, 1\.2 s$/);
});

report('gives what failed its reason and all its output', () => {
  const [line, reason, ...output] = describeOutcome(failed).split('\n');
  assert.match(line ?? '', /^FAIL test\/b\.test\.ts +1 passed, 2 failed, 20 s$/);
  assert.is(reason?.trim(), 'exit code 1');
  assert.equal(output, ['FAIL "b"']);
});

report.run();
