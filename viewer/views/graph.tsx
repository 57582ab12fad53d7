import { useMemo } from 'preact/hooks';
import type { WireRun } from '../../src/wire/api.js';
import type { WireGraph } from '../../src/wire/graph.js';
import { useKeys } from '../keyboard.js';
import { graphHref, openPage, urlState } from '../location.js';
import { Empty } from '../parts/empty.js';
import { sortRows } from '../row-order.js';
import { share } from '../share.js';
import { shellWord } from '../shell-word.js';
import { chosenRuns, report } from '../state.js';
import { defaultSort, emptyGraph, type GraphPlace } from '../url-state.js';
import { useAnswer } from '../use-answer.js';
import { rowsOf } from '../variable-row.js';
import { statusWords } from '../words.js';
import { GraphNodeFacts } from './graph-node-facts.js';
import { GraphPanel } from './graph-panel.js';
import { OpMatches, OpSearch } from './op-search.js';

/** Variables offered at once, the worst of them. */
const mostOffered = 500;

function worstFirst(run: WireRun) {
  const current = report.value;
  if (!current) return [];
  return sortRows(rowsOf({ ...current, runs: [run] }), defaultSort).map(({ variable }) => variable);
}

interface PickerProps {
  readonly place: GraphPlace;
  readonly run: WireRun;
  readonly name: string;
  readonly answer: WireGraph | undefined;
}

function Picker({ place, run, name, answer }: PickerProps) {
  const go = (change: Partial<GraphPlace>): void =>
    openPage({ kind: 'graph', graph: { ...place, ...change } });
  const variables = worstFirst(run).slice(0, mostOffered);
  const fetches = [...new Set([...(answer?.fetches.names ?? []), answer?.fetch ?? ''])];
  return (
    <div class="chart-toolbar graph-toolbar">
      <label>
        Run
        <select
          class="input"
          value={run.name}
          onChange={(event) => go({ ...emptyGraph, run: event.currentTarget.value })}
        >
          {chosenRuns.value.map((other) => (
            <option key={other.name} value={other.name}>
              {other.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Variable
        <select
          class="input"
          value={name}
          onChange={(event) =>
            go({ ...emptyGraph, run: run.name, name: event.currentTarget.value })
          }
        >
          {variables.map((variable) => (
            <option key={variable.name} value={variable.name}>
              {statusWords[variable.status].word}: {variable.name}
            </option>
          ))}
        </select>
      </label>
      {fetches.length > 0 && fetches[0] !== '' && (
        <label>
          Fetch
          <select
            class="input"
            value={place.fetch ?? answer?.fetch}
            onChange={(event) => go({ run: run.name, name, fetch: event.currentTarget.value })}
          >
            {fetches.map((fetch) => (
              <option key={fetch} value={fetch}>
                {fetch}
              </option>
            ))}
          </select>
        </label>
      )}
      {answer && !share && (
        <OpSearch place={place} onFind={(node) => go({ run: run.name, name, node })} />
      )}
      <a class="button" href={graphHref(place, { isText: !place.isText })}>
        {place.isText ? 'As a drawing' : 'As text'}
      </a>
    </div>
  );
}

function NoGraph({ message, advice }: { readonly message: string; readonly advice: string }) {
  return (
    <Empty
      title="No graph to show"
      command={`flatline inspect ${shellWord(report.value?.logdir ?? '')}`}
    >
      <p class="long">
        {message}. {advice}
      </p>
    </Empty>
  );
}

/** The part of a run's graph that decides whether a variable moves, beside that of a healthy one. */
export function GraphPage() {
  const { page } = urlState.value;
  const place = page.kind === 'graph' ? page.graph : emptyGraph;
  useKeys(
    useMemo(
      () =>
        new Map([
          ['Escape', () => openPage({ kind: 'graph', graph: { ...place, node: undefined } })],
        ]),
      [place],
    ),
  );
  const runs = chosenRuns.value;
  const run = runs.find((known) => known.name === place.run) ?? worstRun(runs);
  const name = place.name ?? (run && worstFirst(run)[0]?.name);
  const path = useMemo(() => {
    if (!run || name === undefined) return undefined;
    const query = new URLSearchParams({ run: run.name, name });
    if (place.fetch !== undefined) query.set('fetch', place.fetch);
    if (place.node !== undefined) query.set('node', place.node);
    for (const scope of place.scopes) query.append('scope', scope);
    return `graph?${query}`;
  }, [run?.name, name, place.fetch, place.node, place.scopes]);
  const { answer, failure } = useAnswer<WireGraph>(path, run ? [run.name] : []);
  if (!run || name === undefined) {
    return <NoGraph message="The chosen runs hold no variable" advice="Choose other runs." />;
  }
  return (
    <div class="graph-page">
      <h1 class="visually-hidden" tabIndex={-1}>
        Graph
      </h1>
      <Picker place={place} run={run} name={name} answer={failure ? undefined : answer} />
      {failure && <NoGraph message={failure.message} advice={failure.advice} />}
      {!failure && answer && <Panels graph={answer} place={{ ...place, run: run.name, name }} />}
    </div>
  );
}

function worstRun(runs: readonly WireRun[]): WireRun | undefined {
  return runs.find(({ verdict }) => verdict === 'stale') ?? runs[0];
}

function Panels({ graph, place }: { readonly graph: WireGraph; readonly place: GraphPlace }) {
  const { sibling } = graph;
  const path = sibling && `graph?${new URLSearchParams({ run: sibling.run, name: sibling.name })}`;
  const { answer } = useAnswer<WireGraph>(path, sibling ? [sibling.run] : []);
  const isSibling = answer && answer.run === sibling?.run && answer.name === sibling.name;
  const node = graph.nodes.find(({ name }) => name === place.node);
  return (
    <>
      <OpMatches place={place} graph={graph} />
      {node && <GraphNodeFacts node={node} graph={graph} place={place} />}
      <div class="graph-panels">
        <GraphPanel graph={graph} place={place} title="This variable" />
        {isSibling && (
          <GraphPanel
            graph={answer}
            place={{ ...emptyGraph, run: answer.run, name: answer.name, isText: place.isText }}
            title="A sibling that moves"
          />
        )}
      </div>
    </>
  );
}
