import { type GraphVariable, trainingAssigns } from '../../graph/assignments.js';
import { nodesOfOps } from '../../graph/nodes-of-ops.js';
import { sourceVariable } from '../../graph/variable-origin.js';
import { isMovingStatistic } from '../../model/variable.js';
import type { GraphRule, GraphRuleContext } from '../graph-rule.js';
import { isWritten } from '../graph-scene.js';
import { listNames } from '../wording.js';
import { type TrainedLayers, trainedLayers } from './trained-layers.js';
import { onlyImplied } from './updates-finding.js';

/**
 * Training normalises by the moving statistics, as prediction does, and nothing updates them. A layer
 * whose scale and offset are not trained either is frozen, and in order.
 */
export const calledInInferenceMode: GraphRule = {
  id: 'called-in-inference-mode',
  find(context) {
    const fused = fusedInInference(context);
    const byFused = new Set(fused.flatMap(({ statistics }) => statistics));
    const layers = trainedLayers(context);
    const variables = [...context.assignments.variables.values()]
      .filter((variable) => byFused.has(variable.name) || isOnlyRead(variable, context, layers))
      .filter((variable) => !isWritten(variable, context))
      .map(({ name }) => name);
    if (variables.length === 0) return [];
    const isOne = variables.length === 1;
    const ops = fused.map(({ op }) => op);
    const fetches = listNames(context.fetches.map(({ name, how }) => `${name} (${how})`));
    return [
      {
        id: this.id,
        severity: 'error',
        evidence: 'implied',
        variables,
        ops,
        message: `Training normalises by ${listNames(variables)} as prediction does: the layer${isOne ? '' : 's'} ${isOne ? 'is' : 'are'} built with is_training=False, and nothing updates ${isOne ? 'it' : 'them'}.`,
        fix: `model(x, training=True)                                        # Keras
tf.compat.v1.layers.batch_normalization(x, training=is_training)  # graph, with is_training fed True`,
        why: [
          ...(ops.length > 0
            ? [
                {
                  source: 'layer' as const,
                  text: `${listNames(ops)} ${ops.length === 1 ? 'has' : 'have'} is_training = false`,
                },
              ]
            : []),
          {
            source: 'graph',
            text: `${fetches} reads ${isOne ? 'it' : 'them'} and trains other variables of the same layer${isOne ? '' : 's'}; no op that training runs writes ${isOne ? 'it' : 'them'}`,
          },
          onlyImplied,
        ],
        missingEdges: [],
        noEdge: 'the graph has no op that computes what the statistics should become',
      },
    ];
  },
};

const SCALE_INPUT = 1;
const OFFSET_INPUT = 2;
const MEAN_INPUT = 3;
const VARIANCE_INPUT = 4;

/** Fused batch norms of training that are in inference mode, though their scale or offset is trained. */
function fusedInInference(
  context: GraphRuleContext,
): { readonly op: string; readonly statistics: readonly string[] }[] {
  const { assignments, contexts, reached } = context;
  const { index, variables } = assignments;
  return nodesOfOps(index.nodes, /^FusedBatchNorm(V2|V3)?$/).flatMap((id) => {
    const node = index.nodes.at(id);
    // In a branch it may be the one for prediction, which training does not take.
    if (!node || !reached.hasId(id) || contexts.of(id).some(({ kind }) => kind === 'branch'))
      return [];
    const mode = node.attribute('is_training');
    if (mode?.kind !== 'bool' || mode.bool) return [];
    const sourceOf = (input: number): GraphVariable | undefined => {
      const name = sourceVariable(index, node.inputs[input] ?? '');
      return name === undefined ? undefined : variables.get(name);
    };
    const trains = [SCALE_INPUT, OFFSET_INPUT].some((input) => {
      const variable = sourceOf(input);
      return variable !== undefined && isWritten(variable, context);
    });
    if (!trains) return [];
    const statistics = [MEAN_INPUT, VARIANCE_INPUT].flatMap((input) => sourceOf(input)?.name ?? []);
    return [{ op: node.name, statistics }];
  });
}

/** A moving statistic that training reads, that nothing updates, in a layer that is trained. */
function isOnlyRead(
  variable: GraphVariable,
  { reached }: GraphRuleContext,
  layers: TrainedLayers,
): boolean {
  if (!isMovingStatistic(variable.role) || !reached.hasId(variable.node.id)) return false;
  if (trainingAssigns(variable).length > 0 || variable.opaqueWriters.length > 0) return false;
  return layers.includes(variable);
}
