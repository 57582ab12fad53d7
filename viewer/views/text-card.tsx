import { useRef } from 'preact/hooks';
import type { WireText, WireTexts } from '../../src/wire/texts.js';
import { formatCount, formatWallTime } from '../format.js';
import { urlState } from '../location.js';
import { Markdown } from '../markdown.js';
import { Name } from '../parts/name.js';
import { RunSwatch } from '../parts/run-swatch.js';
import { useVisible } from '../parts/use-visible.js';
import { shortenMiddle } from '../shorten.js';
import { textTable } from '../text-table.js';
import { useAnswer } from '../use-answer.js';
import type { TagOfRun } from './tag-page.js';

/** Longer texts would hold the page up: they are shown as they were logged. */
const longestRendered = 100_000;

function OneText({ text, isRaw }: { readonly text: string; readonly isRaw: boolean }) {
  if (!isRaw && text.length <= longestRendered) return <Markdown text={text} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, which keys must reach
    <pre tabIndex={0}>{text}</pre>
  );
}

/** A tensor of texts as a table, of more than two sizes the first slice, as TensorBoard shows it. */
function TextTable({ text, isRaw }: { readonly text: WireText; readonly isRaw: boolean }) {
  const { rows, left } = textTable(text);
  return (
    <>
      <table class="table text-table">
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <OneText text={cell} isRaw={isRaw} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p class="muted">
          {formatCount(left)} more texts of a tensor of {text.shape.join(' × ')} are not shown.
        </p>
      )}
    </>
  );
}

/** The newest texts of one tag of one run. */
export function TextCard({ tag, run }: TagOfRun) {
  const card = useRef<HTMLElement>(null);
  const isVisible = useVisible(card);
  const path = isVisible ? `texts?${new URLSearchParams({ run, tag })}` : undefined;
  const { answer, failure } = useAnswer<WireTexts>(path, [run]);
  const { isRaw } = urlState.value.charts;
  const newestFirst = [...(answer?.points ?? [])].reverse();
  return (
    <article class="card wide" ref={card} aria-label={shortenMiddle(tag, 120)}>
      <header>
        <h3>
          <Name name={tag} />
        </h3>
      </header>
      <p class="card-run muted">
        <RunSwatch run={run} />
        <Name name={run} tailLength={12} />
        <span>
          {answer &&
            answer.points.length < answer.total &&
            `the newest ${formatCount(answer.points.length)} of ${formatCount(answer.total)}`}
        </span>
      </p>
      {failure && (
        <p class="error" role="alert">
          {failure.message} {failure.advice}
        </p>
      )}
      <ol class="texts">
        {newestFirst.map((text, index) => (
          <li key={index}>
            <span class="muted">
              step {formatCount(text.step)}, {formatWallTime(text.wallTime)}
            </span>
            {text.failure !== undefined && <p class="error">{text.failure}</p>}
            {text.texts.length > 1 ? (
              <TextTable text={text} isRaw={isRaw} />
            ) : (
              text.texts.map((only) => <OneText key="only" text={only} isRaw={isRaw} />)
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
