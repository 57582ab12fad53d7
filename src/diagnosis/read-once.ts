import type { SeriesEnds } from '../model/evidence.js';
import type { RunView, VariableColumns, VariableView } from '../model/run-view.js';
import { runViewWith } from '../model/run-view-with.js';

/** Points of a run that are kept while it is judged; those beyond are read again for each rule. */
const MOST_POINTS = 2_000_000;

/**
 * The run with columns that are worked out once: rules ask for them again and again. Equal columns of
 * steps become one array, so that arrays that are the same need not be compared.
 */
export function readOnce(run: RunView): RunView {
  let room = MOST_POINTS;
  let step: Float64Array | undefined;
  const variables = run.variables.map((view) => {
    const { columns } = view;
    step = step && areEqual(step, columns.step) ? step : columns.step;
    room -= step.length;
    return new ReadVariable(view, room >= 0 ? { ...columns, step } : undefined);
  });
  return runViewWith(run, { variables });
}

class ReadVariable implements VariableView {
  readonly name: VariableView['name'];
  readonly role: VariableView['role'];
  readonly trainable: VariableView['trainable'];
  readonly shape: VariableView['shape'];
  readonly dtype: VariableView['dtype'];
  readonly source: VariableView['source'];
  readonly tags: VariableView['tags'];
  readonly initial: VariableView['initial'];
  readonly origin: VariableView['origin'];
  readonly restarts: VariableView['restarts'];
  readonly assigns: VariableView['assigns'];
  readonly layer: VariableView['layer'];
  readonly recorded: VariableView['recorded'];
  readonly #view: VariableView;
  readonly #columns: VariableColumns | undefined;

  constructor(view: VariableView, columns: VariableColumns | undefined) {
    this.name = view.name;
    this.role = view.role;
    this.trainable = view.trainable;
    this.shape = view.shape;
    this.dtype = view.dtype;
    this.source = view.source;
    this.tags = view.tags;
    this.initial = view.initial;
    this.origin = view.origin;
    this.restarts = view.restarts;
    this.assigns = view.assigns;
    this.layer = view.layer;
    this.recorded = view.recorded;
    this.#view = view;
    this.#columns = columns;
  }

  get columns(): VariableColumns {
    return this.#columns ?? this.#view.columns;
  }

  get ends(): SeriesEnds | undefined {
    return this.#view.ends;
  }
}

function areEqual(one: Float64Array, other: Float64Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
