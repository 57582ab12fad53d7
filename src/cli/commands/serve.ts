import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { FlatlineError, messageOf, systemCodeOf } from '../../base/errors.js';
import { variablesOfSummaryTags } from '../../graph/summary-tags.js';
import { LogdirError } from '../../logdir/find-event-files.js';
import { LogdirReader } from '../../logdir/logdir-reader.js';
import type { RunName } from '../../model/names.js';
import type { Problem } from '../../model/problem.js';
import { harmlessText } from '../../report/harmless-text.js';
import { createApp } from '../../server/app.js';
import { LiveReport } from '../../server/live-report.js';
import type { ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { noEventFile } from './check.js';

export interface ServeOptions {
  readonly logdir: string;
  readonly port: number;
  readonly host: string;
  /** Begins with a slash and does not end in one; empty for the root. */
  readonly pathPrefix: string;
}

/** The dashboard cannot listen where it was told to. */
export class ListenError extends FlatlineError {
  readonly code = 'listen';
}

const REFRESH_MILLIS = 200;
/** A large log directory takes long to look through: looking may take a fifth of the time. */
const REST_PER_WORK = 4;
/** A request may name a thousand runs in its query. */
const MAX_HEADER_BYTES = 256 * 1024;
const viewerFolder = fileURLToPath(new URL('../../viewer/', import.meta.url));

/**
 * Serves the dashboard until the process is told to end. It listens before it reads, and keeps
 * looking for a log directory that is not there yet.
 *
 * @throws ListenError when the port is taken or the address is not this machine's.
 */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const { logdir, host, port, pathPrefix } = options;
  const live = new LiveReport(logdir);
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES },
    createApp(live, { viewerFolder, pathPrefix }),
  );
  await listen(server, host, port);
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  const shownHost = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  terminal.out(
    `Flatline shows ${logdir} on http://${shownHost}:${actualPort}${pathPrefix}/ (Ctrl+C ends it)\n`,
  );

  const stopFollowing = follow(live, terminal);
  const signal = await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  stopFollowing();
  server.close();
  server.closeAllConnections();
  return signal ? 0 : 2;
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const reason =
      systemCodeOf(error) === 'EADDRINUSE'
        ? `port ${port} on ${host} is in use`
        : `cannot listen on ${host} port ${port}: ${messageOf(error)}`;
    throw new ListenError(
      reason,
      `Choose another port, for instance --port ${port + 1}, or --port 0 for any.`,
      {
        cause: error,
      },
    );
  }
}

/** Reads the log directory again and again; what changed goes into the live report. */
function follow(live: LiveReport, terminal: Terminal): () => void {
  const reader = new LogdirReader(live.logdir, variablesOfSummaryTags);
  let isStopped = false;
  let lastProblems: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  const tell = (problems: readonly Problem[], changed: ReadonlySet<RunName>): void => {
    const problemsNow = JSON.stringify(problems);
    const isNews = problemsNow !== lastProblems;
    if (changed.size === 0 && !isNews) return;
    lastProblems = problemsNow;
    for (const { message } of isNews ? problems : []) terminal.err(`${harmlessText(message)}\n`);
    live.update(reader.views(), changed, problems);
  };

  const refresh = async (): Promise<void> => {
    const started = performance.now();
    try {
      const changed = await reader.refresh((progress) => live.setProgress(progress));
      const isEmpty = reader.views().length === 0;
      tell(isEmpty ? [...reader.problems, noEventFile(reader)] : reader.problems, changed);
    } catch (error) {
      tell([missingLogdir(live.logdir, error)], new Set());
    }
    const rest = Math.max(REFRESH_MILLIS, REST_PER_WORK * (performance.now() - started));
    if (!isStopped) timer = setTimeout(refresh, rest);
  };
  void refresh();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

function missingLogdir(logdir: string, error: unknown): Problem {
  return {
    code: 'logdir',
    severity: 'error',
    file: logdir,
    message: messageOf(error),
    advice:
      error instanceof LogdirError
        ? `${error.advice} It is looked for again.`
        : 'It is tried again.',
  };
}
