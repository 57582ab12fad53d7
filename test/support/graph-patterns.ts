import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fixturesFolder } from './fixtures.js';

/** One graph of a pattern, and what real TensorFlow did with it in six training steps. */
export interface PatternGraph {
  readonly path: string;
  readonly fetches: readonly string[];
  readonly placeholders: readonly string[];
  /** Variables that stayed bit for bit the same. */
  readonly flat: readonly string[];
}

/** A public bug report as graphs, made by fixtures/make_graph_patterns.py. */
export interface GraphPattern {
  readonly name: string;
  readonly what: string;
  readonly source: readonly string[];
  readonly container: string;
  /** How long the training is meant to be, where that matters. */
  readonly steps?: number;
  readonly buggy?: PatternGraph;
  readonly healthy: PatternGraph;
}

const folder = path.join(fixturesFolder, 'graph-patterns');

export const graphPatterns = JSON.parse(
  readFileSync(path.join(folder, 'patterns.json'), 'utf8'),
) as readonly GraphPattern[];

/** The file, or the SavedModel's folder. */
export function pathOf(graph: PatternGraph): string {
  return path.join(folder, graph.path);
}
