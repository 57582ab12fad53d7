import { UNRECORDED_VARIABLE_PROBLEM } from '../../model/recording.js';
import { isMovingStatistic, type VariableOrigin } from '../../model/variable.js';
import { initialValueOf } from '../initial-value.js';
import type { Recorder } from '../recorder.js';
import type { RecorderProblems } from '../recorder-problems.js';
import type { Author } from './tfjs-listener.js';
import type { TfVariable } from './tfjs-objects.js';
import { slotsOf } from './tfjs-optimizers.js';
import { type TrackedVariable, trackedVariable } from './tracked-variable.js';

/** Variables without numbers that are told by name: a loop may make them without end. */
const MAX_UNRECORDED_TOLD = 16;

/**
 * The variables that are there, from when each is first seen until it is disposed. They are declared
 * late, when their optimizer has told the names of its slots.
 */
export class TrackedVariables {
  readonly #recorder: Recorder;
  readonly #problems: RecorderProblems;
  readonly #tracked = new Map<TfVariable, TrackedVariable>();
  readonly #everTracked = new WeakMap<TfVariable, TrackedVariable>();
  #undeclared = new Set<TrackedVariable>();
  #hasSeenReads = false;
  /** Variables that hold no numbers. */
  #unrecorded = 0;

  constructor(recorder: Recorder, problems: RecorderProblems) {
    this.#recorder = recorder;
    this.#problems = problems;
  }

  get(variable: TfVariable): TrackedVariable | undefined {
    return this.#tracked.get(variable);
  }

  /** Also one that was disposed. */
  everTracked(variable: TfVariable): TrackedVariable | undefined {
    return this.#everTracked.get(variable);
  }

  values(): Iterable<TrackedVariable> {
    return this.#tracked.values();
  }

  get hasUndeclared(): boolean {
    return this.#undeclared.size > 0;
  }

  /** @param author undefined when it was there before the recording. */
  track(variable: TfVariable, author: Author | undefined, step: number): void {
    if (variable.dtype === 'string' || variable.dtype === 'complex64') {
      this.#tellUnrecorded(variable);
      return;
    }
    const tracked = trackedVariable(variable, author, step);
    this.#tracked.set(variable, tracked);
    this.#everTracked.set(variable, tracked);
    this.#undeclared.add(tracked);
  }

  /** Silence would look like health. */
  #tellUnrecorded({ name, dtype }: TfVariable): void {
    if (this.#unrecorded++ > MAX_UNRECORDED_TOLD) return;
    const isTold = this.#unrecorded <= MAX_UNRECORDED_TOLD;
    const what = isTold
      ? `the ${dtype} variable "${name}"`
      : 'each further string or complex64 variable';
    const message = `${what} is not recorded, and nothing was judged for it`;
    this.#recorder.add({ kind: 'problem', code: UNRECORDED_VARIABLE_PROBLEM, message, count: 1 });
  }

  forget(tracked: TrackedVariable): void {
    this.#tracked.delete(tracked.variable);
    this.#undeclared.delete(tracked);
  }

  noteReads(dataIds: ReadonlySet<object>): void {
    this.#hasSeenReads = true;
    for (const tracked of this.#tracked.values()) {
      if (dataIds.has(tracked.variable.dataId)) tracked.isIdleAtStart = false;
    }
  }

  /** Of a variable that has none and is not declared. */
  takeInitialValue(tracked: TrackedVariable): void {
    if (tracked.initial || tracked.id !== undefined || tracked.variable.isDisposed) return;
    this.#problems.guard('unread-value', () => {
      const { variable, role } = tracked;
      tracked.initial = initialValueOf(variable.dataSync(), isMovingStatistic(role));
      tracked.sampledData = variable.dataId;
    });
  }

  takeInitialValues(): void {
    for (const tracked of this.#undeclared) this.takeInitialValue(tracked);
  }

  nameSlots(optimizer: object, optimizerName: string): void {
    for (const { variable, name, slotOf } of slotsOf(optimizer)) {
      const tracked = this.#tracked.get(variable);
      if (!tracked || tracked.slotName) continue;
      // A count of its own steps as well: it stands still in an optimizer that is not used.
      tracked.role = 'slot';
      tracked.slotName = slotOf === undefined ? `${optimizerName}/${name}` : name;
      tracked.slotOf = slotOf;
      // One of an optimizer from before the recording, which shows itself only now.
      if (tracked.id !== undefined) {
        this.#recorder.setSlot(tracked.id, tracked.slotName, this.#idOfName(slotOf));
      }
    }
  }

  #idOfName(name: string | undefined): number | undefined {
    for (const { variable, id } of this.#tracked.values()) if (variable.name === name) return id;
    return undefined;
  }

  /** Declares those that are not; gives them. */
  declare(): readonly TrackedVariable[] {
    // A slot names the variable that it belongs to, which therefore comes first.
    const slotsLast = [...this.#undeclared].sort((a, b) => Number(isSlot(a)) - Number(isSlot(b)));
    this.#undeclared = new Set();
    const idOf = new Map(
      [...this.#tracked.values()].map(({ variable, id }) => [variable.name, id]),
    );
    for (const tracked of slotsLast) {
      this.takeInitialValue(tracked);
      tracked.id = this.#declareOne(tracked, idOf);
      idOf.set(tracked.variable.name, tracked.id);
      // The recorder has it now.
      tracked.initial = undefined;
    }
    return slotsLast;
  }

  #declareOne(tracked: TrackedVariable, idOf: ReadonlyMap<string, number | undefined>): number {
    const { variable, slotOf } = tracked;
    return this.#recorder.declareVariable({
      name: tracked.slotName ?? variable.name,
      shape: variable.shape,
      dtype: variable.dtype,
      role: tracked.role,
      trainable: isSlot(tracked) ? false : variable.trainable,
      origin: originOf(tracked),
      initial: tracked.initial,
      createdStep: tracked.createdStep,
      restoredStep: tracked.isRestored ? 0 : tracked.restoredStep,
      idleAtStart: this.#hasSeenReads && tracked.isIdleAtStart,
      slotOf: slotOf === undefined ? undefined : idOf.get(slotOf),
    });
  }
}

function originOf({ isRestored, isFound }: TrackedVariable): VariableOrigin {
  if (isRestored) return 'restored';
  return isFound ? 'unknown' : 'initialized';
}

function isSlot({ role, slotName }: TrackedVariable): boolean {
  return role === 'slot' || slotName !== undefined;
}
