/** What can happen in a step, told apart by the lowest bits of its code. */
export type StepEventKind = 'write' | 'training-call' | 'inference-call' | 'apply';

const kinds = ['write', 'training-call', 'inference-call', 'apply'] as const;
const codeOf: Readonly<Record<StepEventKind, number>> = {
  write: 0,
  'training-call': 1,
  'inference-call': 2,
  apply: 3,
};

/** Patterns that may wait; a training with more of them is recorded step by step. */
const MAX_WAITING = 8;

/** Some steps in which the same happened, in the same order. */
export interface StepPattern {
  readonly steps: number;
  readonly events: readonly {
    readonly kind: StepEventKind;
    /** What it happened to: an index of the caller's own. */
    readonly index: number;
    /** How often, in each of the steps. */
    readonly count: number;
  }[];
}

interface WaitingPattern {
  readonly codes: Int32Array;
  steps: number;
}

/**
 * What happens in each training step, run-length encoded: a step that repeats an earlier one costs a
 * comparison of small integers, and nothing is left out.
 */
export class StepPatterns {
  readonly #waiting: WaitingPattern[] = [];
  /** Of the step that is under way; more room than is used. */
  #codes = new Int32Array(64);
  #length = 0;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** What was noted since the last step ended. */
  get length(): number {
    return this.#length;
  }

  get isFull(): boolean {
    return this.#waiting.length >= MAX_WAITING;
  }

  note(kind: StepEventKind, index: number): void {
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length++] = index * kinds.length + codeOf[kind];
  }

  endStep(): void {
    const waiting = this.#waiting;
    for (let index = waiting.length - 1; index >= 0; index--) {
      const pattern = waiting[index] as WaitingPattern;
      if (!this.#isNow(pattern.codes)) continue;
      pattern.steps++;
      this.#length = 0;
      return;
    }
    waiting.push({ codes: this.#takeCodes(), steps: 1 });
  }

  /** The steps that ended since the last call. */
  take(): StepPattern[] {
    return this.#waiting.splice(0).map(({ codes, steps }) => ({ steps, events: eventsOf(codes) }));
  }

  /** What was noted since the last step ended. */
  takeUnfinished(): StepPattern['events'] {
    return eventsOf(this.#takeCodes());
  }

  #takeCodes(): Int32Array {
    const codes = this.#codes.slice(0, this.#length);
    this.#length = 0;
    return codes;
  }

  #isNow(codes: Int32Array): boolean {
    if (codes.length !== this.#length) return false;
    for (let index = 0; index < codes.length; index++) {
      if (codes[index] !== this.#codes[index]) return false;
    }
    return true;
  }

  #grow(): void {
    const codes = new Int32Array(2 * this.#codes.length);
    codes.set(this.#codes);
    this.#codes = codes;
  }
}

function eventsOf(codes: Int32Array): StepPattern['events'] {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({
    kind: kinds[code % kinds.length] as StepEventKind,
    index: Math.floor(code / kinds.length),
    count,
  }));
}
