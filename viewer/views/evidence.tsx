import type { WireLocatedPoint, WireSeries, WireWhyStep, WireWriter } from '../../src/wire/api.js';
import { formatCount, formatEnds, formatFigure } from '../format.js';
import { Name } from '../parts/name.js';

/** Ops that are listed at once; the page of the graph draws them all. */
const mostListed = 20;

interface PointProps {
  readonly name: string;
  readonly point: WireLocatedPoint;
  readonly text: string;
}

function Point({ name, point: { step, place }, text }: PointProps) {
  return (
    <li>
      <Name name={name} /> at step {formatCount(step)}: {text}
      {place && (
        <span class="muted">
          , in <Name name={place.file} /> at byte {formatCount(place.offset)}
        </span>
      )}
    </li>
  );
}

function Series({ series: { name, first, last, points } }: { readonly series: WireSeries }) {
  const texts = formatEnds(first, last);
  return (
    <>
      <Point name={name} point={first} text={texts.first} />
      {points > 1 && <Point name={name} point={last} text={texts.last} />}
    </>
  );
}

function runsText({ observed, implied, traced, unobservedBecause }: WireWriter): string {
  const parts = [
    observed === undefined ? [] : `${formatCount(observed)} observed`,
    implied === undefined ? [] : `${formatCount(implied)} implied`,
    traced === undefined ? [] : `ran in ${traced.ran} of ${traced.of} traced steps`,
    unobservedBecause === undefined ? [] : `not counted: ${unobservedBecause}`,
  ].flat();
  return parts.length > 0 ? parts.join(', ') : 'runs not known';
}

function Names({ word, names }: { readonly word: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.length - mostListed;
  return (
    <li>
      {word}:{' '}
      {names.slice(0, mostListed).map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <Name name={name} />
        </span>
      ))}
      {more > 0 && <span class="muted"> and {formatCount(more)} more</span>}
    </li>
  );
}

/** What a step of an argument rests on: values with their records, runs of ops, fetches. */
export function Evidence({ step }: { readonly step: WireWhyStep }) {
  switch (step.source) {
    case 'values':
      return (
        <ul class="rests-on">
          {step.series.map((series) => (
            <Series key={series.name} series={series} />
          ))}
          {step.witness && <Series series={step.witness} />}
          {Object.entries(step.figures).map(([name, value]) => (
            <li key={name}>
              {name}: {formatFigure(value)}
            </li>
          ))}
        </ul>
      );
    case 'assign':
      return (
        <ul class="rests-on">
          {step.writers.slice(0, mostListed).map((writer) => (
            <li key={writer.name}>
              <Name name={writer.name} />: {runsText(writer)}
            </li>
          ))}
        </ul>
      );
    case 'graph':
      return (
        <ul class="rests-on">
          <Names word="Fetched in training" names={step.fetches} />
          <Names word="Ops" names={step.ops} />
        </ul>
      );
    default:
      return null;
  }
}
