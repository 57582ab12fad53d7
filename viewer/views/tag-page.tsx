import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WireTag, WireTags } from '../../src/wire/series.js';
import { urlState } from '../location.js';
import { compilePattern } from '../name-pattern.js';
import { Empty } from '../parts/empty.js';
import { shellWord } from '../shell-word.js';
import { chosenRuns, report } from '../state.js';
import { groupTags, openGroups } from '../tag-groups.js';
import { useAnswer } from '../use-answer.js';
import { ChartsLayout } from './charts-layout.js';
import { TagFilter } from './tag-filter.js';
import { TagGroupSection } from './tag-group-section.js';

/** One tag in one of the chosen runs. */
export interface TagOfRun {
  readonly tag: string;
  readonly run: string;
}

/** One tag and the chosen runs that have it. */
export interface TagOfRuns {
  readonly tag: string;
  readonly runs: readonly string[];
}

/** A card for each run of a tag. */
export function oneCardARun({ tag, runs }: TagOfRuns): readonly TagOfRun[] {
  return runs.map((run) => ({ tag, run }));
}

const cardsAtFirst = 12;

interface TagPageProps<Item> {
  readonly title: string;
  /** The tags of what the page shows; not a new function every time. */
  readonly select: (tags: WireTags) => readonly WireTag[];
  /** What there is a card of; not a new function every time. */
  readonly itemsOf: (tag: TagOfRuns) => readonly Item[];
  readonly card: (item: Item) => ComponentChildren;
  /** Beside the filter. */
  readonly tools?: ComponentChildren;
  /** Why there may be nothing, and how to log something. */
  readonly nothing: ComponentChildren;
}

/** Cards of the tags of one kind in the chosen runs, in groups of their prefixes. */
export function TagPage<Item>(props: TagPageProps<Item>) {
  const { title, select, itemsOf, card, tools, nothing } = props;
  const { answer, failure } = useAnswer<WireTags>('tags');
  const { tagPattern } = urlState.value.charts;
  const pattern = useMemo(() => compilePattern(tagPattern), [tagPattern]);
  const chosen = chosenRuns.value;
  const tags = useMemo(() => (answer ? select(answer) : []), [answer, select]);
  const groups = useMemo(() => {
    const names = new Set(chosen.map((run) => run.name));
    const nameOf = (run: number): string => answer?.runs[run] ?? '';
    const matches = pattern.ok ? pattern.matches : () => true;
    return groupTags(tags, matches, (run) => names.has(nameOf(run))).map((group) => ({
      name: group.name,
      tags: group.tags.flatMap(({ tag, runs }) => itemsOf({ tag, runs: runs.map(nameOf) })),
    }));
  }, [answer, tags, itemsOf, pattern, chosen]);
  if (answer && tags.length === 0) {
    return (
      <Empty
        title={`No ${title.toLowerCase()}`}
        command={`flatline inspect ${shellWord(report.value?.logdir ?? '')}`}
      >
        {nothing}
      </Empty>
    );
  }
  const open = openGroups(groups, cardsAtFirst);
  return (
    <ChartsLayout title={title}>
      <div class="chart-toolbar">
        <TagFilter pattern={pattern} />
        {tools}
      </div>
      {failure && (
        <p class="error" role="alert">
          {failure.message} {failure.advice}
        </p>
      )}
      {answer && groups.length === 0 && <p class="nothing">No tag of the chosen runs matches.</p>}
      {groups.map((group, index) => (
        <TagGroupSection
          key={group.name}
          title={group.name}
          items={group.tags}
          isOpen={tagPattern !== '' || index < open}
          card={card}
        />
      ))}
    </ChartsLayout>
  );
}
