import { remember } from '../base/remember.js';
import type { Graph } from '../model/graph.js';
import type { HistogramView, ScalarView, VariableView } from '../model/run-view.js';
import { isMovingStatistic, isWeight, roleOfName, type VariableRole } from '../model/variable.js';
import { everyNth, valuesPerStep } from './colliding-tags.js';
import type { PointsState } from './file-points.js';
import { histogramLayout, type PointLayout, scalarLayout } from './point-layout.js';
import {
  HistogramSeriesView,
  PointSeries,
  ScalarSeriesView,
  type SeriesPart,
  variableColumns,
} from './point-series.js';

/** Where a tag's values come from, when a graph tells: the variable behind a summary op. */
export type VariableOfTag = (tag: string) => string | undefined;

/**
 * The scalars and histograms of a run, under the tags their writer chose, and which of them are a
 * variable's.
 */
export class TaggedRun {
  readonly #scalars: readonly PointSeries[];
  readonly #histograms: readonly PointSeries[];

  /** @param files the points of the run's files, in their order. */
  constructor(files: readonly PointsState[]) {
    this.#scalars = seriesOf(
      scalarLayout,
      files.map((file) => file.scalars),
    );
    this.#histograms = seriesOf(
      histogramLayout,
      files.map((file) => file.histograms),
    );
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
    const add = (series: PointSeries, source: 'histogram' | 'scalar'): void => {
      const { tag } = series;
      const known = variableOfTag(tag);
      const name = known ?? knownName(tag);
      const role = knownRole(name);
      if (source === 'scalar' && !known && !isFigureOf(role, name, tag)) return;
      if (found.has(name) || found.has(`${name}[0]`)) return;
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
        assigns: [],
        layer: undefined,
        recorded: undefined,
      } as const;
      const sharing = sharingOf(series);
      for (let index = 0; index < sharing; index++) {
        const ownName = sharing === 1 ? name : `${name}[${index}]`;
        found.set(ownName, {
          ...view,
          name: ownName,
          get columns() {
            const columns = variableColumns(series);
            return sharing === 1 ? columns : everyNth(columns, sharing, index);
          },
          get ends() {
            return sharing === 1 ? series.ends : undefined;
          },
          restarts: series.restarts.map((mark) => ({
            index: Math.ceil((mark.index - index) / sharing),
            step: mark.step,
          })),
        });
      }
    };
    for (const series of this.#histograms) add(series, 'histogram');
    for (const series of this.#scalars) add(series, 'scalar');
    return [...found.values()];
  }

  /** Tags of histograms that several variables share, with their number. */
  collidingTags(): { readonly tag: string; readonly variables: number }[] {
    return this.#histograms.flatMap((series) => {
      const variables = sharingOf(series);
      return variables > 1 ? [{ tag: series.tag, variables }] : [];
    });
  }

  /** The scalars whose tag `isOther` takes for no variable's. */
  scalars(isOther: (tag: string) => boolean): ScalarView[] {
    return this.#scalars
      .filter(({ tag }) => isOther(tag))
      .map((series) => new ScalarSeriesView(series));
  }

  /** The histograms whose tag `isOther` takes for no variable's. */
  histograms(isOther: (tag: string) => boolean): HistogramView[] {
    return this.#histograms
      .filter(({ tag }) => isOther(tag))
      .map((series) => new HistogramSeriesView(series));
  }
}

const knownName = remember(nameOfTag);
const knownRole = remember(roleOfName);

/** How many variables share a series; where steps only rise, there is no need to look at them. */
function sharingOf(series: PointSeries): number {
  if (series.summary.repeats === 0) return 1;
  return valuesPerStep(series.columns[0] as Float64Array);
}

/** The series of every tag that any file has, in the order they were first met. */
function seriesOf(layout: PointLayout, parts: readonly SeriesPart[]): PointSeries[] {
  const lists = new Set(parts.map(({ table }) => table.names.list));
  const [only = []] = lists;
  const tags = lists.size > 1 ? new Set([...lists].flat()) : only;
  return Array.from(tags, (tag) => new PointSeries(tag, layout, parts));
}

/**
 * Whether a scalar is a figure of a variable: a moving statistic under its own name, or a weight
 * whose tag says which figure it is (`hidden.weight/norm`).
 */
function isFigureOf(role: VariableRole, name: string, tag: string): boolean {
  return isMovingStatistic(role) || (isWeight(role) && name !== tag.replace(/:\d+$/, ''));
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
