import { useMemo, useRef, useState } from 'preact/hooks';
import type { WireHistograms } from '../../src/wire/histograms.js';
import { type ChartQuery, setRange } from '../chart-query.js';
import { ChartHost } from '../charts/chart-host.js';
import { readPalette } from '../charts/chart-palette.js';
import { hasElements } from '../charts/histogram-bins.js';
import { HistogramDrawing } from '../charts/histogram-drawing.js';
import { percentileChart } from '../charts/percentile-chart.js';
import { formatCount } from '../format.js';
import { changeCharts, urlState } from '../location.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { RunSwatch } from '../parts/run-swatch.js';
import { useVisible } from '../parts/use-visible.js';
import { runStyle } from '../run-styles.js';
import { shortenMiddle } from '../shorten.js';
import { report } from '../state.js';
import { isDark } from '../theme.js';
import { useAnswer } from '../use-answer.js';
import { PercentileTable } from './percentile-table.js';

/** Histograms behind one another that an eye can tell apart; a distribution has room for more. */
const points = { buckets: 30, percentiles: 200 } as const;

interface HistogramCardProps {
  readonly tag: string;
  readonly run: string;
}

function histogramsPath(
  { tag, run }: HistogramCardProps,
  as: 'buckets' | 'percentiles',
  { axis, range }: ChartQuery,
): string {
  const query = new URLSearchParams({ run, tag, as, points: String(points[as]) });
  if (axis === 'step') setRange(query, range);
  return `histograms?${query}`;
}

/** One tag of one run, asked for when it comes into sight. */
export function HistogramCard({ tag, run }: HistogramCardProps) {
  const card = useRef<HTMLElement>(null);
  const isVisible = useVisible(card);
  const [isWide, setWide] = useState(false);
  const [showsTable, setShowsTable] = useState(false);
  const { charts } = urlState.value;
  const { shape, axis, range } = charts;
  const as = shape === 'bands' ? 'percentiles' : 'buckets';
  const path = isVisible ? histogramsPath({ tag, run }, as, charts) : undefined;
  const { answer, failure } = useAnswer<WireHistograms>(path, [run]);
  const dark = isDark.value;
  const palette = useMemo(readPalette, [dark]);
  const { colour: index } = runStyle(run);
  const colour = index === undefined ? palette.plain : (palette.series[index] ?? palette.plain);
  const stepRange = axis === 'step' ? range : undefined;
  const config = useMemo(
    () => percentileChart({ points: answer?.points ?? [], colour, range: stepRange, palette }),
    [answer, colour, stepRange, palette],
  );
  const title = shortenMiddle(tag, 120);
  const isAnswered = answer?.points.every((point) =>
    as === 'buckets' ? point.buckets : point.percentiles,
  );
  const shown = !failure && isVisible && isAnswered ? answer?.points : undefined;
  const isEmpty = shown !== undefined && !hasElements(shown);
  const label = `${shape === 'bands' ? 'Distribution' : 'Histograms'} of ${title} in run ${shortenMiddle(run, 60)} over steps; its table has the percentiles.`;
  return (
    <article class={isWide ? 'card wide' : 'card'} ref={card} aria-label={title}>
      <header>
        <h3>
          <Name name={tag} />
        </h3>
        <span class="card-tools">
          <button
            type="button"
            class="tool"
            aria-pressed={isWide}
            title="Wide"
            onClick={() => setWide(!isWide)}
          >
            <Icon name="widen" />
            <span class="visually-hidden">Show {tag} wide</span>
          </button>
          <button
            type="button"
            class="tool"
            aria-pressed={showsTable}
            title="Percentiles as a table"
            onClick={() => setShowsTable(!showsTable)}
          >
            <Icon name="table" />
            <span class="visually-hidden">Percentiles of {tag} as a table</span>
          </button>
        </span>
      </header>
      <p class="card-run muted">
        {(report.value?.runs.length ?? 0) > 1 && (
          <>
            <RunSwatch run={run} />
            <Name name={run} tailLength={12} />
          </>
        )}
        <span>
          {answer &&
            answer.points.length < answer.total &&
            `${formatCount(answer.points.length)} of ${formatCount(answer.total)} steps`}
        </span>
      </p>
      <div class="card-body">
        {failure && (
          <p class="error" role="alert">
            {failure.message} {failure.advice}
          </p>
        )}
        {isEmpty && <p class="muted">No finite element in any step.</p>}
        {shown && !isEmpty && shape === 'bands' && (
          <ChartHost
            config={config}
            label={label}
            selection={palette.band}
            onRange={(next) => changeCharts({ axis: 'step', range: next })}
          />
        )}
        {shown && !isEmpty && shape !== 'bands' && (
          <HistogramDrawing points={shown} shape={shape} colour={colour} label={label} />
        )}
      </div>
      {showsTable && <PercentileTable tag={tag} run={run} />}
    </article>
  );
}
