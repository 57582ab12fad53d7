import type { Graph } from '../model/graph.js';
import type { HistogramSummary } from '../model/log-event.js';
import type { PayloadPlace } from '../model/payload.js';
import type { RestartMark } from '../model/restarts.js';
import type { PayloadTagView, ScalarView, VariableView } from '../model/run-view.js';
import { isMovingStatistic, roleOfName } from '../model/variable.js';
import { everyNth, valuesPerStep } from './colliding-tags.js';
import { PayloadSeries } from './payload-series.js';
import { ScalarSeries } from './scalar-series.js';
import { type PointTime, VariableSeries } from './variable-series.js';

/** Where a tag's values come from, when a graph tells: the variable behind a summary op. */
export type VariableOfTag = (tag: string) => string | undefined;

/**
 * The scalars and histograms of a run, under the tags their writer chose, and which of them are a
 * variable's.
 */
export class TaggedRun {
  readonly #scalars = new Map<string, ScalarSeries>();
  readonly #histograms = new Map<string, VariableSeries>();
  readonly #payloads = new Map<string, PayloadSeries>();
  readonly #restarts = new Map<ScalarSeries | VariableSeries, RestartMark[]>();

  addScalar(tag: string, step: number, wallTime: number, value: number): void {
    let series = this.#scalars.get(tag);
    if (!series) {
      series = new ScalarSeries();
      this.#scalars.set(tag, series);
    }
    series.add(step, wallTime, value);
  }

  addHistogram(tag: string, step: number, wallTime: number, histogram: HistogramSummary): void {
    let series = this.#histograms.get(tag);
    if (!series) {
      series = new VariableSeries();
      this.#histograms.set(tag, series);
    }
    series.addHistogram(step, wallTime, histogram);
  }

  addPayload(tag: string, plugin: string, time: PointTime, place: PayloadPlace): void {
    let series = this.#payloads.get(tag);
    if (!series) {
      series = new PayloadSeries(tag, plugin);
      this.#payloads.set(tag, series);
    }
    series.add(time, place);
  }

  /** Training was started, perhaps again: what was there from `step` on is superseded. */
  restart(step: number): void {
    for (const series of [...this.#scalars.values(), ...this.#histograms.values()]) {
      const marks = this.#restarts.get(series) ?? [];
      marks.push({ index: series.length, step });
      this.#restarts.set(series, marks);
    }
  }

  get payloads(): PayloadTagView[] {
    return [...this.#payloads.values()].map(({ view }) => view);
  }

  /**
   * The variables that the tags tell of: every histogram is taken for one, since that is what
   * histograms are mostly made of; a scalar only when its name or the graph says so. A variable
   * that has both is read from its histogram. Variables that share a tag are told apart by their
   * order: `moving_mean[0]`, `moving_mean[1]`.
   */
  variables(graph: Graph | undefined, variableOfTag: VariableOfTag): VariableView[] {
    const trainable = new Map(
      (graph?.declaredVariables ?? []).map((variable) => [variable.name, variable.trainable]),
    );
    const found = new Map<string, VariableView>();
    const add = (
      tag: string,
      series: VariableSeries | ScalarSeries,
      source: 'histogram' | 'scalar',
    ): void => {
      const known = variableOfTag(tag);
      const name = known ?? nameOfTag(tag);
      const role = roleOfName(name);
      if (source === 'scalar' && !known && !isMovingStatistic(role)) return;
      if (found.has(name) || found.has(`${name}[0]`)) return;
      const { columns } = series;
      const view = {
        name,
        role,
        trainable: trainable.get(name),
        shape: undefined,
        dtype: undefined,
        source,
        tags: [tag],
        initial: undefined,
        origin: 'unknown',
        columns,
        restarts: this.#restarts.get(series) ?? [],
        assigns: [],
        layer: undefined,
        recorded: undefined,
      } as const;
      const sharing = valuesPerStep(columns.step);
      if (sharing === 1) found.set(name, view);
      for (let index = 0; sharing > 1 && index < sharing; index++) {
        const ownName = `${name}[${index}]`;
        found.set(ownName, {
          ...view,
          name: ownName,
          columns: everyNth(columns, sharing, index),
          restarts: view.restarts.map((mark) => ({
            index: Math.ceil((mark.index - index) / sharing),
            step: mark.step,
          })),
        });
      }
    };
    for (const [tag, series] of this.#histograms) add(tag, series, 'histogram');
    for (const [tag, series] of this.#scalars) add(tag, series, 'scalar');
    return [...found.values()];
  }

  /** Tags of histograms that several variables share, with their number. */
  collidingTags(): { readonly tag: string; readonly variables: number }[] {
    return [...this.#histograms].flatMap(([tag, series]) => {
      const variables = valuesPerStep(series.columns.step);
      return variables > 1 ? [{ tag, variables }] : [];
    });
  }

  /** The scalars whose tag `isOther` takes for no variable's. */
  scalars(isOther: (tag: string) => boolean): ScalarView[] {
    return [...this.#scalars].flatMap(([tag, series]) =>
      isOther(tag) ? [series.view(tag, this.#restarts.get(series) ?? [])] : [],
    );
  }
}

/**
 * The variable that a tag most likely means, without a graph to ask: the suffixes go that people
 * and frameworks put behind a variable's name.
 *
 * @example nameOfTag('bn/moving_mean_0/histogram') // 'bn/moving_mean_0'
 */
export function nameOfTag(tag: string): string {
  const bare = tag.replace(/:\d+$/, '');
  return roleOfName(bare) === 'other' ? bare.replace(summarySuffix, '') : bare;
}

const summarySuffix =
  /(\/(histogram|hist|values?|mean|min|max|std|stddev|norm|first)|_hist(ogram)?)(_\d+)?$/;
