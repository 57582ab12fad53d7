import { useState } from 'preact/hooks';
import type { WireFinding, WireMissingEdge, WireStatus } from '../../src/wire/api.js';
import { formatCount, plural } from '../format.js';
import { CopyButton } from '../parts/copy-button.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { type IconName, statusWords, type Tone } from '../words.js';

interface NodeProps {
  readonly name: string;
  readonly word: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

function Node({ name, word, icon, tone }: NodeProps) {
  return (
    <span class={`node node-${tone}`}>
      <Name name={name} />
      <span class={`state tone-${tone}`}>
        <Icon name={icon} />
        {word}
      </span>
    </span>
  );
}

/** What may be said of an op: that it ran only when a recorder saw it, else that the fetch implies it. */
interface RunWords {
  readonly reached: string;
  readonly leftOut: string;
}

const observedWords: RunWords = { reached: 'ran', leftOut: 'not run' };
const impliedWords: RunWords = { reached: 'implied', leftOut: 'not implied' };

/** Ops at each end of a long path; those between are behind a button. */
const shownEnds = 2;

interface ReachedPathProps {
  readonly path: readonly string[];
  readonly words: RunWords;
}

function ReachedPath({ path, words }: ReachedPathProps) {
  const [isWhole, setWhole] = useState(false);
  const hidden = path.length - 2 * shownEnds;
  const isCut = !isWhole && hidden > 1;
  const shown = isCut ? [...path.slice(0, shownEnds), undefined, ...path.slice(-shownEnds)] : path;
  return (
    <ol class="path" aria-label={`Ops ${words.reached}, from the fetch backwards`}>
      {shown.map((name, index) => (
        <li key={name ?? index}>
          {index > 0 && <span class="arrow" aria-hidden="true" />}
          {name === undefined ? (
            <button type="button" class="button" onClick={() => setWhole(true)}>
              {formatCount(hidden)} more
            </button>
          ) : (
            <Node
              name={name}
              word={index === 0 ? 'fetched' : words.reached}
              icon="equals"
              tone="moving"
            />
          )}
        </li>
      ))}
    </ol>
  );
}

interface EdgeDiagramProps {
  readonly edge: WireMissingEdge;
  readonly status: WireStatus;
  readonly words: RunWords;
}

function EdgeDiagram({ edge, status, words }: EdgeDiagramProps) {
  const { fetch, assign, variable, path } = edge;
  const whole = path[0] === fetch ? path : [fetch, ...path];
  const { word, icon, tone } = statusWords[status];
  return (
    <div class="diagram">
      <ReachedPath path={whole} words={words} />
      <p class="gap-edge tone-flat">
        <Icon name="cross" />
        missing edge
        <span class="visually-hidden">
          : {fetch} does not depend on {assign}
        </span>
      </p>
      <ol class="path" aria-label={`Ops ${words.leftOut}, from the assign to the variable`}>
        <li>
          <Node name={assign} word={words.leftOut} icon="minus" tone="quiet" />
        </li>
        <li>
          <span class="arrow arrow-forward" aria-hidden="true" />
          <Node name={variable} word={`variable, ${word}`} icon={icon} tone={tone} />
        </li>
      </ol>
    </div>
  );
}

function edgeText({ fetch, assign }: WireMissingEdge): string {
  return `control edge ${fetch} <- ${assign}`;
}

interface MissingEdgesProps {
  readonly finding: WireFinding;
  readonly variable: string;
  readonly status: WireStatus;
}

/** The dependency that the graph lacks, drawn from what was fetched to what was left out. */
export function MissingEdges({ finding, variable, status }: MissingEdgesProps) {
  const own = finding.missingEdges.filter((edge) => edge.variable === variable);
  const [edge] = own;
  if (!edge) return null;
  const words = finding.evidence === 'confirmed' ? observedWords : impliedWords;
  return (
    <section class="section" aria-labelledby="missing-title">
      <h2 id="missing-title">Missing</h2>
      <p class="cause">
        <code class="long">{edgeText(edge)}</code>
        <CopyButton text={() => own.map(edgeText).join('\n')} label="Copy as text" />
        {own.length > 1 && <span class="muted">and {plural(own.length - 1, 'more edge')}</span>}
      </p>
      <EdgeDiagram edge={edge} status={status} words={words} />
      <p class="diagram-legend muted">
        <span class="tone-moving">
          <Icon name="equals" /> {words.reached}
        </span>
        <span>
          <Icon name="minus" /> {words.leftOut}
        </span>
        <span class="tone-flat">
          <Icon name="cross" /> missing edge
        </span>
      </p>
    </section>
  );
}
