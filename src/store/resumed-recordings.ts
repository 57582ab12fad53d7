import type { SeriesEnds } from '../model/evidence.js';
import type {
  AssignView,
  GradientView,
  LayerView,
  OptimizerView,
  RecordedFacts,
  VariableView,
} from '../model/run-view.js';
import { joinColumns } from './float-column.js';

/**
 * The variables of a run that was recorded more than once, in the order of its files: resumed, or by
 * several workers. One that several recordings know is one variable, with the points of all.
 */
export function mergeVariables(recordings: readonly (readonly VariableView[])[]): VariableView[] {
  return mergeAlike(recordings, nameOf, (earlier, later) => ({
    ...later,
    initial: earlier.initial,
    origin: earlier.origin,
    columns: concatEach(earlier.columns, later.columns),
    ends: joinEnds(earlier.ends, later.ends),
    assigns: mergeAssigns([earlier.assigns, later.assigns]),
    recorded: mergeFacts(earlier.recorded, later.recorded),
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

/** The optimizers of such a run, with the steps of all recordings. */
export function mergeOptimizers(
  recordings: readonly (readonly OptimizerView[])[],
): OptimizerView[] {
  return mergeAlike(recordings, nameOf, (earlier, later) => ({
    ...later,
    steps: earlier.steps + later.steps,
    learningRate: concatEach(earlier.learningRate, later.learningRate),
  }));
}

function joinEnds(
  earlier: SeriesEnds | undefined,
  later: SeriesEnds | undefined,
): SeriesEnds | undefined {
  if (!earlier || !later) return earlier ?? later;
  return { first: earlier.first, last: later.last };
}

function mergeFacts(
  earlier: RecordedFacts | undefined,
  later: RecordedFacts | undefined,
): RecordedFacts | undefined {
  if (!earlier || !later) return earlier ?? later;
  return {
    ...later,
    createdStep: earlier.createdStep,
    idleAtStart: earlier.idleAtStart && later.idleAtStart,
    gradients: mergeGradients(earlier.gradients, later.gradients),
    changedSinceLast: joinColumns([earlier.changedSinceLast, later.changedSinceLast]),
    changedSinceStart: joinColumns([earlier.changedSinceStart, later.changedSinceStart]),
    nonFinite: joinColumns([earlier.nonFinite, later.nonFinite]),
    changedChannels: eitherChanged(earlier.changedChannels, later.changedChannels),
    skippedSamples: earlier.skippedSamples + later.skippedSamples,
  };
}

function mergeGradients(
  earlier: GradientView | undefined,
  later: GradientView | undefined,
): GradientView | undefined {
  if (!earlier || !later) return earlier ?? later;
  return {
    taken: earlier.taken + later.taken,
    missing: earlier.missing + later.missing,
    columns: concatEach(earlier.columns, later.columns),
  };
}

function eitherChanged(
  earlier: Uint8Array | undefined,
  later: Uint8Array | undefined,
): Uint8Array | undefined {
  if (!earlier || !later) return earlier ?? later;
  return later.map((changed, channel) => changed | (earlier[channel] ?? 0));
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

/** A group of columns that belong together, each prolonged. */
function concatEach<Group extends { readonly [Name in keyof Group]: Float64Array }>(
  earlier: Group,
  later: Group,
): Group {
  const names = Object.keys(later) as (keyof Group)[];
  return Object.fromEntries(
    names.map((name) => [name, joinColumns([earlier[name], later[name]])]),
  ) as Group;
}
