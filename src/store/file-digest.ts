import type { HistogramSummary, LogEvent } from '../model/log-event.js';
import type { PointRows, ReadEvents } from '../model/point-rows.js';
import type { Problem } from '../model/problem.js';
import { FilePoints, type PointsContent } from './file-points.js';
import { ProblemLog } from './problem-log.js';

/** An event without its points. */
export interface FileFact {
  readonly event: LogEvent;
  /** Of its record in the file. */
  readonly offset: number;
  /** The record's bytes, where the event holds a graph: a graph is no plain data. */
  readonly record: Uint8Array | undefined;
}

/** A piece of what an event file says: points in columns, all else as the events themselves. */
export interface FileContent {
  readonly points: PointsContent;
  readonly facts: readonly FileFact[];
  readonly problems: readonly Problem[];
  /** Lowest and highest step of the piece's events with values; undefined if it has none. */
  readonly steps: { readonly first: number; readonly last: number } | undefined;
  /** Undefined if the piece has no event. */
  readonly lastWallTime: number | undefined;
}

/**
 * Takes the events of one file in the order they are read, and gives them in pieces whose size does
 * not grow with the number of events that hold nothing but points.
 */
export class FileDigest {
  readonly #points = new FilePoints();
  #facts: FileFact[] = [];
  #problems = new ProblemLog();
  #firstStep = Number.POSITIVE_INFINITY;
  #lastStep = Number.NEGATIVE_INFINITY;
  #lastWallTime = Number.NEGATIVE_INFINITY;

  /**
   * @param offset of the event's record in the file.
   * @param record the record's bytes, which are copied where they are needed.
   */
  onEvent(event: LogEvent, offset: number, record: Uint8Array): void {
    const { content, step, wallTime } = event;
    this.#touch(wallTime);
    if (content.kind === 'session-log' && content.status === 'start') this.#points.restart(step);
    if (content.kind === 'summary') {
      this.#reach(step);
      const others = content.values.filter((value) => {
        if (value.kind === 'scalar') {
          this.onScalar(value.tag, step, wallTime, value.value, offset);
        } else if (value.kind === 'histogram') {
          this.onHistogram(value.tag, step, wallTime, value.histogram, offset);
        } else return true;
        return false;
      });
      if (others.length === 0) return;
      this.#addFact({ ...event, content: { ...content, values: others } }, offset, record);
    } else if (content.kind !== 'unknown') this.#addFact(event, offset, record);
  }

  /** The same as an event with one scalar: the way in for the kinds of value there are most of. */
  onScalar(tag: string, step: number, wallTime: number, value: number, offset: number): void {
    this.#points.addScalar(tag, step, wallTime, value, offset);
    this.#touch(wallTime);
    this.#reach(step);
  }

  onHistogram(
    tag: string,
    step: number,
    wallTime: number,
    histogram: HistogramSummary,
    offset: number,
  ): void {
    this.#points.addHistogram(tag, step, wallTime, histogram, offset);
    this.#touch(wallTime);
    this.#reach(step);
  }

  onScalars(points: PointRows): void {
    this.#points.addScalars(points);
  }

  onHistograms(points: PointRows): void {
    this.#points.addHistograms(points);
  }

  onEvents({ lowestStep, highestStep, latestWallTime }: ReadEvents): void {
    this.#reach(lowestStep);
    this.#reach(highestStep);
    this.#touch(latestWallTime);
  }

  onProblem(problem: Problem): void {
    this.#problems.add(problem);
  }

  /** What came since the last piece was taken; the digest goes on without it. */
  take(): FileContent {
    const content: FileContent = {
      points: this.#points.take(),
      facts: this.#facts,
      problems: this.#problems.all,
      steps:
        this.#firstStep <= this.#lastStep
          ? { first: this.#firstStep, last: this.#lastStep }
          : undefined,
      lastWallTime: Number.isFinite(this.#lastWallTime) ? this.#lastWallTime : undefined,
    };
    this.#facts = [];
    this.#problems = new ProblemLog();
    this.#firstStep = Number.POSITIVE_INFINITY;
    this.#lastStep = Number.NEGATIVE_INFINITY;
    this.#lastWallTime = Number.NEGATIVE_INFINITY;
    return content;
  }

  #addFact(event: LogEvent, offset: number, record: Uint8Array): void {
    const kept = holdsGraph(event) ? Uint8Array.from(record) : undefined;
    this.#facts.push({ event, offset, record: kept });
  }

  #touch(wallTime: number): void {
    if (wallTime > this.#lastWallTime) this.#lastWallTime = wallTime;
  }

  #reach(step: number): void {
    if (step < this.#firstStep) this.#firstStep = step;
    if (step > this.#lastStep) this.#lastStep = step;
  }
}

function holdsGraph({ content }: LogEvent): boolean {
  switch (content.kind) {
    case 'graph':
    case 'meta-graph':
      return true;
    case 'run-metadata':
      return content.trace.graph !== undefined;
    case 'summary':
      return content.values.some((value) => value.kind === 'trace' && value.trace.graph);
    default:
      return false;
  }
}
