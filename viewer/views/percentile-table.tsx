import type { WireHistograms } from '../../src/wire/histograms.js';
import { shares } from '../charts/percentile-chart.js';
import { formatFigure } from '../format.js';
import { useAnswer } from '../use-answer.js';

const mostRows = '100';

/** What a chart of histograms shows, as figures: a row a step. */
export function PercentileTable({ tag, run }: { readonly tag: string; readonly run: string }) {
  const query = new URLSearchParams({ run, tag, as: 'percentiles', points: mostRows });
  const { answer } = useAnswer<WireHistograms>(`histograms?${query}`, [run]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table scrolls, which keys must reach
    <section class="scroll-x series-table" aria-label={`Percentiles of ${tag}`} tabIndex={0}>
      <table class="table">
        <caption class="visually-hidden">
          Percentiles of {tag} in run {run} by step
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              Step
            </th>
            {shares.map((share) => (
              <th key={share} scope="col" class="number">
                {share} %
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer?.points.map(({ step, percentiles }) => (
            <tr key={step}>
              <th scope="row" class="number">
                {step}
              </th>
              {percentiles?.map((value, at) => (
                <td key={shares[at]} class="number" title={String(value)}>
                  {formatFigure(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
