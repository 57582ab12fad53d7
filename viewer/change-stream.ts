import type { WireChange } from '../src/wire/api.js';

export interface ChangeHandlers {
  readonly onOpen: () => void;
  /** @param isCatchUp whether it tells what was missed, rather than what happens now. */
  readonly onChange: (change: WireChange, isCatchUp: boolean) => void;
  readonly onLost: () => void;
  /** The page is hidden, and hears nothing until it is shown again. */
  readonly onRest: () => void;
}

const firstRetryMillis = 1000;
const lastRetryMillis = 10_000;

/**
 * The server's changes, for as long as the page lives and is shown.
 *
 * A browser has six connections to a server, whatever its number of tabs: one that nobody sees gives
 * its own back. Shown again, it asks for what it missed.
 *
 * A browser reconnects by itself after a broken connection but gives up on a refused one; then this
 * tries again, at growing intervals.
 */
class ChangeStream {
  readonly #handlers: ChangeHandlers;
  #source: EventSource | undefined;
  /** The server's word for the last change that was heard of. */
  #cursor: string | undefined;
  #retryMillis = firstRetryMillis;
  #retry: number | undefined;

  constructor(handlers: ChangeHandlers) {
    this.#handlers = handlers;
  }

  open(): void {
    if (this.#source) return;
    const query = this.#cursor === undefined ? '' : `?since=${encodeURIComponent(this.#cursor)}`;
    const source = new EventSource(`api/v1/events${query}`);
    this.#source = source;
    let isCatchUp = true;
    source.addEventListener('open', () => {
      isCatchUp = true;
      this.#retryMillis = firstRetryMillis;
      this.#handlers.onOpen();
    });
    source.addEventListener('change', ({ data, lastEventId }) => {
      if (lastEventId !== this.#cursor) {
        this.#cursor = lastEventId;
        this.#handlers.onChange(JSON.parse(data) as WireChange, isCatchUp);
      }
      isCatchUp = false;
    });
    source.addEventListener('error', () => {
      this.#handlers.onLost();
      if (source.readyState === EventSource.CLOSED) this.#retryLater();
    });
  }

  rest(): void {
    this.#close();
    this.#handlers.onRest();
  }

  #retryLater(): void {
    this.#close();
    this.#retry = window.setTimeout(() => this.open(), this.#retryMillis);
    this.#retryMillis = Math.min(this.#retryMillis * 2, lastRetryMillis);
  }

  #close(): void {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = undefined;
  }
}

/** Hears of changes whenever the page is shown. */
export function listen(handlers: ChangeHandlers): void {
  const stream = new ChangeStream(handlers);
  const follow = (): void => {
    if (document.visibilityState === 'hidden') stream.rest();
    else stream.open();
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}
