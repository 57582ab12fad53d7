import { computed } from '@preact/signals';
import { urlState } from './location.js';
import { compilePattern, type NamePattern } from './name-pattern.js';
import { report } from './state.js';

/** How a run's lines are drawn: colours repeat after a while, and then the dashes differ. */
export interface RunStyle {
  /** Position in the palette `--series-1` and on; undefined for runs outside every group. */
  readonly colour: number | undefined;
  /** Lengths of strokes and gaps; empty for a whole line. */
  readonly dash: readonly number[];
  /** What the pattern captured of the run's name, where runs are coloured by pattern. */
  readonly group: string | undefined;
}

export const seriesColours = 7;
const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 2], [8, 3, 2, 3]];

/** The order in which runs were first seen, so that a new run takes no other's colour. */
const seen = new Map<string, number>();

function styleAt(index: number, group: string | undefined): RunStyle {
  const dash = dashes[Math.floor(index / seriesColours) % dashes.length] ?? [];
  return { colour: index % seriesColours, dash, group };
}

function stylesByGroup(
  names: readonly string[],
  pattern: Extract<NamePattern, { ok: true }>,
): ReadonlyMap<string, RunStyle> {
  const groups = new Map<string, number>();
  const groupOf = new Map(names.map((name) => [name, pattern.captured(name)]));
  const captured = [...new Set(groupOf.values())].filter((group) => group !== undefined).sort();
  for (const group of captured) groups.set(group, groups.size);
  return new Map(
    names.map((name) => {
      const group = groupOf.get(name);
      const index = group === undefined ? undefined : groups.get(group);
      return [
        name,
        index === undefined
          ? { colour: undefined, dash: [], group: undefined }
          : styleAt(index, group),
      ];
    }),
  );
}

export const colourCheck = computed(() => compilePattern(urlState.value.charts.colourPattern));
const colourText = computed(() => urlState.value.charts.colourPattern);

/** A style for each run: one each, or one for each group of the colour pattern. */
export const runStyles = computed<ReadonlyMap<string, RunStyle>>(() => {
  const names = (report.value?.runs ?? []).map(({ name }) => name);
  for (const name of names) if (!seen.has(name)) seen.set(name, seen.size);
  const pattern = colourCheck.value;
  if (colourText.value !== '' && pattern.ok) return stylesByGroup(names, pattern);
  return new Map(names.map((name) => [name, styleAt(seen.get(name) ?? 0, undefined)]));
});

const outside: RunStyle = { colour: undefined, dash: [], group: undefined };

export function runStyle(run: string): RunStyle {
  return runStyles.value.get(run) ?? outside;
}
