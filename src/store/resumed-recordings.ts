import type { AssignView, LayerView, VariableColumns, VariableView } from '../model/run-view.js';

/**
 * The variables of a run that was recorded more than once, in the order of its files: resumed, or by
 * several workers. One that several recordings know is one variable, with the points of all.
 */
export function mergeVariables(recordings: readonly (readonly VariableView[])[]): VariableView[] {
  return mergeAlike(recordings, nameOf, (earlier, later) => ({
    ...later,
    initial: earlier.initial,
    origin: earlier.origin,
    columns: concatColumns(earlier.columns, later.columns),
    assigns: mergeAssigns([earlier.assigns, later.assigns]),
  }));
}

/** The layers of such a run, with the calls of all recordings. */
export function mergeLayers(recordings: readonly (readonly LayerView[])[]): LayerView[] {
  return mergeAlike(recordings, nameOf, (earlier, later) => ({
    ...later,
    variables: [...new Set([...earlier.variables, ...later.variables])],
    calls: {
      training: earlier.calls.training + later.calls.training,
      inference: earlier.calls.inference + later.calls.inference,
    },
  }));
}

function mergeAssigns(recordings: readonly (readonly AssignView[])[]): AssignView[] {
  const keyOf = ({ writer, name }: AssignView): string => `${writer} ${name}`;
  return mergeAlike(recordings, keyOf, (earlier, later) => ({
    ...later,
    observed:
      earlier.observed && later.observed
        ? { count: earlier.observed.count + later.observed.count }
        : (earlier.observed ?? later.observed),
    implied:
      earlier.implied && later.implied
        ? { runs: earlier.implied.runs + later.implied.runs }
        : (earlier.implied ?? later.implied),
  }));
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** Inside one recording nothing is merged, whatever it is called. */
function mergeAlike<Item>(
  recordings: readonly (readonly Item[])[],
  keyOf: (item: Item) => string,
  merge: (earlier: Item, later: Item) => Item,
): Item[] {
  const [only, ...others] = recordings;
  if (others.length === 0) return [...(only ?? [])];
  const merged = new Map<string, Item>();
  for (const item of recordings.flat()) {
    const key = keyOf(item);
    const earlier = merged.get(key);
    merged.set(key, earlier ? merge(earlier, item) : item);
  }
  return [...merged.values()];
}

function concatColumns(earlier: VariableColumns, later: VariableColumns): VariableColumns {
  const concat = (column: keyof VariableColumns): Float64Array => {
    const whole = new Float64Array(earlier[column].length + later[column].length);
    whole.set(earlier[column]);
    whole.set(later[column], earlier[column].length);
    return whole;
  };
  return {
    step: concat('step'),
    wallTime: concat('wallTime'),
    min: concat('min'),
    max: concat('max'),
    mean: concat('mean'),
    std: concat('std'),
    norm: concat('norm'),
    maxChange: concat('maxChange'),
    fingerprint: concat('fingerprint'),
  };
}
