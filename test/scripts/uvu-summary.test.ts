import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseUvuSummary } from '../../scripts/testing/uvu-summary.mjs';

const summaries = suite('uvu summary');

const PLAIN = `
 reader  • • ✘   (2 / 3)

  Total:     3
  Passed:    2
  Skipped:   1
  Duration:  4.20ms

`;

summaries('counts what is not passed as failed, and the skipped apart', () => {
  assert.equal(parseUvuSummary(PLAIN), { passed: 2, failed: 1, skipped: 1 });
});

summaries('sees through colours', () => {
  const coloured =
    '\u001b[32m\n  Total:     3\u001b[31m\n  Passed:    2\u001b[39m\n  Skipped:   \u001b[33m1\u001b[39m\n';
  assert.equal(parseUvuSummary(coloured), { passed: 2, failed: 1, skipped: 1 });
});

summaries('adds up several', () => {
  assert.equal(parseUvuSummary(PLAIN + PLAIN), { passed: 4, failed: 2, skipped: 2 });
});

summaries('reads Windows line ends', () => {
  assert.equal(parseUvuSummary(PLAIN.replaceAll('\n', '\r\n')), {
    passed: 2,
    failed: 1,
    skipped: 1,
  });
});

summaries('finds none in other output', () => {
  assert.is(parseUvuSummary(''), undefined);
  assert.is(parseUvuSummary('Total: 3 apples\nPassed: the salt'), undefined);
  assert.is(parseUvuSummary('  Total:     3\n'), undefined);
});

summaries.run();
