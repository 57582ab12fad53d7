import { applyEdits, getNodeValue, modify, parseTree } from 'jsonc-parser';
import type { Report, RunVerdict } from '../../model/finding.js';

/** An entry as it stands in the file. */
interface WrittenEntry {
  readonly pattern: string;
  readonly reason: string;
  readonly run?: string;
}

/**
 * A configuration whose baseline also covers what a report finds to stand still. What is there stays
 * as it is, in its order; variables that move, if in a wrong way, are never taken in.
 *
 * @param text the configuration as it is.
 * @param reason why the new ones stand still on purpose.
 */
export function withExpectedFlat(
  text: string,
  report: Report,
  reason: string,
): { readonly text: string; readonly added: number } {
  const entries = entriesFor(report, reason);
  if (entries.length === 0) return { text, added: 0 };
  const root = parseTree(text);
  const known: unknown[] = (root && getNodeValue(root).expectedFlat) ?? [];
  const edits = modify(text, ['expectedFlat'], [...known, ...entries], {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
  });
  return { text: applyEdits(text, edits), added: entries.length };
}

/** One entry a variable where it stands still in every run that has it, else one for each run. */
function entriesFor({ runs }: Report, reason: string): WrittenEntry[] {
  const stillIn = new Map<string, RunVerdict[]>();
  for (const run of runs) {
    for (const name of stillVariables(run)) {
      const others = stillIn.get(name);
      if (others) others.push(run);
      else stillIn.set(name, [run]);
    }
  }
  const having = new Map<string, number>();
  for (const { variables } of runs) {
    for (const { name } of variables) having.set(name, (having.get(name) ?? 0) + 1);
  }
  return [...stillIn].flatMap(([name, still]): WrittenEntry[] => {
    const pattern = exactly(name);
    if (still.length === having.get(name)) return [{ pattern, reason }];
    return still.map((run) => ({ pattern, reason, run: exactly(run.name) }));
  });
}

/** What findings at error or warning name, as far as it never moved. */
function stillVariables({ findings, variables }: RunVerdict): ReadonlySet<string> {
  const still = new Set(variables.flatMap(({ name, moved }) => (moved === false ? [name] : [])));
  const named = findings.flatMap((finding) =>
    finding.severity === 'info' ? [] : finding.variables.filter((name) => still.has(name)),
  );
  return new Set(named);
}

/** A pattern that matches one name and nothing else. */
function exactly(name: string): string {
  return `^${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;
}
