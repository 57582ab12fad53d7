import { isMovingStatistic } from '../../model/variable.js';
import type { MeasuredSample } from '../measured-sample.js';
import type { Recorder } from '../recorder.js';
import type { RecorderProblems } from '../recorder-problems.js';
import { SampleCost, type SamplingClass, type SamplingGovernor } from '../sampling-governor.js';
import type { TrackedVariable } from './tracked-variable.js';

/** Samples of each moving statistic that are taken whatever they cost: a short training is seen. */
const ASSURED_SAMPLES = 3;
/** A larger variable is not read for a last look alone: 64 MiB of float32. */
const MAX_LAST_LOOK = 2 ** 24;

/**
 * Decides when each variable is read, and reads it.
 *
 * A variable that holds what it held at its last sample is not read again: that sample is repeated,
 * which costs no more than writing it.
 */
export class VariableSampler {
  readonly #recorder: Recorder;
  readonly #problems: RecorderProblems;
  readonly #governor: SamplingGovernor;
  readonly #interval: number;
  /** In the order in which they are due: the one that was sampled longest ago is first. */
  readonly #first = new Set<TrackedVariable>();
  readonly #inTurn = new Set<TrackedVariable>();
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
    this.#interval = interval;
  }

  /** @param tracked is declared. */
  add(tracked: TrackedVariable): void {
    this.#turnsOf(tracked).add(tracked);
  }

  forget(tracked: TrackedVariable): void {
    this.#turnsOf(tracked).delete(tracked);
  }

  /** What is due after a step, as far as the budget goes, the longest waiting first. */
  take(step: number): MeasuredSample[] {
    const samples: MeasuredSample[] = [];
    this.#takeClass(this.#first, 'first', step, samples);
    this.#takeClass(this.#inTurn, 'in-turn', step, samples);
    return samples;
  }

  /** One more sample of each variable that has none of this step. */
  takeLast(step: number): MeasuredSample[] {
    return [...this.#first, ...this.#inTurn].flatMap(
      (tracked) => this.lastLook(tracked, step) ?? [],
    );
  }

  /** A sample of this step, if there is none: of a variable that is about to go. */
  lastLook(tracked: TrackedVariable, step: number): MeasuredSample | undefined {
    const { id, variable, lastSampledStep = tracked.createdStep } = tracked;
    if (id === undefined || variable.isDisposed) return undefined;
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

  #turnsOf(tracked: TrackedVariable): Set<TrackedVariable> {
    return classOf(tracked) === 'first' ? this.#first : this.#inTurn;
  }

  #takeClass(
    turns: Set<TrackedVariable>,
    which: SamplingClass,
    step: number,
    samples: MeasuredSample[],
  ): void {
    let taken: TrackedVariable[] | undefined;
    const writing = this.#writeCost.millis;
    let written = 0;
    for (const tracked of turns) {
      if (!this.#isDue(tracked, which, step)) break;
      const isAssured = which === 'first' && tracked.samples < ASSURED_SAMPLES;
      const expected = isUnchanged(tracked) ? writing : tracked.cost.millis + writing;
      if (!isAssured && !this.#governor.affords(which, expected + written)) break;
      const sample = this.#sample(tracked, step);
      if (!sample) continue;
      samples.push(sample);
      taken ??= [];
      taken.push(tracked);
      written += writing;
    }
    for (const tracked of taken ?? []) {
      turns.delete(tracked);
      turns.add(tracked);
    }
  }

  #isDue({ lastSampledStep }: TrackedVariable, which: SamplingClass, step: number): boolean {
    if (which === 'first' || lastSampledStep === undefined) return true;
    return step - lastSampledStep >= this.#interval;
  }

  #sample(tracked: TrackedVariable, step: number): MeasuredSample | undefined {
    const { id, variable } = tracked;
    if (id === undefined || variable.isDisposed) return undefined;
    const which = classOf(tracked);
    const since = tracked.lastSampledStep ?? tracked.createdStep;
    tracked.lastSampledStep = step;
    tracked.samples++;
    if (isUnchanged(tracked)) {
      this.#unwritten[which]++;
      return this.#recorder.repeat(id);
    }
    const started = performance.now();
    const interval = which === 'first' ? 1 : this.#interval;
    const skipped = Math.ceil((step - since) / interval) - 1;
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

function classOf({ role }: TrackedVariable): SamplingClass {
  return isMovingStatistic(role) ? 'first' : 'in-turn';
}

/** Whether nothing was written since the last sample, or since the initial value was taken. */
function isUnchanged({ sampledData, variable }: TrackedVariable): boolean {
  return sampledData === variable.dataId;
}
