import type { WireGraph } from '../../src/wire/graph.js';
import { GraphDrawing } from '../charts/graph-drawing.js';
import { formatCount, plural } from '../format.js';
import { graphText } from '../graph-text.js';
import { graphHref, hrefOf } from '../location.js';
import { CopyButton } from '../parts/copy-button.js';
import { Name } from '../parts/name.js';
import type { GraphPlace } from '../url-state.js';

/** What is known of what training fetches. */
function fetchSentence({ fetch, fetches }: WireGraph): string {
  if (fetch === undefined) return 'Nothing tells what training fetches.';
  return fetches.isRecorded
    ? `Training fetches ${fetches.names.join(', ')}, as recorded.`
    : `Training is taken to fetch ${fetches.names.join(', ')}: ${fetches.how}.`;
}

function Legend({ graph }: { readonly graph: WireGraph }) {
  return (
    <p class="g-legend muted">
      <span class="g-key g-key-moving" /> = {graph.tracedSteps > 0 ? 'ran' : 'implied by the fetch'}
      <span class="g-key g-key-quiet" /> - {graph.tracedSteps > 0 ? 'not seen' : 'not implied'}
      {graph.edges.some(({ kind }) => kind === 'missing') && (
        <span class="tone-flat">
          <span class="g-key g-key-missing" /> ✕ missing edge
        </span>
      )}
    </p>
  );
}

interface GraphPanelProps {
  readonly graph: WireGraph;
  readonly place: GraphPlace;
  readonly title: string;
}

/** One slice with its legend, as a drawing or as text. */
export function GraphPanel({ graph, place, title }: GraphPanelProps) {
  const { run, name, nodes, total, leftOut } = graph;
  return (
    <section class="graph-panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <a href={hrefOf({ kind: 'variable', run, name })}>
          <Name name={name} />
        </a>
        <span class="muted">
          <Name name={run} tailLength={12} />
        </span>
        <CopyButton text={() => graphText(graph)} label="Copy as text" />
      </header>
      <p class="muted">
        {fetchSentence(graph)} {formatCount(nodes.length)} of {plural(total, 'op')}
        {leftOut > 0 && `, ${plural(leftOut, 'way')} left out`}.
      </p>
      <Legend graph={graph} />
      {place.isText ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, which keys must reach
        <pre class="g-frame" tabIndex={0}>
          {graphText(graph)}
        </pre>
      ) : (
        <GraphDrawing
          graph={graph}
          scopes={place.scopes}
          selected={place.node}
          hrefOfNode={(node) => graphHref(place, { node })}
          hrefOfScope={(scope) => graphHref(place, { scopes: [...place.scopes, scope] })}
        />
      )}
      {place.scopes.length > 0 && (
        <p>
          <a href={graphHref(place, { scopes: [] })}>Close the scopes</a>
        </p>
      )}
    </section>
  );
}
