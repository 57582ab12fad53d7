import { remember } from '../base/remember.js';
import type { Graph } from '../model/graph.js';
import type { HistogramView, ScalarView, VariableView } from '../model/run-view.js';
import { isMovingStatistic, isWeight, roleOfName, type VariableRole } from '../model/variable.js';
import { everyNth, valuesPerStep } from './colliding-tags.js';
import type { FilePoints } from './file-points.js';
import {
  histogramView,
  type PartRestart,
  PointSeries,
  scalarView,
  variableColumns,
} from './point-series.js';
import type { PointTable } from './point-table.js';

/** Where a tag's values come from, when a graph tells: the variable behind a summary op. */
export type VariableOfTag = (tag: string) => string | undefined;

/**
 * The scalars and histograms of a run, under the tags their writer chose, and which of them are a
 * variable's.
 */
export class TaggedRun {
  readonly #scalars: ReadonlyMap<string, PointSeries>;
  readonly #histograms: ReadonlyMap<string, PointSeries>;

  /** @param files the points of the run's files, in their order. */
  constructor(files: readonly FilePoints[]) {
    this.#scalars = seriesByTag(files.map((file) => partOf(file, 'scalars')));
    this.#histograms = seriesByTag(files.map((file) => partOf(file, 'histograms')));
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
    const add = (tag: string, series: PointSeries, source: 'histogram' | 'scalar'): void => {
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
          restarts: series.restarts.map((mark) => ({
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
      const variables = sharingOf(series);
      return variables > 1 ? [{ tag, variables }] : [];
    });
  }

  /** The scalars whose tag `isOther` takes for no variable's. */
  scalars(isOther: (tag: string) => boolean): ScalarView[] {
    return [...this.#scalars].flatMap(([tag, series]) =>
      isOther(tag) ? [scalarView(tag, series)] : [],
    );
  }

  /** The histograms whose tag `isOther` takes for no variable's. */
  histograms(isOther: (tag: string) => boolean): HistogramView[] {
    return [...this.#histograms].flatMap(([tag, series]) =>
      isOther(tag) ? [histogramView(tag, series)] : [],
    );
  }
}

const knownName = remember(nameOfTag);
const knownRole = remember(roleOfName);

/** How many variables share a series; where steps only rise, there is no need to look at them. */
function sharingOf(series: PointSeries): number {
  if (series.summary.repeats === 0) return 1;
  return valuesPerStep(series.columns[0] as Float64Array);
}

/** What one file has of one kind of points. */
interface FilePart {
  readonly table: PointTable;
  readonly restarts: readonly PartRestart[];
}

function partOf(file: FilePoints, kind: 'scalars' | 'histograms'): FilePart {
  const restarts = file.restarts.map((mark) => ({ step: mark.step, lengths: mark[kind] }));
  return { table: file[kind], restarts };
}

function seriesByTag(parts: readonly FilePart[]): ReadonlyMap<string, PointSeries> {
  const found = new Map<string, PointSeries>();
  for (const { table, restarts } of parts) {
    for (const tag of table.names) {
      if (!found.has(tag)) found.set(tag, new PointSeries(table.layout));
    }
    for (const [tag, series] of found) series.extend(table, table.numberOf(tag), restarts);
  }
  return found;
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
