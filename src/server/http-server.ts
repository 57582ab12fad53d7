import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerLimits {
  /** A connection on which neither side gets a byte across for so long is dropped. */
  readonly silenceMillis: number;
  /** How long requests that are being answered may take when the server is to stop. */
  readonly graceMillis: number;
}

/** An event stream says something every 15 s, so that only a reader who does not read is silent. */
const defaultLimits: ServerLimits = { silenceMillis: 60_000, graceMillis: 3_000 };
/** A client gets this long to send a request, so that slow ones cannot hold all connections. */
const requestLimits = {
  /** A request may name a thousand runs in its query. */
  maxHeaderSize: 256 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
} as const;
const MAX_CONNECTIONS = 1_000;

/** A server that slow and idle clients cannot hold, not yet listening. */
export interface GuardedServer {
  readonly server: Server;
  /** Takes no more requests, ends event streams, and waits for the other answers that are under way. */
  stop(): Promise<void>;
}

export function guardedServer(
  listener: RequestListener,
  { silenceMillis, graceMillis }: ServerLimits = defaultLimits,
): GuardedServer {
  const server = createServer(requestLimits, listener);
  server.maxConnections = MAX_CONNECTIONS;
  // Node drops a connection on which a write makes no headway, too.
  server.timeout = silenceMillis;
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    underWay.add(response);
    response.on('close', () => underWay.delete(response));
  });
  return {
    server,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const response of underWay) {
        if (isEventStream(response)) response.end();
        response.on('close', () => server.closeIdleConnections());
      }
      const grace = new AbortController();
      const { signal } = grace;
      await Promise.race([
        closed,
        sleep(graceMillis, undefined, { signal }).catch(() => undefined),
      ]);
      grace.abort();
      server.closeAllConnections();
      await closed;
    },
  };
}

function isEventStream(response: ServerResponse): boolean {
  return response.getHeader('Content-Type') === 'text/event-stream';
}
