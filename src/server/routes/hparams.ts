import { jsonNumber } from '../../base/float-text.js';
import { runName } from '../../model/names.js';
import type { HyperparameterValue, Payload, SessionMetric } from '../../model/payload.js';
import { type PayloadTagView, payloadPlace, type RunView } from '../../model/run-view.js';
import type { WireHparams, WireSession } from '../../wire/hparams.js';
import type { LiveReport } from '../live-report.js';
import type { PayloadSource } from '../media.js';

const PLUGIN = 'hparams';
/** What is shown of the scalars of sessions whose experiment names no metrics. */
const MOST_METRICS = 20;

/** A run that was started with hyperparameters. */
interface Session {
  readonly run: RunView;
  readonly start: Extract<Payload, { kind: 'hparams' }>;
  readonly status: WireSession['status'];
}

/** A tag is read again only when its run has changed. */
const knownPayloads = new WeakMap<PayloadTagView, Promise<Payload | undefined>>();

/** GET /api/v1/hparams -> WireHparams */
export function hparamsRoute(live: LiveReport, read: PayloadSource): () => Promise<WireHparams> {
  return () => wireHparams(live, read);
}

export async function wireHparams(live: LiveReport, read: PayloadSource): Promise<WireHparams> {
  const { revision } = live;
  const sessions: Session[] = [];
  const declared = new Map<string, SessionMetric>();
  for (const run of live.runs.values()) {
    const payloads = await hparamsPayloads(run, read);
    const start = payloads.find((payload) => payload.kind === 'hparams');
    const end = payloads.find((payload) => payload.kind === 'hparams-end');
    if (start) sessions.push({ run, start, status: end?.status ?? 'unknown' });
    for (const payload of payloads) {
      if (payload.kind !== 'hparams-experiment') continue;
      for (const { tag, group } of payload.metrics) {
        declared.set(JSON.stringify([group, tag]), { tag, group });
      }
    }
  }
  const hyperparameters = [...new Set(sessions.flatMap(({ start }) => [...start.values.keys()]))];
  hyperparameters.sort();
  const metrics = declared.size > 0 ? [...declared.values()] : ownMetrics(sessions);
  return {
    revision,
    hyperparameters,
    metrics: metrics.map(({ tag, group }) => ({ tag, group })),
    sessions: sessions.map(({ run, start, status }) => ({
      run: run.name,
      group: start.group,
      status,
      values: hyperparameters.map((name) => plainValue(start.values.get(name))),
      metrics: metrics.map((metric) => lastValue(live, run, metric)),
    })),
  };
}

async function hparamsPayloads(run: RunView, read: PayloadSource): Promise<readonly Payload[]> {
  const payloads: Payload[] = [];
  for (const view of run.payloads) {
    if (view.plugin !== PLUGIN) continue;
    const known = knownPayloads.get(view) ?? newestOf(view, read);
    knownPayloads.set(view, known);
    const payload = await known;
    if (payload) payloads.push(payload);
  }
  return payloads;
}

/** @returns undefined where the file no longer holds it, or holds what is none. */
function newestOf(view: PayloadTagView, read: PayloadSource): Promise<Payload | undefined> {
  const place = payloadPlace(view, view.columns.step.length - 1);
  return place ? read(view.plugin, place).catch(() => undefined) : Promise.resolve(undefined);
}

function ownMetrics(sessions: readonly Session[]): readonly SessionMetric[] {
  const tags = new Set(sessions.flatMap(({ run }) => run.scalars.map(({ tag }) => tag)));
  return [...tags]
    .sort()
    .slice(0, MOST_METRICS)
    .map((tag) => ({ tag, group: '' }));
}

function plainValue(value: HyperparameterValue): WireSession['values'][number] {
  return typeof value === 'number' ? jsonNumber(value) : (value ?? null);
}

function lastValue(
  live: LiveReport,
  session: RunView,
  { tag, group }: SessionMetric,
): WireSession['metrics'][number] {
  const below = session.name === '.' ? group : `${session.name}/${group}`;
  const run = group === '' ? session : live.runs.get(runName(below));
  const scalar = run?.scalars.find((view) => view.tag === tag);
  return scalar ? jsonNumber(scalar.last) : null;
}
