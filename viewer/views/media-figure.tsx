import type { WireMediaItem, WireMediaPoint, WireMediaSeries } from '../../src/wire/media.js';
import { formatCount, formatWallTime } from '../format.js';
import { Name } from '../parts/name.js';
import { RunSwatch } from '../parts/run-swatch.js';
import { shortenMiddle } from '../shorten.js';
import { lastAtOrBefore } from '../steps.js';
import { useAnswer } from '../use-answer.js';

/** What was logged at a step stays as it is: no change of its run asks for it again. */
const noRuns: readonly string[] = [];
/** Images with fewer pixels across are drawn larger, pixel by pixel. */
const smallWidth = 240;

interface MediaFigureProps {
  readonly tag: string;
  readonly series: WireMediaSeries;
  readonly step: number;
}

/** What one run had logged last when a step was done. */
export function MediaFigure({ tag, series, step }: MediaFigureProps) {
  const { run, kind } = series;
  const at = series.at[lastAtOrBefore(series.step, step)];
  const path =
    at === undefined
      ? undefined
      : `media-point?${new URLSearchParams({ run, tag, kind, at: String(at) })}`;
  const { answer, failure } = useAnswer<WireMediaPoint>(path, noRuns);
  const point = at === undefined ? undefined : answer;
  const trouble = failure ? `${failure.message} ${failure.advice}` : point?.failure;
  return (
    <figure>
      <figcaption class="muted">
        <span class="media-run">
          <RunSwatch run={run} />
          <Name name={run} tailLength={12} />
        </span>
        {at === undefined && <span>nothing until step {formatCount(series.step[0] ?? 0)}</span>}
        {point && (
          <span>
            step {formatCount(point.step)}, {formatWallTime(point.wallTime)}
          </span>
        )}
      </figcaption>
      {trouble !== undefined && <p class="error">{trouble}</p>}
      <div class="media-items">
        {point?.items.map((item, index) => (
          <MediaItem key={index} point={point} item={item} index={index} />
        ))}
      </div>
    </figure>
  );
}

interface MediaItemProps {
  readonly point: WireMediaPoint;
  readonly item: WireMediaItem;
  readonly index: number;
}

function MediaItem({ point, item, index }: MediaItemProps) {
  const { run, tag, kind, at, step, items } = point;
  const query = new URLSearchParams({ run, tag, kind, at: String(at), item: String(index) });
  const source = `api/v1/media-file?${query}`;
  const number = items.length > 1 ? `, ${index + 1} of ${items.length}` : '';
  const label = `${shortenMiddle(tag, 60)} of run ${shortenMiddle(run, 60)} at step ${step}${number}`;
  if (item.contentType?.startsWith('image/')) {
    return (
      <a href={source} target="_blank" rel="noreferrer" title="Open it at its own size">
        <img
          src={source}
          alt={label}
          loading="lazy"
          onLoad={({ currentTarget }) => markSmall(currentTarget)}
        />
      </a>
    );
  }
  if (item.contentType) {
    // biome-ignore lint/a11y/useMediaCaption: a log has no captions for its sounds
    return <audio controls preload="metadata" src={source} aria-label={label} />;
  }
  return (
    <a href={source} download>
      {formatCount(item.bytes)} bytes that no browser shows
    </a>
  );
}

function markSmall(image: HTMLImageElement): void {
  image.classList.toggle('small', image.naturalWidth < smallWidth);
}
