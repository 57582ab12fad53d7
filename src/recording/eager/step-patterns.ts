import type { StepAct } from './tfjs-listener.js';

/** Patterns that may wait; a training with more of them is recorded step by step. */
const MAX_WAITING = 8;

/** A step in which more is noted is counted in between: it may be one that nobody ends. */
const MAX_NOTED = 16_384;

/** Something that happened in a step, and how often. */
export interface StepEvent {
  readonly act: StepAct;
  /** What it happened to: a variable, a layer or an optimizer. */
  readonly subject: object;
  readonly count: number;
}

/** What happened in a step, in order. It stays the same object as long as such steps go on. */
export class StepPattern {
  readonly #counted: readonly StepEvent[];
  readonly #subjects: readonly object[];
  readonly #acts: readonly StepAct[];

  /** @param counted what happened before these. */
  constructor(
    counted: readonly StepEvent[],
    subjects: readonly object[],
    acts: readonly StepAct[],
  ) {
    this.#counted = counted;
    this.#subjects = subjects;
    this.#acts = acts;
  }

  /** Each once. */
  get events(): readonly StepEvent[] {
    const counts = new Map<object, Map<StepAct, number>>();
    const add = (subject: object, act: StepAct, count: number): void => {
      const ofSubject = counts.get(subject) ?? new Map<StepAct, number>();
      counts.set(subject, ofSubject.set(act, (ofSubject.get(act) ?? 0) + count));
    };
    for (const { subject, act, count } of this.#counted) add(subject, act, count);
    for (const [index, subject] of this.#subjects.entries()) {
      add(subject, this.#acts[index] as StepAct, 1);
    }
    return [...counts].flatMap(([subject, ofSubject]) =>
      [...ofSubject].map(([act, count]) => ({ act, subject, count })),
    );
  }

  /** Whether the first `length` of these are just what happened. */
  matches(subjects: readonly object[], acts: readonly StepAct[], length: number): boolean {
    if (this.#counted.length > 0 || this.#subjects.length !== length) return false;
    for (let index = 0; index < length; index++) {
      if (this.#subjects[index] !== subjects[index] || this.#acts[index] !== acts[index]) {
        return false;
      }
    }
    return true;
  }
}

/** Some steps in which the same happened, in the same order. */
export interface PatternedSteps {
  readonly pattern: StepPattern;
  readonly steps: number;
}

/**
 * What happens in each training step, run-length encoded: a step that repeats an earlier one costs a
 * comparison of references, and nothing is left out.
 */
export class StepPatterns {
  /** Those without a step were there when they were taken last, and may go on. */
  readonly #known: { readonly pattern: StepPattern; steps: number }[] = [];
  #waiting = 0;
  /** Of the step that is under way; more room than is used. */
  readonly #subjects: object[] = [];
  readonly #acts: StepAct[] = [];
  #length = 0;
  /** What was noted before those. */
  #counted: readonly StepEvent[] = [];
  #countedLength = 0;

  get isEmpty(): boolean {
    return this.#waiting === 0;
  }

  /** What was noted since the last step ended. */
  get length(): number {
    return this.#countedLength + this.#length;
  }

  get isFull(): boolean {
    return this.#waiting >= MAX_WAITING;
  }

  note(subject: object, act: StepAct): void {
    if (this.#length === MAX_NOTED) this.#count();
    this.#subjects[this.#length] = subject;
    this.#acts[this.#length++] = act;
  }

  endStep(): void {
    const known = this.#ofThisStep() ?? this.#newPattern();
    if (known.steps++ === 0) this.#waiting++;
    this.#forgetStep();
  }

  /** The steps that ended since the last call. */
  take(): PatternedSteps[] {
    const known = this.#known.filter(({ steps }) => steps > 0);
    const taken = known.map(({ pattern, steps }) => ({ pattern, steps }));
    for (const seen of known) seen.steps = 0;
    this.#known.splice(0, this.#known.length, ...known);
    this.#waiting = 0;
    return taken;
  }

  /** What was noted since the last step ended. */
  takeUnfinished(): StepPattern {
    const pattern = this.#patternNow();
    this.#forgetStep();
    return pattern;
  }

  /** Makes room for more. */
  #count(): void {
    this.#counted = this.#patternNow().events;
    this.#countedLength += this.#length;
    this.#length = 0;
  }

  #forgetStep(): void {
    this.#counted = [];
    this.#countedLength = 0;
    this.#length = 0;
  }

  #ofThisStep(): { steps: number } | undefined {
    if (this.#countedLength > 0) return undefined;
    for (let index = this.#known.length - 1; index >= 0; index--) {
      const known = this.#known[index];
      if (known?.pattern.matches(this.#subjects, this.#acts, this.#length)) return known;
    }
    return undefined;
  }

  #newPattern(): { steps: number } {
    const known = { pattern: this.#patternNow(), steps: 0 };
    this.#known.push(known);
    return known;
  }

  #patternNow(): StepPattern {
    return new StepPattern(
      this.#counted,
      this.#subjects.slice(0, this.#length),
      this.#acts.slice(0, this.#length),
    );
  }
}
