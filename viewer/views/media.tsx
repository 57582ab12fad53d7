import type { WireTags } from '../../src/wire/series.js';
import { changeCharts, urlState } from '../location.js';
import { share } from '../share.js';
import { MediaCard } from './media-card.js';
import { type TagOfRuns, TagPage } from './tag-page.js';

/** A tag may hold images and sounds, also of one run; its card shows both. */
const mediaOf = ({ images, audio }: WireTags) => {
  const byTag = new Map(images.map((entry) => [entry.tag, entry]));
  for (const { tag, runs } of audio) {
    const known = byTag.get(tag)?.runs ?? [];
    byTag.set(tag, { tag, runs: [...new Set([...known, ...runs])].sort((a, b) => a - b) });
  }
  return [...byTag.values()];
};
const oneCardATag = (item: TagOfRuns): readonly TagOfRuns[] => [item];

/** Every image and every sound of the chosen runs, the runs of a tag side by side. */
export function MediaPage() {
  const { step } = urlState.value.charts;
  return (
    <TagPage
      title="Images and sounds"
      select={mediaOf}
      itemsOf={oneCardATag}
      card={({ tag, runs }) => <MediaCard key={tag} tag={tag} runs={runs} />}
      tools={
        <button
          type="button"
          class="button"
          aria-pressed={step === undefined}
          title="Show what was logged last, and what comes"
          onClick={() => changeCharts({ step: undefined })}
        >
          Newest
        </button>
      }
      nothing={
        <p>
          {share
            ? 'This file holds none: flatline serve shows them from the logs.'
            : 'The runs hold neither. Write an image with '}
          {!share && <code>writer.image('filters', png, step)</code>}
          {!share && ', or either with tf.summary or a SummaryWriter.'}
        </p>
      }
    />
  );
}
