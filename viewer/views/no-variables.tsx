import { hrefOf } from '../location.js';
import { Empty } from '../parts/empty.js';
import { shellWord } from '../shell-word.js';
import { report } from '../state.js';

/** Where the chosen runs have nothing that is a variable's. */
export function NoVariables({ heading }: { readonly heading: 'h1' | 'h2' }) {
  return (
    <Empty
      title="No variables"
      heading={heading}
      command={`flatline inspect ${shellWord(report.value?.logdir ?? '')}`}
    >
      <p>
        The chosen runs hold no histogram, no recording and no scalar that is a variable's. Record
        one with Flatline, or write histograms of the weights.
      </p>
      <p>
        What they do hold is on the pages of <a href={hrefOf({ kind: 'scalars' })}>scalars</a>,{' '}
        <a href={hrefOf({ kind: 'text' })}>texts</a> and{' '}
        <a href={hrefOf({ kind: 'media' })}>images and audio</a>; this lists it:
      </p>
    </Empty>
  );
}
