import { type GraphFacts, graphFactsOf } from '../diagnosis/graph-facts.js';
import { dependencyClosure } from '../graph/dependency-closure.js';
import { parseTensorReference } from '../graph/graph-index.js';
import { NodeSet } from '../graph/node-set.js';
import { variableSlice } from '../graph/variable-slice.js';
import type { RunName } from '../model/names.js';
import { executionOf } from '../model/op-traces.js';
import type { RunView } from '../model/run-view.js';
import type { WireGraph, WireGraphNode } from '../wire/graph.js';
import { ApiError } from './api-error.js';
import type { LiveReport } from './live-report.js';
import { opsNamedLike } from './op-search.js';

const MAX_INPUTS = 20;
/** Runs without a graph are tried and passed over: of a thousand, not all. */
const MOST_TRIED = 10;

export interface GraphQuestion {
  readonly run: RunView;
  readonly name: string;
  readonly fetch: string | undefined;
  /** An op that is wanted beside, or a part of its name. */
  readonly node?: string | undefined;
  readonly scopes: readonly string[];
}

/** `bn/moving_mean:0` -> `bn/moving_mean`. */
function opName(variable: string): string {
  return parseTensorReference(variable).node;
}

/** @throws ApiError when the run has no graph, or the graph no such variable or fetch. */
export function wireGraph(live: LiveReport, question: GraphQuestion): WireGraph {
  const { run, name, scopes } = question;
  const facts = graphFactsOf(run);
  if (!facts) {
    throw new ApiError(
      404,
      'no-graph',
      `the log of run "${run.name}" holds no graph`,
      'Write one: FileWriter(logdir, graph), tf.summary.graph, or record with GraphSession.',
    );
  }
  if (!facts.variable(name)) {
    throw new ApiError(
      404,
      'no-such-variable',
      `the graph of run "${run.name}" has no variable "${name}"`,
      'The graph may be of another program than the values.',
    );
  }
  const { nodes } = facts.assignments.index;
  const fetch = fetchOf(question, facts);
  const reached = reachedBy(fetch, facts);
  const slice = variableSlice(facts.assignments, {
    variable: opName(name),
    fetch: fetch ?? '',
    reached,
    node: question.node,
    scopes,
  });
  const isUnknown = question.node !== undefined && nodes.find(question.node) === undefined;
  const sibling = siblingOf(live, run, name);
  return {
    revision: live.revision,
    run: run.name,
    name,
    ...(fetch === undefined ? {} : { fetch }),
    fetches: {
      names: [...(facts.training?.fetches ?? [])],
      how: facts.training?.how ?? '',
      isRecorded: facts.training?.fetchesAreRecorded ?? false,
    },
    tracedSteps: facts.traces?.steps ?? 0,
    nodes: slice.nodes.flatMap(({ id, role }): WireGraphNode[] => {
      const node = nodes.at(id);
      if (!node) return [];
      const execution = executionOf(node.name, facts.traces);
      return [
        {
          name: node.name,
          op: node.op,
          role,
          ...(fetch === undefined ? {} : { isReached: reached.hasId(id) }),
          ...(facts.training?.fed.has(node.name) ? { isFed: true as const } : {}),
          ...(execution.kind === 'no-trace'
            ? {}
            : { ranInTraces: execution.kind === 'ran' ? execution.steps : 0 }),
          inputs: node.inputs.slice(0, MAX_INPUTS),
          inputCount: node.inputs.length,
        },
      ];
    }),
    edges: slice.edges.map(({ from, to, kind }) => ({
      from: nodes.nameOf(from),
      to: nodes.nameOf(to),
      kind,
    })),
    leftOut: slice.leftOut,
    total: nodes.length,
    ...(isUnknown ? { matches: opsNamedLike(nodes, question.node ?? '') } : {}),
    ...(sibling ? { sibling } : {}),
  };
}

function fetchOf({ run, fetch }: GraphQuestion, facts: GraphFacts): string | undefined {
  if (fetch === undefined) return facts.training?.mainFetch;
  const op = opName(fetch);
  if (facts.assignments.index.get(op)) return op;
  throw new ApiError(
    404,
    'no-such-op',
    `the graph of run "${run.name}" has no op "${fetch}"`,
    'Ask without a fetch for the one that training is known by.',
  );
}

/** What training runs if the fetch is one of its own, else what the fetch needs without any feed. */
function reachedBy(fetch: string | undefined, { assignments, training }: GraphFacts): NodeSet {
  if (fetch === undefined) return new NodeSet(assignments.index.nodes);
  if (training?.fetches.some((own) => opName(own) === fetch)) return training.reached;
  return dependencyClosure(assignments.index, [fetch], []);
}

/** The same name in another run, else a variable of the same role, that moves and is in a graph. */
function siblingOf(
  live: LiveReport,
  run: RunView,
  name: string,
): { run: RunName; name: string } | undefined {
  const role = run.variables.find((variable) => variable.name === name)?.role;
  const moving = live.report.runs.flatMap((verdict) =>
    verdict.variables
      .filter(({ status }) => status === 'moving')
      .map((variable) => ({ run: verdict.name, name: variable.name, role: variable.role })),
  );
  const others = moving.filter((other) => other.name !== name || other.run !== run.name);
  const twins = others.filter((other) => other.name === name);
  const alike = others.filter((other) => other.role === role && role !== 'other');
  const found = [...twins.slice(0, MOST_TRIED), ...alike.slice(0, MOST_TRIED)].find((other) => {
    const view = live.runs.get(other.run);
    return view && graphFactsOf(view)?.variable(other.name);
  });
  return found && { run: found.run, name: found.name };
}
