import { useMemo, useRef } from 'preact/hooks';
import type { WireTags } from '../../src/wire/series.js';
import type { WireTexts } from '../../src/wire/texts.js';
import { formatCount, formatWallTime } from '../format.js';
import { urlState } from '../location.js';
import { compilePattern } from '../name-pattern.js';
import { Empty } from '../parts/empty.js';
import { Name } from '../parts/name.js';
import { RunSwatch } from '../parts/run-swatch.js';
import { useVisible } from '../parts/use-visible.js';
import { shellWord } from '../shell-word.js';
import { shortenMiddle } from '../shorten.js';
import { chosenRuns, report } from '../state.js';
import { groupTags, openGroups } from '../tag-groups.js';
import { useAnswer } from '../use-answer.js';
import { ChartsLayout } from './charts-layout.js';
import { TagFilter } from './tag-filter.js';
import { TagGroupSection } from './tag-group-section.js';

const textsAtFirst = 12;

interface TextCardProps {
  readonly tag: string;
  readonly run: string;
}

/** The newest texts of one tag of one run, as they were logged: text, whatever it holds. */
function TextCard({ tag, run }: TextCardProps) {
  const card = useRef<HTMLElement>(null);
  const isVisible = useVisible(card);
  const path = isVisible ? `texts?${new URLSearchParams({ run, tag })}` : undefined;
  const { answer, failure } = useAnswer<WireTexts>(path, [run]);
  const newestFirst = [...(answer?.points ?? [])].reverse();
  return (
    <article class="card wide" ref={card} aria-label={shortenMiddle(tag, 120)}>
      <header>
        <h3>
          <Name name={tag} />
        </h3>
      </header>
      <p class="card-run muted">
        <RunSwatch run={run} />
        <Name name={run} tailLength={12} />
        <span>
          {answer &&
            answer.points.length < answer.total &&
            `the newest ${formatCount(answer.points.length)} of ${formatCount(answer.total)}`}
        </span>
      </p>
      {failure && (
        <p class="error" role="alert">
          {failure.message} {failure.advice}
        </p>
      )}
      <ol class="texts">
        {newestFirst.map(({ step, wallTime, texts, failure: unread }, index) => (
          <li key={index}>
            <span class="muted">
              step {formatCount(step)}, {formatWallTime(wallTime)}
            </span>
            {unread !== undefined && <p class="error">{unread}</p>}
            {texts.map((text, row) => (
              <pre key={row}>{text}</pre>
            ))}
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Every text of the chosen runs. */
export function TextsPage() {
  const { answer, failure } = useAnswer<WireTags>('tags');
  const { tagPattern } = urlState.value.charts;
  const pattern = useMemo(() => compilePattern(tagPattern), [tagPattern]);
  const chosen = new Set(chosenRuns.value.map((run) => run.name));
  const groups = groupTags(answer?.texts ?? [], pattern.ok ? pattern.matches : () => true, (run) =>
    chosen.has(answer?.runs[run] ?? ''),
  );
  if (answer?.texts.length === 0) {
    return (
      <Empty title="No texts" command={`flatline inspect ${shellWord(report.value?.logdir ?? '')}`}>
        <p>
          The runs hold no text. Write one with <code>writer.text('notes', 'warmed up', step)</code>
          , or with <code>tf.summary.text</code>.
        </p>
      </Empty>
    );
  }
  const open = openGroups(groups, textsAtFirst);
  return (
    <ChartsLayout title="Texts">
      <div class="chart-toolbar">
        <TagFilter pattern={pattern} />
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
          items={tags.flatMap(({ tag, runs }) =>
            runs.map((run) => ({ tag, run: answer?.runs[run] ?? '' })),
          )}
          isOpen={tagPattern !== '' || index < open}
          card={({ tag, run }) => (
            <TextCard key={`${run.length}:${run}${tag}`} tag={tag} run={run} />
          )}
        />
      ))}
    </ChartsLayout>
  );
}
