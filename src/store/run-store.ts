import { type Graph, mergeGraphs } from '../model/graph.js';
import type { HistogramSummary, LogEvent, StepTrace } from '../model/log-event.js';
import type { RunName } from '../model/names.js';
import type { OpTraces } from '../model/op-traces.js';
import type { Problem } from '../model/problem.js';
import type { RunView } from '../model/run-view.js';
import { RecordedRun } from './recorded-run.js';
import { mergeLayers, mergeOptimizers, mergeVariables } from './resumed-recordings.js';
import { TaggedRun, type VariableOfTag } from './tagged-run.js';

/** What TensorBoard files the traces of TensorFlow 1 under. */
const RUN_METADATA = 'graph_tagged_run_metadata';

/** Asks a graph which variable the summary under a tag shows. */
export type TagResolver = (graph: Graph) => VariableOfTag;

/**
 * Everything known of one run: takes events in the order they are read, and shows them as a run
 * view whenever asked.
 */
export class RunStore {
  readonly name: RunName;
  readonly #resolveTags: TagResolver;
  readonly #recordings = new Map<string, RecordedRun>();
  readonly #tagged = new TaggedRun();
  readonly #problems: Problem[] = [];
  #graph: Graph | undefined;
  /** The first graph that TensorFlow 2 traced: the run's, when it has no other. */
  #tracedGraph: Graph | undefined;
  #tracedSteps = 0;
  readonly #executed = new Map<string, number>();
  #variableOfTag: VariableOfTag = () => undefined;
  #firstStep: number | undefined;
  #lastStep: number | undefined;
  #lastWallTime: number | undefined;

  constructor(name: RunName, resolveTags: TagResolver) {
    this.name = name;
    this.#resolveTags = resolveTags;
  }

  /** @param offset of the event's record in the file. */
  addEvent(file: string, event: LogEvent, offset: number): void {
    const { content, wallTime } = event;
    this.#touch(wallTime);
    if (content.kind === 'graph' || content.kind === 'meta-graph') {
      this.#addGraph(content.graph);
      return;
    }
    const time = { step: event.step, wallTime };
    if (content.kind === 'session-log' && content.status === 'start') {
      this.#tagged.restart(event.step);
    }
    if (content.kind === 'run-metadata') {
      this.#tagged.addPayload(content.tag, RUN_METADATA, time, { file, offset, index: 0 });
      this.#addTrace(content.trace);
    }
    if (content.kind !== 'summary') return;
    for (const value of content.values) {
      if (value.kind === 'scalar') {
        this.#tagged.addScalar(value.tag, event.step, wallTime, value.value);
      } else if (value.kind === 'histogram') {
        this.#tagged.addHistogram(value.tag, event.step, wallTime, value.histogram);
      } else if (value.kind === 'recording') {
        const recording = this.#recordingOf(file);
        for (const entry of value.entries) recording.add(entry, time);
      } else {
        const { tag, plugin, index } = value;
        this.#tagged.addPayload(tag, plugin, time, { file, offset, index });
        if (value.kind === 'trace') this.#addTrace(value.trace);
      }
    }
    this.#reach(event.step);
  }

  /** The same as an event with one scalar: the way in for the kinds of value there are most of. */
  addScalar(tag: string, step: number, wallTime: number, value: number): void {
    this.#tagged.addScalar(tag, step, wallTime, value);
    this.#touch(wallTime);
    this.#reach(step);
  }

  addHistogram(tag: string, step: number, wallTime: number, histogram: HistogramSummary): void {
    this.#tagged.addHistogram(tag, step, wallTime, histogram);
    this.#touch(wallTime);
    this.#reach(step);
  }

  addProblem(problem: Problem): void {
    this.#problems.push(problem);
  }

  /**
   * The run as it stands. Columns share memory with the store: they are a moment's view of data
   * that only grows.
   *
   * @param unread what stands unread at the ends of the run's files just now.
   */
  view(files: number, unread: readonly Problem[]): RunView {
    const recordings = [...this.#recordings.values()];
    const recorded = mergeVariables(recordings.map((recording) => recording.variables));
    const recorder = recordings.findLast((recording) => recording.recorder)?.recorder;
    const variables = recorder
      ? recorded
      : this.#tagged.variables(this.#graph, this.#variableOfTag);
    const variableTags = new Set(variables.flatMap((variable) => variable.tags));
    const recordedNames = new Set(recorded.map((variable) => variable.name));
    const isOther = (tag: string): boolean =>
      !variableTags.has(tag) && !recordedNames.has(tag.slice(0, tag.lastIndexOf('/')));
    const trainingSteps = recordings.reduce((sum, { trainingSteps: steps }) => sum + steps, 0);
    return {
      name: this.name,
      recorder,
      trainingSteps: recorder ? trainingSteps : undefined,
      steps:
        this.#firstStep === undefined || this.#lastStep === undefined
          ? undefined
          : { first: this.#firstStep, last: this.#lastStep },
      variables,
      layers: mergeLayers(recordings.map((recording) => recording.layers)),
      optimizers: mergeOptimizers(recordings.map((recording) => recording.optimizers)),
      fetchSets: recordings.flatMap((recording) => recording.fetchSets),
      scalars: this.#tagged.scalars(isOther),
      payloads: this.#tagged.payloads,
      graph: this.#graph ?? this.#tracedGraph,
      traces: this.#traces(),
      files,
      lastWallTime: this.#lastWallTime,
      problems: [
        ...this.#problems,
        ...this.#recorderProblems(),
        ...(recorder ? [] : this.#collisions()),
        ...unread,
      ],
    };
  }

  #addTrace({ graph, executed }: StepTrace): void {
    if (graph && !this.#tracedGraph) {
      this.#tracedGraph = graph;
      if (!this.#graph) this.#variableOfTag = this.#resolveTags(graph);
    }
    if (!executed) return;
    this.#tracedSteps++;
    for (const op of executed) this.#executed.set(op, (this.#executed.get(op) ?? 0) + 1);
  }

  #traces(): OpTraces | undefined {
    return this.#tracedSteps > 0
      ? { steps: this.#tracedSteps, executed: this.#executed }
      : undefined;
  }

  #recorderProblems(): Problem[] {
    return [...this.#recordings].flatMap(([file, recording]) => recording.problems(file));
  }

  #collisions(): Problem[] {
    return this.#tagged.collidingTags().map(({ tag, variables }) => ({
      code: 'colliding-tags',
      severity: 'note',
      message: `${variables} variables share the tag "${tag}": they are told apart by their order`,
      got: `${variables} values at each step`,
      wanted: 'a tag for each variable',
      advice: 'Give every layer a name of its own and tag by the full path of each variable.',
    }));
  }

  #touch(wallTime: number): void {
    this.#lastWallTime = Math.max(this.#lastWallTime ?? 0, wallTime);
  }

  #reach(step: number): void {
    this.#firstStep = Math.min(this.#firstStep ?? step, step);
    this.#lastStep = Math.max(this.#lastStep ?? step, step);
  }

  #recordingOf(file: string): RecordedRun {
    let recording = this.#recordings.get(file);
    if (!recording) {
      recording = new RecordedRun();
      this.#recordings.set(file, recording);
    }
    return recording;
  }

  #addGraph(incoming: Graph): void {
    this.#graph = this.#graph ? mergeGraphs(this.#graph, incoming) : incoming;
    this.#variableOfTag = this.#resolveTags(this.#graph);
  }
}
