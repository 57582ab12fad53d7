import type { WireGraph, WireGraphNode } from '../../src/wire/graph.js';
import { formatCount } from '../format.js';
import { runningOf } from '../graph-text.js';
import { graphHref } from '../location.js';
import { CopyButton } from '../parts/copy-button.js';
import { Name } from '../parts/name.js';
import type { GraphPlace } from '../url-state.js';

interface GraphNodeFactsProps {
  readonly node: WireGraphNode;
  readonly graph: WireGraph;
  readonly place: GraphPlace;
}

/** The op that is selected: what it is, whether it runs, and what it takes. */
export function GraphNodeFacts({ node, graph, place }: GraphNodeFactsProps) {
  const { word } = runningOf(node, graph);
  const more = node.inputCount - node.inputs.length;
  return (
    <section class="g-facts" aria-label="Selected op">
      <dl class="facts">
        <dt>Op</dt>
        <dd>
          <Name name={node.name} />
          <CopyButton text={() => node.name} label="Copy name" />
          <a href={graphHref(place, { node: undefined })}>Close</a>
        </dd>
        <dt>Kind</dt>
        <dd>
          {node.op}
          {node.role !== 'op' && `, the ${node.role}`}
        </dd>
        <dt>Runs</dt>
        <dd>{word}</dd>
        <dt>Takes</dt>
        <dd>
          {node.inputs.length === 0 && 'nothing'}
          {node.inputs.map((input) => (
            <Name key={input} name={input} />
          ))}
          {more > 0 && <span class="muted">and {formatCount(more)} more</span>}
        </dd>
      </dl>
    </section>
  );
}
