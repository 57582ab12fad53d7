import { useMemo } from 'preact/hooks';
import type { WireTags } from '../../src/wire/series.js';
import { histogramShapes } from '../chart-query.js';
import { changeCharts, urlState } from '../location.js';
import { compilePattern } from '../name-pattern.js';
import { Choice } from '../parts/choice.js';
import { Empty } from '../parts/empty.js';
import { shellWord } from '../shell-word.js';
import { chosenRuns, report } from '../state.js';
import { groupTags, openGroups } from '../tag-groups.js';
import { useAnswer } from '../use-answer.js';
import { ChartsLayout } from './charts-layout.js';
import { HistogramCard } from './histogram-card.js';
import { StepRange } from './step-range.js';
import { TagFilter } from './tag-filter.js';
import { TagGroupSection } from './tag-group-section.js';

const shapeWords = { bands: 'Distribution', offset: 'Offset', overlay: 'Overlay' } as const;
const shapeChoices = histogramShapes.map((shape) => [shape, shapeWords[shape]] as const);
const chartsAtFirst = 12;

/** Every histogram of the chosen runs, as distributions over steps or as histograms by step. */
export function HistogramsPage() {
  const { answer, failure } = useAnswer<WireTags>('tags');
  const { tagPattern, shape } = urlState.value.charts;
  const pattern = useMemo(() => compilePattern(tagPattern), [tagPattern]);
  const chosen = chosenRuns.value;
  const groups = useMemo(() => {
    const names = new Set(chosen.map((run) => run.name));
    const isChosen = (run: number): boolean => names.has(answer?.runs[run] ?? '');
    return groupTags(
      answer?.histograms ?? [],
      pattern.ok ? pattern.matches : () => true,
      isChosen,
    ).map(({ name, tags }) => ({
      name,
      tags: tags.flatMap(({ tag, runs }) =>
        runs.flatMap((run) => ({ tag, run: answer?.runs[run] ?? '' })),
      ),
    }));
  }, [answer, pattern, chosen]);
  if (answer?.histograms.length === 0) {
    return (
      <Empty
        title="No histograms"
        command={`flatline inspect ${shellWord(report.value?.logdir ?? '')}`}
      >
        <p>
          The runs hold no histogram. Write one with{' '}
          <code>writer.histogram('weights', values, step)</code>; a recording holds one of every
          variable it samples.
        </p>
      </Empty>
    );
  }
  const open = openGroups(groups, chartsAtFirst);
  return (
    <ChartsLayout title="Histograms">
      <div class="chart-toolbar">
        <TagFilter pattern={pattern} />
        <Choice
          legend="How histograms are drawn"
          values={shapeChoices}
          chosen={shape}
          onChoose={(next) => changeCharts({ shape: next })}
        />
        <StepRange />
      </div>
      {failure && (
        <p class="error" role="alert">
          {failure.message} {failure.advice}
        </p>
      )}
      {answer && groups.length === 0 && <p class="nothing">No tag of the chosen runs matches.</p>}
      {groups.map(({ name, tags }, index) => (
        <TagGroupSection
          key={name}
          title={name}
          items={tags}
          isOpen={tagPattern !== '' || index < open}
          card={({ tag, run }) => (
            <HistogramCard key={`${run.length}:${run}${tag}`} tag={tag} run={run} />
          )}
        />
      ))}
    </ChartsLayout>
  );
}
