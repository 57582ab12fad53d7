import { decayOf } from '../../graph/moving-average.js';
import { isMovingStatistic } from '../../model/variable.js';
import type { GraphRuleContext } from '../graph-rule.js';
import { runAssigns } from '../graph-scene.js';

/** A moving statistic that training updates, with the constant decay of its update. */
export interface AverageDecay {
  readonly variable: string;
  readonly op: string;
  readonly decay: number;
}

export function averageDecays(context: GraphRuleContext): AverageDecay[] {
  return [...context.assignments.variables.values()]
    .filter(({ role }) => isMovingStatistic(role))
    .flatMap((variable) =>
      runAssigns(variable, context).flatMap((assign) => {
        const decay = decayOf(context.assignments.index, assign);
        return decay === undefined ? [] : [{ variable: variable.name, op: assign.name, decay }];
      }),
    );
}
