import type { MeasuredSample } from '../measured-sample.js';
import type { Recorder } from '../recorder.js';
import type { RecorderProblems } from '../recorder-problems.js';
import { SampleCost, type SamplingGovernor } from '../sampling-governor.js';
import { classOf, SamplingTurns } from '../sampling-turns.js';
import type { TrackedVariable } from './tracked-variable.js';

/** A larger variable is not read for a last look alone: 64 MiB of float32. */
const MAX_LAST_LOOK = 2 ** 24;

/**
 * Reads variables when they are due, and at the end.
 *
 * A variable that holds what it held at its last sample is not read again: that sample is repeated,
 * which costs no more than writing it.
 */
export class VariableSampler {
  readonly #recorder: Recorder;
  readonly #problems: RecorderProblems;
  readonly #governor: SamplingGovernor;
  readonly #turns: SamplingTurns<TrackedVariable>;
  /** What writing a sample costs beside reading it. */
  readonly #writeCost = new SampleCost(0);
  /** Samples since `payForWriting` was called last. */
  readonly #unwritten = { first: 0, 'in-turn': 0 };

  /** @param interval steps between two samples of variables that are no moving statistics. */
  constructor(
    recorder: Recorder,
    problems: RecorderProblems,
    governor: SamplingGovernor,
    interval: number,
  ) {
    this.#recorder = recorder;
    this.#problems = problems;
    this.#governor = governor;
    this.#turns = new SamplingTurns(
      governor,
      interval,
      (tracked) => this.#writeCost.millis + (isUnchanged(tracked) ? 0 : tracked.cost.millis),
    );
  }

  /** @param tracked is declared. */
  add(tracked: TrackedVariable): void {
    this.#turns.add(tracked);
  }

  forget(tracked: TrackedVariable): void {
    this.#turns.forget(tracked);
  }

  /** What is due after a step, as far as the budget goes. */
  take(step: number): MeasuredSample[] {
    return this.#turns.due(step).flatMap((tracked) => this.#sample(tracked, step) ?? []);
  }

  /** One more sample of each variable that has none of this step. */
  takeLast(step: number): MeasuredSample[] {
    return this.#turns.all.flatMap((tracked) => this.lastLook(tracked, step) ?? []);
  }

  /** A sample of this step, if there is none: of a variable that is about to go. */
  lastLook(tracked: TrackedVariable, step: number): MeasuredSample | undefined {
    const { variable, lastSampledStep } = tracked;
    if (isUnchanged(tracked))
      return lastSampledStep < step ? this.#sample(tracked, step) : undefined;
    return variable.size <= MAX_LAST_LOOK ? this.#sample(tracked, step) : undefined;
  }

  /** Takes what writing took from what was earned, and learns what it costs. */
  payForWriting(millis: number): void {
    const { first, 'in-turn': inTurn } = this.#unwritten;
    const samples = first + inTurn;
    this.#unwritten.first = 0;
    this.#unwritten['in-turn'] = 0;
    if (samples === 0) return;
    this.#writeCost.learn(millis / samples);
    this.#governor.pay('first', (millis * first) / samples);
    this.#governor.pay('in-turn', (millis * inTurn) / samples);
  }

  #sample(tracked: TrackedVariable, step: number): MeasuredSample | undefined {
    const { id, variable } = tracked;
    if (id === undefined || variable.isDisposed) return undefined;
    const which = classOf(tracked);
    const skipped = this.#turns.skippedOf(tracked, step);
    this.#turns.noteSample(tracked, step);
    if (isUnchanged(tracked)) {
      this.#unwritten[which]++;
      return this.#recorder.repeat(id);
    }
    const started = performance.now();
    const sample = this.#problems.guard('unread-value', () => {
      const measured = this.#recorder.measure(id, variable.dataSync(), skipped);
      tracked.sampledData = variable.dataId;
      return measured;
    });
    if (sample) this.#unwritten[which]++;
    const millis = performance.now() - started;
    tracked.cost.learn(millis);
    this.#governor.pay(which, millis);
    return sample;
  }
}

/** Whether nothing was written since the last sample, or since the initial value was taken. */
function isUnchanged({ sampledData, variable }: TrackedVariable): boolean {
  return sampledData === variable.dataId;
}
