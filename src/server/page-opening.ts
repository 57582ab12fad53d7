import { setTimeout as sleep } from 'node:timers/promises';

export interface OpeningLimits {
  /** A page that has not said that it is there by then is not waited for. */
  readonly mostMillis: number;
  /** So that pages which are opened again and again do not hold work up for ever. */
  readonly mostMillisOfAll: number;
}

const defaultLimits: OpeningLimits = { mostMillis: 1000, mostMillisOfAll: 3000 };
const LOOK_MILLIS = 5;

/**
 * Whether a browser is opening the page: from its first request to the one for events, which its
 * script asks. Work on the thread that answers would keep a person waiting at each request between.
 */
export class PageOpening {
  readonly #limits: OpeningLimits;
  #begunAt = Number.NEGATIVE_INFINITY;
  #waitedMillis = 0;

  constructor(limits = defaultLimits) {
    this.#limits = limits;
  }

  begin(): void {
    this.#begunAt = performance.now();
  }

  end(): void {
    this.#begunAt = Number.NEGATIVE_INFINITY;
  }

  /** Resolves when no page is being opened, or one takes too long: for work that can give way. */
  async over(): Promise<void> {
    while (this.#isAwaited) {
      const before = performance.now();
      await sleep(LOOK_MILLIS);
      this.#waitedMillis += performance.now() - before;
    }
  }

  get #isAwaited(): boolean {
    const { mostMillis, mostMillisOfAll } = this.#limits;
    const isUnderWay = performance.now() - this.#begunAt < mostMillis;
    return isUnderWay && this.#waitedMillis < mostMillisOfAll;
  }
}
