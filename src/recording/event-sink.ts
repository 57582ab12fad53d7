import type { OutgoingEvent } from '../model/log-event.js';

/**
 * Where a recording goes. A sink never throws: what goes wrong is kept in `failure`, so that the
 * training it watches is never disturbed.
 */
export interface EventSink {
  write(event: OutgoingEvent): void;
  flush(): void;
  close(): void;
  readonly failure: Error | undefined;
}
