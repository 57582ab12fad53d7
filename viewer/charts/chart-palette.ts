import { seriesColours } from '../run-styles.js';

/** Colours and font that a chart takes from the style sheet, since a canvas cannot inherit them. */
export interface ChartPalette {
  readonly line: string;
  readonly band: string;
  readonly edge: string;
  readonly mark: string;
  readonly grid: string;
  readonly text: string;
  readonly surface: string;
  readonly font: string;
  /** Colours of runs, in the order in which they are given out. */
  readonly series: readonly string[];
  /** For a run that has no colour of its own. */
  readonly plain: string;
}

export function readPalette(): ChartPalette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    line: read('--chart-line'),
    band: read('--chart-band'),
    edge: read('--chart-edge'),
    mark: read('--mark-flat'),
    grid: read('--line'),
    text: read('--muted'),
    surface: read('--surface'),
    font: read('--sans'),
    series: Array.from({ length: seriesColours }, (_, index) => read(`--series-${index + 1}`)),
    plain: read('--line-strong'),
  };
}
