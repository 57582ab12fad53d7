import { useMemo } from 'preact/hooks';
import type { WireTag, WireTags } from '../../src/wire/series.js';
import { changeCharts, hrefOf, urlState } from '../location.js';
import { compilePattern } from '../name-pattern.js';
import { Empty } from '../parts/empty.js';
import { shellWord } from '../shell-word.js';
import { chosenRuns, report } from '../state.js';
import { groupTags, openGroups } from '../tag-groups.js';
import { useAnswer } from '../use-answer.js';
import { ChartsLayout } from './charts-layout.js';
import { ScalarCard } from './scalar-card.js';
import { ScalarToolbar } from './scalar-toolbar.js';
import { TagGroupSection } from './tag-group-section.js';

/** Charts that are open before someone opens more. */
const chartsAtFirst = 12;

function NoScalars() {
  const logdir = shellWord(report.value?.logdir ?? '');
  return (
    <Empty title="No scalars" command={`flatline inspect ${logdir}`}>
      <p>
        The runs hold no scalar. Write one with <code>writer.scalar('loss', value, step)</code>, or
        with any other event writer; what the files do hold, <code>inspect</code> lists.
      </p>
    </Empty>
  );
}

function NothingShown() {
  return (
    <p class="nothing">
      {chosenRuns.value.length === 0 ? 'No run is chosen. ' : 'No tag of the chosen runs matches. '}
      <button
        type="button"
        class="button"
        onClick={() => {
          changeCharts({ tagPattern: '' });
        }}
      >
        Clear the filter
      </button>{' '}
      <a href={hrefOf({ kind: 'scalars' }, { runs: undefined, runPattern: '' })}>Choose all runs</a>
    </p>
  );
}

/** Every scalar of the chosen runs: a chart a tag, a line a run. */
export function ScalarsPage() {
  const { answer, failure } = useAnswer<WireTags>('tags');
  const { tagPattern, pins } = urlState.value.charts;
  const pattern = useMemo(() => compilePattern(tagPattern), [tagPattern]);
  const chosen = chosenRuns.value;
  const shown = useMemo(() => {
    const names = new Set(chosen.map((run) => run.name));
    const isChosen = (run: number): boolean => names.has(answer?.runs[run] ?? '');
    const matches = pattern.ok ? pattern.matches : () => true;
    return {
      groups: groupTags(answer?.scalars ?? [], matches, isChosen),
      pinned: groupTags(answer?.scalars ?? [], (tag) => pins.includes(tag), isChosen).flatMap(
        ({ tags }) => tags,
      ),
    };
  }, [answer, pattern, chosen, pins]);
  const card = ({ tag, runs }: WireTag) => (
    <ScalarCard
      key={tag}
      tag={tag}
      runs={runs.flatMap((run) => answer?.runs[run] ?? [])}
      isPinned={pins.includes(tag)}
    />
  );
  const pinned = pins.flatMap((pin) => shown.pinned.find(({ tag }) => tag === pin) ?? []);
  const open = openGroups(shown.groups, chartsAtFirst);
  if (answer?.scalars.length === 0) return <NoScalars />;
  return (
    <ChartsLayout title="Scalars">
      <ScalarToolbar pattern={pattern} />
      {failure && (
        <p class="error" role="alert">
          {failure.message} {failure.advice}
        </p>
      )}
      {pinned.length > 0 && (
        <TagGroupSection title="" label="Pinned" items={pinned} isOpen={true} card={card} />
      )}
      {answer && shown.groups.length === 0 && <NothingShown />}
      {shown.groups.map(({ name, tags }, index) => (
        <TagGroupSection
          key={name}
          title={name}
          items={tags}
          isOpen={tagPattern !== '' || index < open}
          card={card}
        />
      ))}
    </ChartsLayout>
  );
}
