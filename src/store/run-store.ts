import { once } from '../base/once.js';
import { type Graph, mergeGraphs } from '../model/graph.js';
import type { RunName } from '../model/names.js';
import type { OpTraces } from '../model/op-traces.js';
import type { Problem } from '../model/problem.js';
import type { PayloadTagView, RunView, SeriesSource, VariableView } from '../model/run-view.js';
import { FileStore } from './file-store.js';
import { mergePayloads } from './payload-series.js';
import type { PointBlock } from './point-block.js';
import { mergeLayers, mergeOptimizers, mergeVariables } from './resumed-recordings.js';
import { TaggedRun, type VariableOfTag } from './tagged-run.js';

/** Asks a graph which variable the summary under a tag shows. */
export type TagResolver = (graph: Graph) => VariableOfTag;

/** Everything known of one run: what its files say, shown as a run view whenever asked. */
export class RunStore {
  readonly name: RunName;
  readonly #resolveTags: TagResolver;
  readonly #files = new Map<string, FileStore>();
  /** What the graph was merged from, in the order of the files. */
  #graphSources: readonly Graph[] = [];
  #graph: Graph | undefined;
  #variableOfTag: VariableOfTag = () => undefined;

  constructor(name: RunName, resolveTags: TagResolver) {
    this.name = name;
    this.#resolveTags = resolveTags;
  }

  /** The store of one of the run's files, which is made if there is none. */
  file(name: string): FileStore {
    let file = this.#files.get(name);
    if (!file) {
      file = new FileStore(name);
      this.#files.set(name, file);
    }
    return file;
  }

  /** What is always in memory of the run, beside the blocks. */
  get residentBytes(): number {
    return [...this.#files.values()].reduce((sum, file) => sum + file.residentBytes, 0);
  }

  /** Every block of points, file by file in the order they came. */
  get blocks(): readonly PointBlock[] {
    return [...this.#files.values()].flatMap(({ points }) => [
      ...points.histograms.blocks,
      ...points.scalars.blocks,
    ]);
  }

