import { trainingAssigns } from '../../graph/assignments.js';
import { isMovingStatistic } from '../../model/variable.js';
import type { GraphRule } from '../graph-rule.js';
import { layerFix } from '../tf1-fixes.js';
import { listNames } from '../wording.js';
import { trainedLayers } from './trained-layers.js';
import { onlyImplied } from './updates-finding.js';

/**
 * A layer is trained, and no assign updates its moving statistics: nothing writes them, or only
 * calls of functions that training does not run, as those of another signature. A program may still
 * run those beside the training.
 */
export const updatesMissing: GraphRule = {
  id: 'update-ops-not-run',
  find(context) {
    const { assignments, reached } = context;
    const layers = trainedLayers(context);
    const statistics = [...assignments.variables.values()].filter(
      (variable) =>
        isMovingStatistic(variable.role) &&
        !reached.hasId(variable.node.id) &&
        trainingAssigns(variable).length === 0 &&
        !variable.opaqueWriters.some(({ id }) => reached.hasId(id)) &&
        layers.includes(variable),
    );
    if (statistics.length === 0) return [];
    const variables = statistics.map(({ name }) => name);
    const them = variables.length === 1 ? 'it' : 'them';
    const calls = new Set(statistics.flatMap((each) => each.opaqueWriters.map(({ name }) => name)));
    const others = listNames([...calls]);
    return [
      {
        id: this.id,
        severity: 'warning',
        evidence: 'implied',
        variables,
        ops: [...calls],
        message: `Training runs nothing that updates ${listNames(variables)}, and does write other variables of the same layer.`,
        fix:
          calls.size > 0
            ? `Run ${others} in every training step, or update the statistics in the train function itself.`
            : layerFix,
        why: [
          {
            source: 'assign',
            text:
              calls.size > 0
                ? `only ${others} may write ${them}, and training does not run ${calls.size === 1 ? 'it' : 'them'}`
                : `only initialisers and restores assign ${them}, and nothing that training runs reads ${them}`,
          },
          onlyImplied,
        ],
        missingEdges: [],
        noEdge:
          calls.size > 0
            ? 'the call takes its own data, and an edge to it would need that in every step'
            : 'the graph has no op that updates them',
      },
    ];
  },
};
