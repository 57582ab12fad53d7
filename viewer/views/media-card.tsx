import { useMemo, useRef, useState } from 'preact/hooks';
import type { WireMedia } from '../../src/wire/media.js';
import { formatCount, plural } from '../format.js';
import { changeCharts, urlState } from '../location.js';
import { Name } from '../parts/name.js';
import { useVisible } from '../parts/use-visible.js';
import { shortenMiddle } from '../shorten.js';
import { lastAtOrBefore, stepsOf } from '../steps.js';
import { useAnswer } from '../use-answer.js';
import { MediaFigure } from './media-figure.js';
import type { TagOfRuns } from './tag-page.js';

/** Runs beside each other before someone asks for more. */
const runsAtFirst = 12;

/** One tag: a slider over its steps, and what each run logged last up to that step. */
export function MediaCard({ tag, runs }: TagOfRuns) {
  const card = useRef<HTMLElement>(null);
  const isVisible = useVisible(card);
  const [limit, setLimit] = useState(runsAtFirst);
  const shown = runs.slice(0, limit);
  const query = new URLSearchParams({ tag });
  for (const run of shown) query.append('run', run);
  const { answer, failure } = useAnswer<WireMedia>(isVisible ? `media?${query}` : undefined, shown);
  const steps = useMemo(() => stepsOf(answer?.series ?? []), [answer]);
  const { step: chosen } = urlState.value.charts;
  const step = chosen ?? steps.at(-1);
  return (
    <article class="card wide" ref={card} aria-label={shortenMiddle(tag, 120)}>
      <header class="media-header">
        <h3>
          <Name name={tag} />
        </h3>
        {steps.length > 1 && step !== undefined && (
          <StepSlider tag={tag} steps={steps} step={step} />
        )}
      </header>
      {failure && (
        <p class="error" role="alert">
          {failure.message} {failure.advice}
        </p>
      )}
      <div class="media">
        {step !== undefined &&
          answer?.series.map((series) => (
            <MediaFigure
              key={`${series.kind} ${series.run}`}
              tag={tag}
              series={series}
              step={step}
            />
          ))}
      </div>
      {runs.length > limit && (
        <button type="button" class="button" onClick={() => setLimit(limit + runsAtFirst)}>
          Show {plural(Math.min(runsAtFirst, runs.length - limit), 'more run', 'more runs')} of{' '}
          {formatCount(runs.length - limit)}
        </button>
      )}
    </article>
  );
}

interface StepSliderProps {
  readonly tag: string;
  readonly steps: readonly number[];
  readonly step: number;
}

/** Chooses the step for the whole page; at its end it follows what comes. */
function StepSlider({ tag, steps, step }: StepSliderProps) {
  const at = Math.max(0, lastAtOrBefore(steps, step));
  const last = steps.length - 1;
  return (
    <span class="step-slider">
      <input
        type="range"
        min={0}
        max={last}
        value={at}
        aria-label={`Step of ${shortenMiddle(tag, 60)}`}
        aria-valuetext={`step ${steps[at]}`}
        onInput={({ currentTarget }) => {
          const index = Number(currentTarget.value);
          changeCharts({ step: index === last ? undefined : steps[index] });
        }}
      />
      <span class="muted">step {formatCount(steps[at] ?? step)}</span>
    </span>
  );
}
