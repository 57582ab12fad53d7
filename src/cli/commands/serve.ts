import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { hostname } from 'node:os';
import { FlatlineError, messageOf, systemCodeOf } from '../../base/errors.js';
import { once as onceOnly } from '../../base/once.js';
import { LogdirError } from '../../logdir/find-event-files.js';
import { HistogramFiles } from '../../logdir/histogram-files.js';
import type { LogdirReader, ReadingProgress } from '../../logdir/logdir-reader.js';
import { LookRhythm } from '../../logdir/look-rhythm.js';
import { readPayload } from '../../logdir/read-payload.js';
import type { RunName } from '../../model/names.js';
import type { PayloadPlace } from '../../model/payload.js';
import type { Problem } from '../../model/problem.js';
import { harmlessText } from '../../report/harmless-text.js';
import { type Access, loopbackHosts, newToken } from '../../server/access.js';
import type { AppOptions } from '../../server/app.js';
import { guardedServer } from '../../server/http-server.js';
import { LiveReport } from '../../server/live-report.js';
import { PageOpening } from '../../server/page-opening.js';
import { type ConfigFiles, readBaseline } from '../config/flatline-config.js';
import { endSignal } from '../end-signal.js';
import type { ExitCode } from '../exit-code.js';
import { openJudged } from '../judged-logdir.js';
import { problemsWithoutRuns } from '../no-event-file.js';
import type { ReadingOptions } from '../open-logdir.js';
import type { Terminal } from '../terminal.js';
import { viewerFolder } from '../viewer-folder.js';

export interface ServeOptions extends ReadingOptions, ConfigFiles {
  readonly logdir: string;
  readonly port: number;
  readonly host: string;
  /** Begins with a slash and does not end in one; empty for the root. */
  readonly pathPrefix: string;
  /** Listen on every address of this machine. */
  readonly bindAll?: boolean;
  /** Ask for no token, also where other machines can connect. */
  readonly insecure?: boolean;
  /** Names that a proxy calls this server by. */
  readonly allowedHost?: readonly string[];
}

/** The dashboard cannot listen where it was told to. */
export class ListenError extends FlatlineError {
  readonly code = 'listen';
}

const PART_MILLIS = 100;
/** Showing a part takes a fifth of the time at most. */
const REST_PER_WORK = 4;

/**
 * Serves the dashboard until the process is told to end. It listens before it reads, and keeps
 * looking for a log directory that is not there yet.
 *
 * @throws ListenError when the port is taken or the address is not this machine's, ConfigError for a
 * baseline that is not understood.
 */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const { logdir, port, pathPrefix } = options;
  const host = options.bindAll ? '::' : options.host;
  const access = accessOf(host, options);
  const { baseline } = await readBaseline(options);
  const opening = new PageOpening();
  const giveWay = () => opening.over();
  const { reader, verdicts } = openJudged(logdir, { ...options, giveWay });
  const live = new LiveReport(logdir, baseline, verdicts.judge);
  const sources = {
    histograms: new HistogramFiles(logdir),
    payloads: (plugin: string, place: PayloadPlace) => readPayload(logdir, plugin, place),
  };
  const answer = lateApp(live, { viewerFolder, pathPrefix, access, sources, opening });
  const { server, stop } = guardedServer(async (request, response) => {
    const app = await answer();
    app(request, response);
  });
  await listen(server, host, port);
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  const query = access.token === undefined ? '' : `?token=${access.token}`;
  terminal.out(
    `Flatline shows ${logdir} on http://${shownHost(host)}:${actualPort}${pathPrefix}/${query} (Ctrl+C ends it)\n`,
  );

  if (access.hosts === undefined && access.token === undefined) {
    terminal.err('No token is asked for: anybody who can connect can read it.\n');
  }

  void answer();
  const stopFollowing = follow(reader, live, terminal, () => void verdicts.keep());
  await endSignal();
  stopFollowing();
  await stop();
  await verdicts.keep();
  return 0;
}

/** The application, loaded when it is first called: a browser starts meanwhile. */
function lateApp(live: LiveReport, options: AppOptions): () => Promise<RequestListener> {
  return onceOnly(async () => {
    const { createApp } = await import('../../server/app.js');
    return createApp(live, options);
  });
}

/**
 * This machine alone may read without a token: whatever else can connect has to show the one that
 * is printed, unless the caller waives it.
 */
function accessOf(host: string, { insecure, allowedHost = [] }: ServeOptions): Access {
  const ownName = host.includes(':') ? `[${host}]` : host;
  if (loopbackHosts.includes(ownName) || /^127\.[\d.]+$/.test(host)) {
    const proxies = allowedHost.map((name) => name.toLowerCase());
    return { hosts: new Set([...loopbackHosts, ownName, ...proxies]), token: undefined };
  }
  if (insecure) return { hosts: undefined, token: undefined };
  return { hosts: undefined, token: process.env.FLATLINE_TOKEN || newToken() };
}

/** The name to open: that of this machine where every address is listened on. */
function shownHost(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  if (host === '::' || host === '0.0.0.0') return hostname();
  return host.includes(':') ? `[${host}]` : host;
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

/**
 * Reads the log directory again and again; what changed goes into the live report.
 *
 * @param onLoaded is called when all that was there is judged.
 * @returns what ends it.
 */
function follow(
  reader: LogdirReader,
  live: LiveReport,
  terminal: Terminal,
  onLoaded: () => void,
): () => void {
  const rhythm = new LookRhythm();
  let lastProblems: string | undefined;

  const tell = (problems: readonly Problem[], changed: ReadonlySet<RunName>): void => {
    const problemsNow = JSON.stringify(problems);
    const isNews = problemsNow !== lastProblems;
    if (changed.size === 0 && !isNews) return;
    lastProblems = problemsNow;
    for (const { message } of isNews ? problems : []) terminal.err(`${harmlessText(message)}\n`);
    const isLoading = live.progress !== undefined;
    live.update(reader.views(), changed, problems);
    if (isLoading) onLoaded();
  };

  let nextPart = performance.now();
  /** Shows the runs that are there while the others are still being read. */
  const showPart = (progress: ReadingProgress): void => {
    const started = performance.now();
    if (!live.progress || started < nextPart) {
      live.setProgress(progress);
      return;
    }
    const views = reader.views();
    const fresh = views.filter((view) => live.runs.get(view.name) !== view);
    live.update(views, new Set(fresh.map(({ name }) => name)), reader.problems, progress);
    const now = performance.now();
    nextPart = now + Math.max(PART_MILLIS, REST_PER_WORK * (now - started));
  };

  const look = async (): Promise<boolean> => {
    try {
      const changed = await reader.refresh(showPart);
      const isEmpty = reader.views().length === 0;
      tell(isEmpty ? problemsWithoutRuns(reader) : reader.problems, changed);
      return changed.size > 0;
    } catch (error) {
      tell([missingLogdir(live.logdir, error)], new Set());
      return false;
    }
  };
  const lookAgain = async (): Promise<void> => {
    for (let isTime = true; isTime; ) {
      const started = performance.now();
      const hasFoundChanges = await look();
      const millis = performance.now() - started;
      isTime = await rhythm.next({ folders: reader.folders, hasFoundChanges, millis });
    }
  };
  void lookAgain();
  return () => rhythm.end();
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