  /**
   * The run as it stands: a moment's view of data that only grows. Files count in the order of their
   * names, however they were read.
   *
   * @param unread what stands unread at the ends of the run's files just now.
   */
  view(unread: readonly Problem[]): RunView {
    const files = [...this.#files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    this.#resolveGraph(files);
    const recordings = files.flatMap(({ recording }) => (recording ? [recording] : []));
    const recorded = mergeVariables(recordings.map((recording) => recording.variables));
    const recorder = recordings.findLast((recording) => recording.recorder)?.recorder;
    const trainingSteps = recordings.reduce((sum, { trainingSteps: steps }) => sum + steps, 0);
    const ownProblems = [...files.flatMap(({ problems }) => problems), ...recorderProblems(files)];
    const tagViews = this.#tagViews(files, recorded, recorder !== undefined);
    return {
      name: this.name,
      recorder,
      trainingSteps: recorder ? trainingSteps : undefined,
      steps: stepsOf(files),
      get variables() {
        return tagViews().variables;
      },
      layers: mergeLayers(recordings.map((recording) => recording.layers)),
      optimizers: mergeOptimizers(recordings.map((recording) => recording.optimizers)),
      fetchSets: recordings.flatMap((recording) => recording.fetchSets),
      get scalars() {
        return tagViews().scalars;
      },
      get histograms() {
        return tagViews().histograms;
      },
      payloads: payloadsOf(files),
      graph: this.#graph,
      traces: tracesOf(files),
      files: files.length,
      writers: [...new Set(files.flatMap(({ writer }) => writer ?? []))],
      lastWallTime: Math.max(0, ...files.map((file) => file.lastWallTime ?? 0)) || undefined,
      get problems() {
        return [...ownProblems, ...tagViews().problems, ...unread];
      },
    };
  }

  /** What there is a view a tag of, worked out when it is first asked for: there may be many tags. */
  #tagViews(
    files: readonly FileStore[],
    recorded: readonly VariableView[],
    isRecorded: boolean,
  ): () => Pick<RunView, 'variables' | 'scalars' | 'histograms' | 'problems'> {
    const points = files.map((file) => file.points.stateOf(file.name));
    const [graph, variableOfTag] = [this.#graph, this.#variableOfTag];
    return once(() => {
      const tagged = new TaggedRun(points);
      const variables = isRecorded ? recorded : tagged.variables(graph, variableOfTag);
      // A histogram and a scalar may share a tag, and a variable is read from one of them.
      const tagsFrom = (...sources: readonly SeriesSource[]) =>
        new Set(variables.flatMap(({ source, tags }) => (sources.includes(source) ? tags : [])));
      const scalarTags = tagsFrom('recorded', 'scalar');
      const histogramTags = tagsFrom('recorded', 'histogram');
      const recordedNames = new Set(recorded.flatMap(({ tags }) => tags.map(scopeOf)));
      const isOther = (tag: string): boolean =>
        !scalarTags.has(tag) && (recorded.length === 0 || !recordedNames.has(scopeOf(tag)));
      return {
        variables,
        scalars: tagged.scalars(isOther),
        histograms: tagged.histograms((tag) => !histogramTags.has(tag)),
        problems: isRecorded ? [] : collisions(tagged),
      };
    });
  }

  /** A graph is asked about its tags once, since both may be large. */
  #resolveGraph(files: readonly FileStore[]): void {
    const graphs = files.flatMap(({ graph }) => graph ?? []);
    // What TensorFlow 2 traced is the run's graph when it has no other.
    const traced = files.flatMap(({ tracedGraph }) => tracedGraph ?? []).slice(0, 1);
    const sources = graphs.length > 0 ? graphs : traced;
    const isKnown =
      sources.length === this.#graphSources.length &&
      sources.every((graph, index) => graph === this.#graphSources[index]);
    if (isKnown) return;
    this.#graphSources = sources;
    this.#graph = sources.length > 0 ? sources.reduce(mergeGraphs) : undefined;
    this.#variableOfTag = this.#graph ? this.#resolveTags(this.#graph) : () => undefined;
  }
}

/** What stands before the figure: a recorded variable is written under several tags. */
function scopeOf(tag: string): string {
  return tag.slice(0, tag.lastIndexOf('/'));
}

function stepsOf(files: readonly FileStore[]): RunView['steps'] {
  const first = Math.min(...files.map(({ firstStep }) => firstStep));
  const last = Math.max(...files.map(({ lastStep }) => lastStep));
  return first <= last ? { first, last } : undefined;
}

function payloadsOf(files: readonly FileStore[]): PayloadTagView[] {
  const keys = new Set(files.flatMap(({ payloads }) => [...payloads.keys()]));
  return [...keys].flatMap((key) => {
    const parts = files.flatMap(({ payloads }) => payloads.get(key)?.view ?? []);
    return mergePayloads(parts) ?? [];
  });
}

function tracesOf(files: readonly FileStore[]): OpTraces | undefined {
  const steps = files.reduce((sum, { tracedSteps }) => sum + tracedSteps, 0);
  if (steps === 0) return undefined;
  const executed = new Map<string, number>();
  for (const file of files) {
    for (const [op, times] of file.executed) executed.set(op, (executed.get(op) ?? 0) + times);
  }
  return { steps, executed };
}

function recorderProblems(files: readonly FileStore[]): Problem[] {
  return files.flatMap(({ name, recording }) => recording?.problems(name) ?? []);
}

function collisions(tagged: TaggedRun): Problem[] {
  return tagged.collidingTags().map(({ tag, variables }) => ({
    code: 'colliding-tags',
    severity: 'note',
    message: `${variables} variables share the tag "${tag}": they are told apart by their order`,
    got: `${variables} values at each step`,
    wanted: 'a tag for each variable',
    advice: 'Give every layer a name of its own and tag by the full path of each variable.',
  }));
}
