import type { WireFinding, WireReport, WireRun, WireVariable } from '../src/wire/api.js';

/** One line of the table of variables: a variable of one run with the finding that names it. */
export interface VariableRow {
  /** Unique over runs and names. */
  readonly key: string;
  readonly run: string;
  /** Steps of the run. */
  readonly steps: number;
  /** Paths of the scopes that it stands in, the outermost first. */
  readonly scopes: readonly string[];
  readonly variable: WireVariable;
  readonly finding: WireFinding | undefined;
}

export function rowKey(run: string, name: string): string {
  return `${run.length}:${run}${name}`;
}

/**
 * Paths of the scopes in a name: `a/` and `a/b/` of `a/b/w`. A name without any slash, as PyTorch's
 * `a.b.w`, is split at dots.
 */
export function scopesOf(name: string): readonly string[] {
  const separator = name.includes('/') ? '/' : '.';
  const scopes: string[] = [];
  let end = name.indexOf(separator) + 1;
  while (end > 0) {
    scopes.push(name.slice(0, end));
    end = name.indexOf(separator, end) + 1;
  }
  return scopes;
}

function findingsByVariable(run: WireRun): ReadonlyMap<string, ReadonlyMap<string, WireFinding>> {
  const byId = new Map<string, Map<string, WireFinding>>();
  for (const finding of run.findings) {
    const byName = byId.get(finding.id) ?? new Map<string, WireFinding>();
    for (const name of finding.variables) if (!byName.has(name)) byName.set(name, finding);
    byId.set(finding.id, byName);
  }
  return byId;
}

export function rowsOf(report: WireReport): readonly VariableRow[] {
  return report.runs.flatMap((run) => {
    const findings = findingsByVariable(run);
    return run.variables.map((variable) => ({
      key: rowKey(run.name, variable.name),
      run: run.name,
      steps: run.steps,
      scopes: scopesOf(variable.name),
      variable,
      finding:
        variable.finding === undefined
          ? undefined
          : findings.get(variable.finding)?.get(variable.name),
    }));
  });
}
