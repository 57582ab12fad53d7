import type { Graph } from '../model/graph.js';
import { GraphIndex, parseTensorReference } from './graph-index.js';
import { sourceVariable } from './variable-origin.js';

/**
 * Which variable each summary op of a TensorFlow 1 graph shows, by the tag it writes: TensorFlow
 * makes tags unique (`bn_mean_1`), so the tag alone does not name the variable.
 *
 * Histograms count when they show a variable itself, scalars also when they show one figure of it
 * (`reduce_mean(variable)`, `cast(global_step)`).
 */
export function variablesOfSummaryTags(graph: Graph): (tag: string) => string | undefined {
  const index = new GraphIndex(graph);
  const variables = new Map<string, string>();
  if (!graph.nodes.ops.some((op) => op.endsWith('Summary'))) return () => undefined;
  for (const node of graph.nodes) {
    const isScalar = node.op === 'ScalarSummary';
    if (!isScalar && node.op !== 'HistogramSummary') continue;
    const [tagInput, valueInput] = node.inputs;
    if (tagInput === undefined || valueInput === undefined) continue;
    const tag = index.get(parseTensorReference(tagInput).node)?.text;
    const value = isScalar ? reducedInput(index, valueInput) : valueInput;
    const variable = sourceVariable(index, value);
    if (tag !== undefined && variable !== undefined) variables.set(tag, variable);
  }
  return (tag) => variables.get(tag);
}

const oneFigure = /^(Mean|Min|Max|Sum|L2Loss|Squeeze|Reshape|StridedSlice)$/;

/** What a scalar is one figure of; a counter has to be cast before it can be summarised. */
function reducedInput(index: GraphIndex, input: string): string {
  const uncast = inputOf(index, input, /^Cast$/);
  return inputOf(index, uncast, oneFigure);
}

/** The first input of the op that makes a tensor, where it is such an op; else the tensor. */
function inputOf(index: GraphIndex, tensor: string, op: RegExp): string {
  const node = index.get(parseTensorReference(tensor).node);
  return node && op.test(node.op) ? (node.inputs[0] ?? tensor) : tensor;
}
