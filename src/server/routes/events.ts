import type { RequestHandler } from 'express';
import type { WireChange } from '../../wire/api.js';
import type { LiveReport } from '../live-report.js';

/** Shortest time between two messages to one client. */
const MIN_INTERVAL_MILLIS = 100;
/** Proxies close a connection on which nothing is said. */
const HEARTBEAT_MILLIS = 15_000;

/**
 * GET /api/v1/events -> server-sent `change` events with WireChange, one at once.
 *
 * A client that reads slowly is not sent more than it can take: changes are merged until it has.
 */
export function eventsRoute(live: LiveReport): RequestHandler {
  return (request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    const changedRuns = runsSince(live, request.headers['last-event-id']);
    let timer: NodeJS.Timeout | undefined;
    let sentRevision = -1;
    let sentAt = Number.NEGATIVE_INFINITY;
    let isBlocked = false;

    const send = (): void => {
      timer = undefined;
      if (isBlocked) return;
      const change: WireChange = { revision: live.revision, runs: [...changedRuns] };
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

/** What a client that was here before has missed; all runs for one that was not. */
function runsSince(live: LiveReport, lastEventId: string | string[] | undefined): Set<string> {
  const changes = typeof lastEventId === 'string' ? live.changesSince(lastEventId) : undefined;
  return changes ? new Set([...changes.changed, ...changes.gone]) : new Set(live.runs.keys());
}
