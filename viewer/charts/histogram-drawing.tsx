import { useMemo, useState } from 'preact/hooks';
import type { WireHistogramPoint } from '../../src/wire/histograms.js';
import { formatApart, formatFigure } from '../format.js';
import { type BinnedHistograms, binCount, binHistograms } from './histogram-bins.js';
import { roundTicks } from './round-ticks.js';

/** The drawing's own units; it is stretched to the room there is. */
const width = 400;
const height = 200;
const margin = { left: 8, right: 44, top: 12, bottom: 22 };
/** Height of the highest histogram where they stand behind one another, as a share of the room. */
const ridge = 0.4;
const mostLabels = 8;
const mostTicks = 6;

interface HistogramDrawingProps {
  readonly points: readonly WireHistogramPoint[];
  /** Behind one another, the newest in front, or all on one line. */
  readonly shape: 'offset' | 'overlay';
  readonly colour: string;
  readonly label: string;
}

interface Layout {
  readonly x: (bin: number) => number;
  /** Where the foot of a histogram stands. */
  readonly foot: (row: number) => number;
  readonly rise: number;
}

function layoutOf({ rows }: BinnedHistograms, shape: HistogramDrawingProps['shape']): Layout {
  const room = height - margin.top - margin.bottom;
  const isOffset = shape === 'offset' && rows.length > 1;
  const rise = isOffset ? room * ridge : room;
  const fall = isOffset ? (room - rise) / (rows.length - 1) : 0;
  const span = width - margin.left - margin.right;
  return {
    x: (bin) => margin.left + ((bin + 0.5) / binCount) * span,
    foot: (row) => (isOffset ? margin.top + rise + row * fall : height - margin.bottom),
    rise,
  };
}

function outline(row: readonly number[], foot: number, peak: number, layout: Layout): string {
  const tops = row.map((count, bin) => {
    const y = foot - (peak > 0 ? count / peak : 0) * layout.rise;
    return `${layout.x(bin).toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${layout.x(0).toFixed(1)} ${foot}L${tops.join('L')}L${layout.x(binCount - 1).toFixed(1)} ${foot}`;
}

/** Where a value stands, in per cent of the drawing's width. */
function placeOf(value: number, { min, max }: BinnedHistograms): number {
  const span = width - margin.left - margin.right;
  return (100 * (margin.left + ((value - min) / (max - min)) * span)) / width;
}

/** The histograms of one tag over steps, and the one that the pointer is on by its figures. */
export function HistogramDrawing({ points, shape, colour, label }: HistogramDrawingProps) {
  const [hovered, setHovered] = useState<{ readonly row: number; readonly bin: number }>();
  const binned = useMemo(() => binHistograms(points), [points]);
  const layout = useMemo(() => layoutOf(binned, shape), [binned, shape]);
  const { rows, peak, min, max } = binned;
  const every = Math.max(1, Math.ceil(rows.length / mostLabels));
  const ticks = roundTicks(min, max, mostTicks);
  const tickTexts = formatApart(ticks);
  const onMove = (event: PointerEvent): void => {
    const box = (event.currentTarget as SVGSVGElement).getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    const share = (x - margin.left) / (width - margin.left - margin.right);
    const bin = Math.min(binCount - 1, Math.max(0, Math.floor(share * binCount)));
    // In front stands what is drawn last.
    let nearest = 0;
    const top = (row: number): number =>
      layout.foot(row) - ((rows[row]?.[bin] ?? 0) / (peak || 1)) * layout.rise;
    for (let row = 0; row < rows.length; row++) {
      if (Math.abs(top(row) - y) <= Math.abs(top(nearest) - y)) nearest = row;
    }
    setHovered({ row: nearest, bin });
  };
  const point = hovered && points[hovered.row];
  const binWidth = (max - min) / binCount;
  return (
    <div class="histogram">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        onPointerMove={onMove}
        onPointerLeave={() => setHovered(undefined)}
      >
        {rows.map((row, index) => (
          <path
            key={points[index]?.step}
            d={outline(row, layout.foot(index), peak, layout)}
            class={hovered?.row === index ? 'ridge hovered' : 'ridge'}
            style={{
              stroke: colour,
              fill:
                shape === 'offset' ? `color-mix(in srgb, ${colour} 34%, var(--surface))` : 'none',
              opacity:
                shape === 'overlay' && rows.length > 1
                  ? 0.25 + (0.75 * index) / (rows.length - 1)
                  : 1,
            }}
          />
        ))}
      </svg>
      <div class="histogram-x" aria-hidden="true">
        {tickTexts.map((text, index) => (
          <span key={index} style={{ left: `${placeOf(ticks[index] ?? min, binned)}%` }}>
            {text}
          </span>
        ))}
      </div>
      {shape === 'offset' && (
        <div class="histogram-y" aria-hidden="true">
          {points.map(
            ({ step }, index) =>
              (index % every === 0 || index === points.length - 1) && (
                <span key={step} style={{ top: `${(layout.foot(index) / height) * 100}%` }}>
                  {step}
                </span>
              ),
          )}
        </div>
      )}
      <p class="histogram-hover muted" aria-hidden="true">
        {hovered && point
          ? `step ${point.step}: ${formatFigure(rows[hovered.row]?.[hovered.bin] ?? 0)} in ${formatApart([min + hovered.bin * binWidth, min + (hovered.bin + 1) * binWidth]).join(' to ')}`
          : ''}
      </p>
    </div>
  );
}
