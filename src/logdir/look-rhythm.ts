import { FolderWatch } from './folder-watch.js';

/** How often is looked where the system does not tell of changes, or did not always. */
const LOOK_MILLIS = 200;
/** And where it does: some changes it may not see, such as those behind a link. */
const SAFETY_LOOK_MILLIS = 2000;
/** A writer that has begun is left to end. */
const SETTLE_MILLIS = 10;
/** However much changes, there is so much between two looks. */
const REST_MILLIS = 100;
/** A large log directory takes long to look through: looking may take a fifth of the time. */
const REST_PER_WORK = 4;

export interface LookIntervals {
  readonly lookMillis?: number;
  readonly safetyLookMillis?: number;
}

/** What a look at a log directory came to. */
export interface Look {
  /** The folders there are, with their identities. */
  readonly folders: ReadonlyMap<string, string>;
  readonly hasFoundChanges: boolean;
  readonly millis: number;
}

/**
 * When to look at a log directory again: as soon as the system tells of a change, and every now and
 * then all the same. Where a look finds what the system did not tell, as on a disk in the network, it
 * is looked more often from then on.
 */
export class LookRhythm {
  readonly #watch = new FolderWatch(() => {
    this.#isTold = true;
    this.#onChange();
  });
  /** Whether the system told of a change since the last look began. */
  #isTold = false;
  /** Whether it had told of one before. */
  #wasTold = false;
  /** Whether the last look found something of which the system had not told yet. */
  #isDoubtful = false;
  #isTrusted = true;
  #isEnded = false;
  #onChange = (): void => undefined;
  #onEnd = (): void => undefined;
  readonly #lookMillis: number;
  readonly #safetyLookMillis: number;

  constructor({
    lookMillis = LOOK_MILLIS,
    safetyLookMillis = SAFETY_LOOK_MILLIS,
  }: LookIntervals = {}) {
    this.#lookMillis = lookMillis;
    this.#safetyLookMillis = safetyLookMillis;
  }

  /** Whether the system is relied on to tell of every change. */
  get isWatching(): boolean {
    return this.#watch.isComplete;
  }

  /** Resolves when it is time to look; false when there is nothing more to look for. */
  async next({ folders, hasFoundChanges, millis }: Look): Promise<boolean> {
    const isTold = this.#wasTold || this.#isTold;
    if (this.#isDoubtful && !isTold) this.#isTrusted = false;
    this.#isDoubtful = hasFoundChanges && this.isWatching && !isTold;
    // What happened in a new folder before it was watched was not told.
    if (this.#watch.set(this.#isTrusted ? folders : new Map())) this.#isTold = true;
    await this.#pause(Math.max(REST_PER_WORK * millis, REST_MILLIS));
    if (!this.#isTold) await this.#pauseForChange();
    this.#wasTold = this.#isTold;
    this.#isTold = false;
    return !this.#isEnded;
  }

  end(): void {
    this.#isEnded = true;
    this.#watch.close();
    this.#onEnd();
  }

  async #pauseForChange(): Promise<void> {
    const millis = this.isWatching ? this.#safetyLookMillis : this.#lookMillis;
    await this.#pause(millis - REST_MILLIS, true);
    if (this.#isTold) await this.#pause(SETTLE_MILLIS);
  }

  #pause(millis: number, isEndedByChange = false): Promise<void> {
    if (this.#isEnded) return Promise.resolve();
    return new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        this.#onChange = () => undefined;
        this.#onEnd = () => undefined;
        resolve();
      };
      const timer = setTimeout(goOn, millis);
      this.#onEnd = goOn;
      if (isEndedByChange) this.#onChange = goOn;
    });
  }
}
