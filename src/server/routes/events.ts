import type { RequestHandler } from 'express';
import type { WireChange } from '../../wire/api.js';
import type { LiveReport } from '../live-report.js';
import { Query } from '../query.js';

/** Shortest time between two messages to one client. */
const MIN_INTERVAL_MILLIS = 100;
/** Proxies close a connection on which nothing is said. */
const HEARTBEAT_MILLIS = 15_000;

/**
 * GET /api/v1/events[?since=] -> server-sent `change` events with WireChange, one at once.
 *
 * A client that reads slowly is not sent more than it can take: changes are merged until it has.
 */
export function eventsRoute(live: LiveReport): RequestHandler {
  return (request, response) => {
    const since = new Query(request).optionalText('since');
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    const cursor = request.get('last-event-id') ?? since;
    const missed = cursor === undefined ? undefined : live.changesSince(cursor);
    const changedRuns = new Set(missed ? [...missed.changed, ...missed.gone] : live.runs.keys());
    let isAnew = cursor !== undefined && !missed;
    let timer: NodeJS.Timeout | undefined;
    let sentRevision = -1;
    let sentAt = Number.NEGATIVE_INFINITY;
    let isBlocked = false;

    const send = (): void => {
      timer = undefined;
      if (isBlocked) return;
      const change: WireChange = {
        revision: live.revision,
        runs: [...changedRuns],
        ...(isAnew ? { anew: true } : {}),
      };
      isAnew = false;
      changedRuns.clear();
      sentAt = performance.now();
      sentRevision = live.revision;
      isBlocked = !response.write(
        `event: change\nid: ${live.cursor}\ndata: ${JSON.stringify(change)}\n\n`,
      );
    };
    /** At once, where nothing was sent a moment ago. */
    const sendSoon = (): void => {
      timer ??= setTimeout(send, Math.max(0, sentAt + MIN_INTERVAL_MILLIS - performance.now()));
    };
    const unsubscribe = live.subscribe(({ runs }) => {
      for (const run of runs) changedRuns.add(run);
      sendSoon();
    });
    const heartbeat = setInterval(() => {
      if (!isBlocked) isBlocked = !response.write(': still here\n\n');
    }, HEARTBEAT_MILLIS);
    response.on('drain', () => {
      isBlocked = false;
      if (sentRevision !== live.revision) sendSoon();
    });
    request.on('close', () => {
      unsubscribe();
      clearInterval(heartbeat);
      clearTimeout(timer);
    });
    send();
  };
}
