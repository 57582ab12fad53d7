import type { WireTags } from '../../src/wire/series.js';
import { histogramShapes } from '../chart-query.js';
import { changeCharts, urlState } from '../location.js';
import { Choice } from '../parts/choice.js';
import { HistogramCard } from './histogram-card.js';
import { StepRange } from './step-range.js';
import { oneCardARun, TagPage } from './tag-page.js';

const shapeWords = { bands: 'Distribution', offset: 'Offset', overlay: 'Overlay' } as const;
const shapeChoices = histogramShapes.map((shape) => [shape, shapeWords[shape]] as const);
const histogramsOf = ({ histograms }: WireTags) => histograms;

/** Every histogram of the chosen runs, as distributions over steps or as histograms by step. */
export function HistogramsPage() {
  return (
    <TagPage
      title="Histograms"
      select={histogramsOf}
      itemsOf={oneCardARun}
      card={({ tag, run }) => (
        <HistogramCard key={`${run.length}:${run}${tag}`} tag={tag} run={run} />
      )}
      tools={
        <>
          <Choice
            legend="How histograms are drawn"
            values={shapeChoices}
            chosen={urlState.value.charts.shape}
            onChoose={(next) => changeCharts({ shape: next })}
          />
          <StepRange />
        </>
      }
      nothing={
        <p>
          The runs hold no histogram. Write one with{' '}
          <code>writer.histogram('weights', values, step)</code>; a recording holds one of every
          variable it samples.
        </p>
      }
    />
  );
}
