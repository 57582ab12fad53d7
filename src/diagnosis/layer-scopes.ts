import type { RunView, VariableView } from '../model/run-view.js';
import { isMeasurement } from '../model/variable.js';

/** The variables of a run by the layer they belong to, in the order in which the log has them. */
export interface LayerScopes {
  /** The layer's name: recorded, else the path of the variable's name. */
  scopeOf(variable: VariableView): string;
  /** All variables of the same layer, itself among them. */
  matesOf(variable: VariableView): readonly VariableView[];
  /** Variables whose layer comes before this one's. */
  before(variable: VariableView): readonly VariableView[];
  /** Variables of the layer that comes right behind this one's. */
  next(variable: VariableView): readonly VariableView[];
}

export function layerScopesOf({ variables }: RunView): LayerScopes {
  const scopes = new Map<string, VariableView[]>();
  for (const variable of variables) {
    if (isMeasurement(variable.role)) continue;
    const scope = scopeOf(variable);
    const members = scopes.get(scope);
    if (members) members.push(variable);
    else scopes.set(scope, [variable]);
  }
  const inOrder = [...scopes.keys()];
  return {
    scopeOf,
    matesOf: (variable) => scopes.get(scopeOf(variable)) ?? [],
    before: (variable) =>
      inOrder
        .slice(0, Math.max(0, inOrder.indexOf(scopeOf(variable))))
        .flatMap((scope) => scopes.get(scope) ?? []),
    next: (variable) => scopes.get(inOrder[inOrder.indexOf(scopeOf(variable)) + 1] ?? '') ?? [],
  };
}

/** `hidden/kernel` -> `hidden`, `middle.0.weight` -> `middle.0`, `bn_mean` -> ``. */
function scopeOf({ layer, name }: VariableView): string {
  return layer ?? name.slice(0, Math.max(0, name.lastIndexOf('/'), name.lastIndexOf('.')));
}
