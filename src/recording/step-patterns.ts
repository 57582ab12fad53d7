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
  readonly codes: readonly number[];
  steps: number;
}

/**
 * What happens in each training step, run-length encoded: a step that repeats an earlier one costs a
 * comparison of small integers, and nothing is left out.
 */
export class StepPatterns {
  readonly #waiting: WaitingPattern[] = [];
  #codes: number[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** What was noted since the last step ended. */
  get length(): number {
    return this.#codes.length;
  }

  get isFull(): boolean {
    return this.#waiting.length >= MAX_WAITING;
  }

  note(kind: StepEventKind, index: number): void {
    this.#codes.push(index * kinds.length + codeOf[kind]);
  }

  endStep(): void {
    const codes = this.#codes;
    const same = this.#waiting.find((pattern) => isSame(pattern.codes, codes));
    if (same) {
      same.steps++;
      codes.length = 0;
      return;
    }
    this.#waiting.push({ codes, steps: 1 });
    this.#codes = [];
  }

  /** The steps that ended since the last call. */
  take(): StepPattern[] {
    return this.#waiting.splice(0).map(({ codes, steps }) => ({ steps, events: eventsOf(codes) }));
  }

  /** What was noted since the last step ended. */
  takeUnfinished(): StepPattern['events'] {
    return eventsOf(this.#codes.splice(0));
  }
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index++) {
    if (some[index] !== others[index]) return false;
  }
  return true;
}

function eventsOf(codes: readonly number[]): StepPattern['events'] {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({
    kind: kinds[code % kinds.length] as StepEventKind,
    index: Math.floor(code / kinds.length),
    count,
  }));
}
