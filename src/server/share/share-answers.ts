import type { VariableVerdict } from '../../model/finding.js';
import type { RunView, VariableView } from '../../model/run-view.js';
import type { WireScalars } from '../../wire/series.js';
import type { WireShare } from '../../wire/share.js';
import { ApiError } from '../api-error.js';
import type { Sources } from '../api-router.js';
import { wholeAxis } from '../axis-window.js';
import { wireGraph } from '../graph-view.js';
import { histogramTagsOf } from '../histogram-series.js';
import type { LiveReport } from '../live-report.js';
import { wireHistograms } from '../routes/histograms.js';
import { wireHparams } from '../routes/hparams.js';
import { wireTags } from '../routes/tags.js';
import { textTagsOf, wireTexts } from '../routes/texts.js';
import { scalarSeries, scalarsOf } from '../scalar-series.js';
import { wireReport, wireVariableDetail } from '../to-wire.js';

/** Room for answers: with the page's code the file stays below 5 MB. */
const ROOM_BYTES = 4_000_000;
const POINTS = { variable: 150, scalar: 250, percentiles: 60, buckets: 20, texts: 5 } as const;
/** TensorBoard's weight: there is no server to ask for another. */
const SMOOTHING = 0.6;

/** What is asked of a route: the run and the tag or name, where it takes them. */
type Key = readonly [route: string, ...about: string[]];

/** Takes answers as long as there is room; what matters most has to come first. */
class Answers {
  readonly #answers: [string, unknown][] = [];
  #bytes = 0;
  #leftOut = 0;

  add(key: Key, answer: unknown): void {
    if (answer === undefined) return;
    const bytes = JSON.stringify(answer).length;
    if (this.#bytes + bytes > ROOM_BYTES) this.#leftOut++;
    else {
      this.#bytes += bytes;
      this.#answers.push([JSON.stringify(key), answer]);
    }
  }

  finish(): WireShare {
    return {
      version: 1,
      madeAt: Date.now() / 1000,
      answers: this.#answers,
      leftOut: this.#leftOut,
    };
  }
}

/**
 * Everything that a page without a server can show of the runs in a report: findings and their
 * evidence first, then scalars, the other variables, histograms and texts, as long as there is room.
 */
export async function shareAnswers(live: LiveReport, sources: Sources): Promise<WireShare> {
  const answers = new Answers();
  answers.add(['report'], wireReport(live));
  // Images and sounds stay in the logs: they would take the room of all else.
  answers.add(['hparams'], await wireHparams(live, sources.payloads));
  answers.add(['tags'], { ...wireTags(live), images: [], audio: [] });
  const all = variablesOf(live);
  const named = all.filter(({ verdict }) => verdict.finding !== undefined);
  for (const { run, view } of named) addVariable(answers, live, run, view);
  for (const { run, view } of named) addGraph(answers, live, run, view.name);
  addScalars(answers, live);
  for (const { run, view, verdict } of all) {
    if (verdict.finding === undefined) addVariable(answers, live, run, view);
  }
  for (const run of live.runs.values()) await addFromFiles(answers, live, run, sources);
  return answers.finish();
}

interface JudgedVariable {
  readonly run: RunView;
  readonly view: VariableView;
  readonly verdict: VariableVerdict;
}

function variablesOf(live: LiveReport): readonly JudgedVariable[] {
  return live.report.runs.flatMap(({ name, variables }) => {
    const run = live.runs.get(name);
    const views = new Map(run?.variables.map((view) => [view.name, view]));
    return variables.flatMap((verdict) => {
      const view = views.get(verdict.name);
      return run && view ? [{ run, view, verdict }] : [];
    });
  });
}

function addVariable(answers: Answers, live: LiveReport, run: RunView, view: VariableView): void {
  const window = { ...wholeAxis, points: POINTS.variable };
  const detail = wireVariableDetail(live, run, view, window);
  answers.add(['variable', run.name, view.name], detail);
}

function addGraph(answers: Answers, live: LiveReport, run: RunView, name: string): void {
  try {
    const graph = wireGraph(live, { run, name, fetch: undefined, scopes: [] });
    answers.add(['graph', run.name, name], graph);
    const { sibling } = graph;
    const other = sibling && [...live.runs.values()].find((view) => view.name === sibling.run);
    if (!other) return;
    const question = { run: other, name: sibling.name, fetch: undefined, scopes: [] };
    answers.add(['graph', other.name, sibling.name], wireGraph(live, question));
  } catch (error) {
    // A run without a graph has no answer; the page says so.
    if (!(error instanceof ApiError)) throw error;
  }
}

function addScalars(answers: Answers, live: LiveReport): void {
  const runs = [...live.runs.values()];
  const tags = new Set(runs.flatMap((run) => [...scalarsOf(run).keys()]));
  const window = { ...wholeAxis, points: POINTS.scalar, smoothing: SMOOTHING };
  for (const tag of [...tags].sort()) {
    const series = runs.flatMap((run) => {
      const scalar = scalarsOf(run).get(tag);
      return scalar ? [scalarSeries(run, scalar, window)] : [];
    });
    const answer: WireScalars = { revision: live.revision, tag, series };
    answers.add(['scalars', tag], answer);
  }
}

async function addFromFiles(
  answers: Answers,
  live: LiveReport,
  run: RunView,
  { histograms, payloads }: Sources,
): Promise<void> {
  const range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  for (const tag of histogramTagsOf(run)) {
    for (const shape of ['percentiles', 'buckets'] as const) {
      const question = { run: run.name, tag, shape, window: { ...range, points: POINTS[shape] } };
      const answer = await wireHistograms(live, histograms, question);
      answers.add(['histograms', run.name, tag, shape], answer);
    }
  }
  for (const tag of textTagsOf(run)) {
    answers.add(['texts', run.name, tag], await wireTexts(live, run, tag, POINTS.texts, payloads));
  }
}
