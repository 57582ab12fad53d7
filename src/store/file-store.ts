import { type Graph, mergeGraphs } from '../model/graph.js';
import type { LogEvent, StepTrace } from '../model/log-event.js';
import { RECORDED_RUN_PREFIX } from '../model/op-traces.js';
import type { Problem } from '../model/problem.js';
import type { FileContent } from './file-digest.js';
import { FilePoints } from './file-points.js';
import { PayloadSeries } from './payload-series.js';
import { ProblemLog } from './problem-log.js';
import { RecordedRun } from './recorded-run.js';

/** What TensorBoard files the traces of TensorFlow 1 under. */
const RUN_METADATA = 'graph_tagged_run_metadata';

/**
 * Everything that one event file says, put together from its pieces.
 *
 * A file stands for itself, wherever and whenever it was read, and a run puts its files side by
 * side in the order of their names: a run is the same however its files were read.
 */
export class FileStore {
  readonly name: string;
  readonly points = new FilePoints();
  /** By plugin and tag: a tag may hold values of several plugins. */
  readonly payloads = new Map<string, PayloadSeries>();
  readonly executed = new Map<string, number>();
  /** The program that wrote the file, as its first event says. */
  writer: string | undefined;
  recording: RecordedRun | undefined;
  graph: Graph | undefined;
  /** The first graph that TensorFlow 2 traced. */
  tracedGraph: Graph | undefined;
  tracedSteps = 0;
  firstStep = Number.POSITIVE_INFINITY;
  lastStep = Number.NEGATIVE_INFINITY;
  lastWallTime: number | undefined;

  readonly #problems = new ProblemLog();

  constructor(name: string) {
    this.name = name;
  }

  get problems(): readonly Problem[] {
    return this.#problems.all;
  }

  /** Takes the next piece of the file. */
  add({ points, facts, problems, steps, lastWallTime }: FileContent): void {
    this.points.add(points);
    for (const { event, offset } of facts) this.#addEvent(event, offset);
    for (const problem of problems) this.#problems.add(problem);
    if (steps) {
      this.firstStep = Math.min(this.firstStep, steps.first);
      this.lastStep = Math.max(this.lastStep, steps.last);
    }
    this.lastWallTime = Math.max(this.lastWallTime ?? 0, lastWallTime ?? 0) || undefined;
  }

  /** What is always in memory: the points of a recording, and where payloads lie. */
  get residentBytes(): number {
    const payloads = [...this.payloads.values()];
    return payloads.reduce((sum, { bytes }) => sum + bytes, this.recording?.bytes ?? 0);
  }

  #addEvent({ content, step, wallTime }: LogEvent, offset: number): void {
    const time = { step, wallTime };
    switch (content.kind) {
      case 'file-version':
        this.writer ??= content.writer;
        break;
      case 'graph':
      case 'meta-graph':
        this.graph = this.graph ? mergeGraphs(this.graph, content.graph) : content.graph;
        break;
      case 'run-metadata':
        this.#payloadsOf(content.tag, RUN_METADATA).add(time, this.#place(offset, 0));
        if (!content.tag.startsWith(RECORDED_RUN_PREFIX)) this.#addTrace(content.trace);
        break;
      case 'summary':
        for (const value of content.values) {
          if (value.kind === 'recording') {
            this.recording ??= new RecordedRun();
            const place = { file: this.name, offset };
            for (const entry of value.entries) this.recording.add(entry, time, place);
          } else if (value.kind === 'payload' || value.kind === 'trace') {
            const { tag, plugin, index } = value;
            this.#payloadsOf(tag, plugin).add(time, this.#place(offset, index));
            if (value.kind === 'trace') this.#addTrace(value.trace);
          }
        }
        break;
    }
  }

  #place(offset: number, index: number) {
    return { file: this.name, offset, index };
  }

  #payloadsOf(tag: string, plugin: string): PayloadSeries {
    const key = `${plugin}\0${tag}`;
    let series = this.payloads.get(key);
    if (!series) {
      series = new PayloadSeries(tag, plugin);
      this.payloads.set(key, series);
    }
    return series;
  }

  #addTrace({ graph, executed }: StepTrace): void {
    this.tracedGraph ??= graph;
    if (!executed) return;
    this.tracedSteps++;
    for (const op of executed) this.executed.set(op, (this.executed.get(op) ?? 0) + 1);
  }
}
