import { writeFile } from 'node:fs/promises';
import { count } from '../../base/count-text.js';
import { FlatlineError, messageOf } from '../../base/errors.js';
import { judgeGraph } from '../../diagnosis/judge-graph.js';
import { sliceOf } from '../../graph/graph-slice.js';
import {
  chosenGraph,
  describeKind,
  type GraphFile,
  placeInFile,
  type TaggedGraph,
} from '../../graph-files/graph-file.js';
import { readGraphFile } from '../../graph-files/read-graph-file.js';
import type { GraphReport } from '../../model/graph-report.js';
import { graphDot } from '../../report/graph-dot.js';
import { graphJsonReport } from '../../report/graph-json-report.js';
import { graphSvg } from '../../report/graph-svg.js';
import { graphTextReport } from '../../report/graph-text-report.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

export interface GraphOptions {
  readonly format: 'text' | 'json' | 'dot' | 'svg';
  /** What training fetches; found in the graph where none is given. */
  readonly fetch?: readonly string[];
  readonly feed?: readonly string[];
  readonly tag?: string;
  readonly steps?: number;
  readonly output?: string;
}

/** A graph that was asked for is not there, or the answer cannot be written. */
export class GraphCommandError extends FlatlineError {
  readonly code = 'graph-command';
}

/**
 * Judges a training graph, and says which writes each training fetch runs and which it misses.
 *
 * @throws GraphFileError for a file without a graph, UnknownOpError for a fetch that it lacks.
 */
export async function judgeGraphFile(
  file: string,
  options: GraphOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await readGraphFile(file);
  const chosen = chosenGraph(read, options.tag);
  const report = judge(read, chosen, options);
  const text = rendered(report, chosen, options.format, terminal);
  if (options.output === undefined) terminal.out(text);
  else await write(options.output, text);
  return exitCodeOf(report);
}

/**
 * The judgement of a file's first graph, with nothing told beside it.
 *
 * @throws GraphFileError for a file without a graph.
 */
export async function reportOfGraph(file: string): Promise<GraphReport> {
  const read = await readGraphFile(file);
  return judge(read, read.graphs[0], {});
}

function judge(
  read: GraphFile,
  { graph: chosen, tags }: TaggedGraph,
  { fetch = [], feed = [], steps }: Partial<GraphOptions>,
): GraphReport {
  const { file, kind, problems } = read;
  return judgeGraph(
    chosen,
    { file, kind: describeKind(kind), tags, problems },
    {
      fetches: fetch,
      feeds: feed,
      ...(steps === undefined ? {} : { steps }),
      placeOf: (offset) => placeInFile(read, offset),
    },
  );
}

/** As `check`: 0 nothing is stale, 1 something is, 2 could not judge. */
function exitCodeOf({ verdict }: GraphReport): ExitCode {
  return exitCodes[
    ({ ok: 'passed', stale: 'failed', 'cannot-judge': 'unjudged' } as const)[verdict]
  ];
}

function rendered(
  report: GraphReport,
  { graph: { nodes } }: TaggedGraph,
  format: GraphOptions['format'],
  { palette }: Terminal,
): string {
  switch (format) {
    case 'text':
      return graphTextReport(report, palette);
    case 'json':
      return jsonText(report);
    case 'dot':
      return graphDot(sliceOf(nodes, report.fetches), report.sentence);
    case 'svg':
      return graphSvg(
        sliceOf(nodes, report.fetches),
        report.sentence,
        `${report.file}, ${report.kind}`,
      );
  }
}

function jsonText(report: GraphReport): string {
  try {
    return `${JSON.stringify(graphJsonReport(report), null, 2)}\n`;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new GraphCommandError(
      `the report on ${count(report.variables.length, 'variable')} is longer as JSON than a text can be`,
      'Take --format text, which tells the worst of each kind.',
      { cause: error },
    );
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new GraphCommandError(
      `cannot write "${file}": ${messageOf(error)}`,
      'Choose a place with room that this user may write to.',
      { cause: error },
    );
  }
}
