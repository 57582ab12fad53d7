import { applyEdits, getNodeValue, modify, parseTree } from 'jsonc-parser';
import type { Report, RunVerdict } from '../../model/finding.js';
import { exactly, flatPatterns } from './flat-patterns.js';

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

/** Entries for what stands still in every run that has it, then for what does so in some runs only. */
function entriesFor({ runs }: Report, reason: string): WrittenEntry[] {
  const stillIn = new Map(runs.map((run) => [run, stillVariables(run)]));
  const still = new Set([...stillIn.values()].flatMap((names) => [...names]));
  const inSomeOnly = new Set(
    runs.flatMap((run) =>
      run.variables.flatMap(({ name }) => (stillIn.get(run)?.has(name) ? [] : [name])),
    ),
  );
  const everywhere = new Set([...still].filter((name) => !inSomeOnly.has(name)));
  const ofAll = flatPatterns(everywhere, new Set(runs.flatMap(namesNotStill))).map((pattern) => ({
    pattern,
    reason,
  }));
  const ofSome = runs.flatMap((run) => {
    const names = [...(stillIn.get(run) ?? [])].filter((name) => !everywhere.has(name));
    return flatPatterns(names, namesNotStill(run)).map((pattern) => ({
      ...{ pattern, reason },
      run: exactly(run.name),
    }));
  });
  return [...ofAll, ...ofSome];
}

/** What moved, and what has too few points to tell. */
function namesNotStill({ variables }: RunVerdict): string[] {
  return variables.flatMap(({ name, moved }) => (moved === false ? [] : [name]));
}

/** What findings at error or warning name, as far as it never moved. */
function stillVariables({ findings, variables }: RunVerdict): ReadonlySet<string> {
  const still = new Set(variables.flatMap(({ name, moved }) => (moved === false ? [name] : [])));
  const named = findings.flatMap((finding) =>
    finding.severity === 'info' ? [] : finding.variables.filter((name) => still.has(name)),
  );
  return new Set(named);
}
