import type { StyledSeries } from '../charts/series-chart.js';
import { formatApart, formatCount, toNumber } from '../format.js';
import { Name } from '../parts/name.js';
import { RunSwatch } from '../parts/run-swatch.js';

interface Figures {
  readonly run: string;
  readonly total: number;
  readonly lastStep: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly first: number;
  readonly last: number;
}

function figuresOf({ series }: StyledSeries): Figures {
  const values = series.value.map(toNumber);
  const finite = values.filter(Number.isFinite);
  return {
    run: series.run,
    total: series.total,
    lastStep: series.step.at(-1),
    min: finite.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY),
    max: finite.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY),
    first: values[0] ?? Number.NaN,
    last: values.at(-1) ?? Number.NaN,
  };
}

const names = ['first', 'last', 'min', 'max'] as const;

interface SeriesTableProps {
  readonly tag: string;
  readonly lines: readonly StyledSeries[];
}

/** What a chart of scalars shows, as figures: a row a run, raw values. */
export function SeriesTable({ tag, lines }: SeriesTableProps) {
  const rows = lines.map(figuresOf);
  const texts = new Map(
    names.map((name) => [
      name,
      formatApart(
        rows.map((row) => row[name]),
        5,
      ),
    ]),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table scrolls, which keys must reach
    <section class="scroll-x series-table" aria-label={`Values of ${tag}`} tabIndex={0}>
      <table class="table">
        <caption class="visually-hidden">Values of {tag} in the range that the chart shows</caption>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col" class="number">
              Points
            </th>
            <th scope="col" class="number">
              Last step
            </th>
            {names.map((name) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.run}>
              <th scope="row">
                <RunSwatch run={row.run} />
                <Name name={row.run} tailLength={12} />
              </th>
              <td class="number">{formatCount(row.total)}</td>
              <td class="number">{row.lastStep === undefined ? '' : formatCount(row.lastStep)}</td>
              {names.map((name) => (
                <td key={name} class="number" title={String(row[name])}>
                  {texts.get(name)?.[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
