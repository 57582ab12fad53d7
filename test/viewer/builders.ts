import type { WireFinding, WireReport, WireRun, WireVariable } from '../../src/wire/api.js';
import type { Columns } from '../../viewer/columns.js';
import { rowsOf, type VariableRow } from '../../viewer/variable-row.js';

export function variable(name: string, rest: Partial<WireVariable> = {}): WireVariable {
  const whole = { role: 'other', status: 'moving', points: 10, assigns: {}, inferred: [] } as const;
  return { name, ...whole, inferred: [], ...rest };
}

export function finding(id: string, variables: string[], rest: Partial<WireFinding> = {}) {
  const whole: WireFinding = {
    id,
    severity: 'error',
    evidence: 'confirmed',
    certainty: 'proven',
    variables,
    message: `${id} holds`,
    fix: 'fix it',
    why: [],
    missingEdges: [],
    supporting: [],
    ...rest,
  };
  return whole;
}

export function run(name: string, variables: WireVariable[], findings: WireFinding[] = []) {
  const whole: WireRun = {
    name,
    verdict: 'ok',
    steps: 100,
    framework: { about: 'framework', value: 'unknown', from: 'nothing' },
    files: 1,
    findings,
    variables,
    problems: [],
  };
  return whole;
}

export function report(...runs: WireRun[]): WireReport {
  return {
    version: 1,
    revision: 1,
    cursor: 'server.1',
    logdir: '/logs',
    verdict: 'ok',
    sentence: 'All is well.',
    runs,
    problems: [],
  };
}

export function rows(...runs: WireRun[]): readonly VariableRow[] {
  return rowsOf(report(...runs));
}

export function names(shown: readonly VariableRow[]): string[] {
  return shown.map((row) => row.variable.name);
}

/** Columns with the given figures; the step counts up, and figures not given are not carried. */
export function columns(given: Partial<Columns>): Columns {
  const length = Math.max(...Object.values(given).map((column) => column.length));
  const absent = Array.from({ length }, () => 'NaN' as const);
  return {
    step: Array.from({ length }, (_, index) => index),
    wallTime: Array.from({ length }, (_, index) => 1_700_000_000 + index),
    min: absent,
    max: absent,
    mean: absent,
    std: absent,
    norm: absent,
    maxChange: absent,
    ...given,
  };
}
