import type { WireTag } from '../src/wire/series.js';

/** Tags that share what stands before their first `/`; those without one have the group ''. */
export interface TagGroup {
  readonly name: string;
  readonly tags: readonly WireTag[];
}

/** The tags that match and that a chosen run has, in groups ordered by name. */
export function groupTags(
  tags: readonly WireTag[],
  matches: (tag: string) => boolean,
  isChosen: (run: number) => boolean,
): readonly TagGroup[] {
  const groups = new Map<string, WireTag[]>();
  for (const { tag, runs } of tags) {
    if (!matches(tag)) continue;
    const chosen = runs.filter(isChosen);
    if (chosen.length === 0) continue;
    const name = tag.slice(0, Math.max(0, tag.indexOf('/')));
    const group = groups.get(name);
    const entry = { tag, runs: chosen };
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups]
    .map(([name, own]) => ({ name, tags: own }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How many of the first groups are open by themselves: as many as show this many charts. */
export function openGroups(
  groups: readonly { readonly tags: readonly unknown[] }[],
  charts: number,
): number {
  let shown = 0;
  const closed = groups.findIndex(({ tags }) => {
    shown += tags.length;
    return shown > charts;
  });
  return closed < 0 ? groups.length : Math.max(1, closed);
}
