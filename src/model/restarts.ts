/**
 * A training that was restarted writes steps again. Every point is kept; what a later start wrote
 * over is superseded, and charts leave it out.
 */

/** A start that a log tells of (SessionLog START): points before `index` at `step` and on are superseded. */
export interface RestartMark {
  /** How many points the series had. */
  readonly index: number;
  readonly step: number;
}

/** The points of one start of training, from `first` to the next epoch's. */
export interface Epoch {
  readonly first: number;
  /** Points of earlier epochs at this step and on are superseded. */
  readonly fromStep: number;
}

/**
 * The restart epochs of a series, in the order of the log. A new one begins where the log tells of a
 * start, and wherever the step goes back. TensorBoard's Python loader knows only the first, its data
 * server only the second; that one also drops a point when its step is written twice in a row, which
 * makes one point of a series at a constant step: here both are kept.
 *
 * @param marks in the order of their index.
 */
export function epochsOf(step: Float64Array, marks: readonly RestartMark[] = []): Epoch[] {
  const epochs: Epoch[] = [];
  let nextMark = 0;
  for (let at = 0; at < step.length; at++) {
    const here = step[at] as number;
    let fromStep = at === 0 || here < (step[at - 1] as number) ? here : undefined;
    for (let mark = marks[nextMark]; mark && mark.index <= at; mark = marks[++nextMark]) {
      fromStep = Math.min(fromStep ?? here, mark.step);
    }
    if (fromStep !== undefined) epochs.push({ first: at, fromStep });
  }
  // A start with nothing written since has superseded all the same.
  for (const mark of marks.slice(nextMark)) {
    epochs.push({ first: step.length, fromStep: mark.step });
  }
  return epochs;
}

/** Which points no later epoch has written over, by index. */
export function supersedingPoints(step: Float64Array, epochs: readonly Epoch[]): number[] {
  const kept: number[] = [];
  let end = step.length;
  let limit = Number.POSITIVE_INFINITY;
  for (const { first, fromStep } of [...epochs].reverse()) {
    for (let at = end - 1; at >= first; at--) if ((step[at] as number) < limit) kept.push(at);
    end = first;
    limit = Math.min(limit, fromStep);
  }
  return kept.reverse();
}

/** How many points a later epoch has written over. */
export function supersededCount(step: Float64Array, marks: readonly RestartMark[] = []): number {
  const epochs = epochsOf(step, marks);
  return epochs.length < 2 && epochs[0]?.first === 0
    ? 0
    : step.length - supersedingPoints(step, epochs).length;
}
