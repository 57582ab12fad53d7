import { useMemo, useRef, useState } from 'preact/hooks';
import type { WireScalars } from '../../src/wire/series.js';
import { type ChartQuery, setRange } from '../chart-query.js';
import { ChartHost, type ChartHover } from '../charts/chart-host.js';
import { readPalette } from '../charts/chart-palette.js';
import { type StyledSeries, seriesChart } from '../charts/series-chart.js';
import { plural } from '../format.js';
import { changeCharts, urlState } from '../location.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { useVisible } from '../parts/use-visible.js';
import { runStyle } from '../run-styles.js';
import { share } from '../share.js';
import { shortenMiddle } from '../shorten.js';
import { isDark } from '../theme.js';
import { useAnswer } from '../use-answer.js';
import { SeriesTable } from './series-table.js';
import { SeriesTooltip } from './series-tooltip.js';

/** More lines than this are a carpet; the run filter chooses among them. */
const mostRuns = 100;

function scalarsPath(tag: string, runs: readonly string[], charts: ChartQuery): string {
  const { smoothing, axis, range } = charts;
  const query = new URLSearchParams({ tag, axis });
  for (const run of runs) query.append('run', run);
  if (smoothing > 0) query.set('smoothing', String(smoothing));
  setRange(query, range);
  return `scalars?${query}`;
}

function pointsHref(tag: string, runs: readonly string[], format: 'csv' | 'json'): string {
  const query = new URLSearchParams({ format, tag });
  for (const run of runs) query.append('run', run);
  return `api/v1/points?${query}`;
}

interface CardHeadProps {
  readonly tag: string;
  readonly runs: readonly string[];
  readonly isPinned: boolean;
  readonly isWide: boolean;
  readonly onWiden: () => void;
  readonly showsTable: boolean;
  readonly onTable: () => void;
}

function CardHead(props: CardHeadProps) {
  const { tag, runs, isPinned, isWide, onWiden, showsTable, onTable } = props;
  const pin = (): void => {
    const { pins } = urlState.peek().charts;
    changeCharts({ pins: isPinned ? pins.filter((other) => other !== tag) : [...pins, tag] });
  };
  return (
    <header>
      <h3>
        <Name name={tag} />
      </h3>
      <span class="card-tools">
        <button
          type="button"
          class="tool"
          aria-pressed={isPinned}
          title={isPinned ? 'Unpin' : 'Pin to the top'}
          onClick={pin}
        >
          <Icon name="pin" />
          <span class="visually-hidden">Pin {tag}</span>
        </button>
        <button type="button" class="tool" aria-pressed={isWide} title="Wide" onClick={onWiden}>
          <Icon name="widen" />
          <span class="visually-hidden">Show {tag} wide</span>
        </button>
        <button
          type="button"
          class="tool"
          aria-pressed={showsTable}
          title="Values as a table"
          onClick={onTable}
        >
          <Icon name="table" />
          <span class="visually-hidden">Values of {tag} as a table</span>
        </button>
        {(share ? [] : (['csv', 'json'] as const)).map((format) => (
          <a
            key={format}
            class="tool"
            href={pointsHref(tag, runs, format)}
            download
            title={`Every point of these runs as ${format.toUpperCase()}`}
          >
            {format.toUpperCase()}
            <span class="visually-hidden"> of {tag}</span>
          </a>
        ))}
      </span>
    </header>
  );
}

interface ScalarCardProps {
  readonly tag: string;
  readonly runs: readonly string[];
  readonly isPinned: boolean;
}

/** One tag: a line for each run, asked for when it comes into sight. */
export function ScalarCard({ tag, runs, isPinned }: ScalarCardProps) {
  const card = useRef<HTMLElement>(null);
  const isVisible = useVisible(card);
  const [isWide, setWide] = useState(false);
  const [showsTable, setShowsTable] = useState(false);
  const [hover, setHover] = useState<ChartHover>();
  const { charts } = urlState.value;
  const drawn = runs.length > mostRuns ? runs.slice(0, mostRuns) : runs;
  const path = isVisible ? scalarsPath(tag, drawn, charts) : undefined;
  const { answer, failure } = useAnswer<WireScalars>(path, drawn);
  const dark = isDark.value;
  const palette = useMemo(readPalette, [dark]);
  const lines = (answer?.series ?? []).map((series): StyledSeries => {
    const { colour, dash } = runStyle(series.run);
    return {
      series,
      dash,
      colour: colour === undefined ? palette.plain : (palette.series[colour] ?? palette.plain),
    };
  });
  const { axis, isLog, clipsOutliers, range } = charts;
  const looks = JSON.stringify(lines.map(({ colour, dash }) => [colour, dash]));
  const config = useMemo(
    () => seriesChart({ lines, axis, isLog, clipsOutliers, range, palette }),
    [answer, looks, axis, isLog, clipsOutliers, range, palette],
  );
  const title = shortenMiddle(tag, 120);
  return (
    <article class={isWide ? 'card wide' : 'card'} ref={card} aria-label={title}>
      <CardHead
        tag={tag}
        runs={runs}
        isPinned={isPinned}
        isWide={isWide}
        onWiden={() => setWide(!isWide)}
        showsTable={showsTable}
        onTable={() => setShowsTable(!showsTable)}
      />
      <div class="card-body">
        {failure ? (
          <p class="error" role="alert">
            {failure.message} {failure.advice}
          </p>
        ) : (
          isVisible &&
          answer && (
            <ChartHost
              config={config}
              label={`${title} of ${plural(lines.length, 'run')} over ${axis === 'step' ? 'steps' : 'time'}; its table has the figures.`}
              selection={palette.band}
              onRange={(next) => changeCharts({ range: next })}
              onHover={setHover}
            />
          )
        )}
        {hover && <SeriesTooltip hover={hover} lines={lines} config={config} />}
      </div>
      {runs.length > mostRuns && (
        <p class="muted note">
          {mostRuns} of {plural(runs.length, 'run')} drawn; choose among them with the run filter.
        </p>
      )}
      {showsTable && <SeriesTable tag={tag} lines={lines} />}
    </article>
  );
}
