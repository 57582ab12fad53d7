import type { WireTags } from '../../src/wire/series.js';
import { changeCharts, urlState } from '../location.js';
import { Choice } from '../parts/choice.js';
import { oneCardARun, TagPage } from './tag-page.js';
import { TextCard } from './text-card.js';

const forms = [
  ['rendered', 'Markdown'],
  ['raw', 'As logged'],
] as const;
const textsOf = ({ texts }: WireTags) => texts;

/** Every text of the chosen runs. */
export function TextsPage() {
  return (
    <TagPage
      title="Texts"
      select={textsOf}
      itemsOf={oneCardARun}
      card={({ tag, run }) => <TextCard key={`${run.length}:${run}${tag}`} tag={tag} run={run} />}
      tools={
        <Choice
          legend="How texts are shown"
          values={forms}
          chosen={urlState.value.charts.isRaw ? 'raw' : 'rendered'}
          onChoose={(form) => changeCharts({ isRaw: form === 'raw' })}
        />
      }
      nothing={
        <p>
          The runs hold no text. Write one with <code>writer.text('notes', 'warmed up', step)</code>
          , or with <code>tf.summary.text</code>.
        </p>
      }
    />
  );
}
