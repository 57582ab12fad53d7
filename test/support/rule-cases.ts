import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../../src/model/finding.js';
import type { RunView } from '../../src/model/run-view.js';
import { findingOf, findingsOf } from './run-view.js';

/** A run and what its finding has to say. */
export interface FoundCase {
  readonly run: RunView;
  readonly severity: Finding['severity'];
  readonly evidence: Finding['evidence'];
  readonly certainty?: Finding['certainty'];
  readonly variables: readonly string[];
  readonly message: string | RegExp;
  /** A sentence of the argument. */
  readonly why?: RegExp;
  readonly fix?: RegExp;
}

/** The table of a rule: runs in which it finds something, and runs in which it keeps quiet. */
export interface RuleCases {
  readonly finds: Readonly<Record<string, FoundCase>>;
  readonly quiet: Readonly<Record<string, RunView>>;
}

/** The suite of a rule's table; call `run` on it. */
export function ruleSuite(id: string, { finds, quiet }: RuleCases) {
  const test = suite(`diagnosis/rules/${id}`);
  for (const [name, expected] of Object.entries(finds)) {
    test(`finds: ${name}`, () => {
      const finding = findingOf(id, expected.run);
      assert.is(finding.severity, expected.severity);
      assert.is(finding.evidence, expected.evidence);
      if (expected.certainty) assert.is(finding.certainty, expected.certainty);
      assert.equal(finding.variables, expected.variables);
      if (typeof expected.message === 'string') assert.is(finding.message, expected.message);
      else assert.match(finding.message, expected.message);
      if (expected.why) assert.match(finding.why.map(({ text }) => text).join('\n'), expected.why);
      if (expected.fix) assert.match(finding.fix, expected.fix);
    });
  }
  for (const [name, run] of Object.entries(quiet)) {
    test(`quiet: ${name}`, () => assert.equal(findingsOf(id, run), []));
  }
  return test;
}
