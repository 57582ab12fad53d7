import type { RestartMark } from '../model/restarts.js';
import { supersedingColumns } from './down-sample.js';

/** 64 MiB: about 500 scalars of 5,000 points. */
const MOST_NUMBERS = 8 * 2 ** 20;

interface Series<Columns> {
  readonly columns: Columns;
  readonly restarts: readonly RestartMark[];
}

/** What a chart of a series is drawn from. */
interface ChartColumns<Columns> {
  /** Without the points that a later one supersedes. */
  readonly columns: Columns;
  readonly superseded: number;
  readonly numbers: number;
}

/**
 * The columns that charts draw. Those that were asked for last stay in memory, so that a chart that is
 * zoomed does not read its points from the disk each time.
 */
export class RecentColumns<
  Columns extends Readonly<Record<keyof Columns, Float64Array>> & { readonly step: Float64Array },
> {
  /** The series that was asked for longest ago comes first. */
  readonly #known = new Map<Series<Columns>, ChartColumns<Columns>>();
  #numbers = 0;

  /** @param series the same object as long as its points are the same. */
  of(series: Series<Columns>): ChartColumns<Columns> {
    const known = this.#known.get(series) ?? chartColumns(series);
    if (!this.#known.delete(series)) this.#numbers += known.numbers;
    this.#known.set(series, known);
    for (const [oldest, { numbers }] of this.#known) {
      if (this.#numbers <= MOST_NUMBERS) break;
      this.#known.delete(oldest);
      this.#numbers -= numbers;
    }
    return known;
  }
}

function chartColumns<
  Columns extends Readonly<Record<keyof Columns, Float64Array>> & { readonly step: Float64Array },
>(series: Series<Columns>): ChartColumns<Columns> {
  const logged = series.columns;
  const columns = supersedingColumns(logged, series.restarts);
  return {
    columns,
    superseded: logged.step.length - columns.step.length,
    numbers: columns.step.length * Object.keys(columns).length,
  };
}
