import express, { type Response, type Router } from 'express';
import type { RunView } from '../../model/run-view.js';
import { mergedGraphDef } from '../../protobuf/graph-codec.js';
import { tracedGraphDefs } from '../../protobuf/run-metadata.js';
import type { AnswerCache } from '../answers/answer-cache.js';
import { sendPieces } from '../answers/send-pieces.js';
import type { LiveReport } from '../live-report.js';
import type { PayloadSource } from '../media.js';
import { Query } from '../query.js';
import { byRun, notFound, readNewest, runOf } from './asked.js';
import { type AttributeLimit, graphDefText, runMetadataText } from './graph-text.js';

/** What each plugin's tags have (tensorboard/plugins/graph/metadata.py). */
const tagKinds: ReadonlyMap<string, { readonly op_graph: boolean; readonly profile: boolean }> =
  new Map([
    ['graph_run_metadata', { op_graph: true, profile: true }],
    ['graph_run_metadata_graph', { op_graph: true, profile: false }],
    ['graph_tagged_run_metadata', { op_graph: false, profile: true }],
  ]);

/**
 * What the graphs plugin of TensorBoard answers: which runs have a graph and traced steps, and both as
 * text protobuf.
 */
export function graphsRouter(live: LiveReport, answers: AnswerCache, read: PayloadSource): Router {
  const router = express.Router();
  router.get(
    '/graphs/info',
    answers.json(() => byRun(live, graphInfo)),
  );
  router.get('/graphs/graph', async (request, response) => {
    const query = new Query(request);
    const run = runOf(live, query);
    const limit = attributeLimit(query);
    if (query.optionalText('conceptual') === 'true') {
      throw notFound('Keras graphs of layers are not read');
    }
    const tag = query.optionalText('tag');
    const graphDefs =
      tag === undefined
        ? (run.graph?.graphDefs ?? [])
        : [mergedGraphDef(tracedGraphDefs(await runMetadata(run, tag, 'op_graph', read)))];
    if (graphDefs.length === 0) throw notFound(`No graph for run '${run.name}'`);
    asText(response);
    await sendPieces(request, response, textOf(graphDefs, limit));
  });
  router.get('/graphs/run_metadata', async (request, response) => {
    const query = new Query(request);
    const run = runOf(live, query);
    const message = await runMetadata(run, query.text('tag'), 'profile', read);
    asText(response);
    await sendPieces(request, response, runMetadataText(message));
  });
  return router;
}

function asText(response: Response): void {
  response.type('text/x-protobuf; charset=utf-8');
}

function* textOf(graphDefs: readonly Uint8Array[], limit: AttributeLimit | undefined) {
  for (const graphDef of graphDefs) yield* graphDefText(graphDef, limit);
}

/** @returns undefined for a run without any graph. */
function graphInfo({ name, graph, payloads }: RunView): unknown {
  const tags = payloads.flatMap(({ tag, plugin }) => {
    const kind = tagKinds.get(plugin);
    return kind ? [[tag, { tag, conceptual_graph: false, ...kind }] as const] : [];
  });
  const hasGraph = graph !== undefined && graph.graphDefs.length > 0;
  if (!hasGraph && tags.length === 0) return undefined;
  return { run: name, tags: Object.fromEntries(tags), run_graph: hasGraph };
}

export function hasGraphs(run: RunView): boolean {
  return graphInfo(run) !== undefined;
}

function attributeLimit(query: Query): AttributeLimit | undefined {
  if (!query.has('limit_attr_size')) return undefined;
  const bytes = query.numberWithin('limit_attr_size', 1, 1, Number.MAX_SAFE_INTEGER);
  return { bytes, key: query.text('large_attrs_key') };
}

/** The serialised RunMetadata of a tag's newest step. */
async function runMetadata(
  run: RunView,
  tag: string,
  wanted: 'op_graph' | 'profile',
  read: PayloadSource,
): Promise<Uint8Array> {
  const what = wanted === 'profile' ? 'run metadata' : 'graph';
  const view = run.payloads.find(
    (payload) => payload.tag === tag && tagKinds.get(payload.plugin)?.[wanted],
  );
  if (!view) throw notFound(`No ${what} '${tag}' for run '${run.name}'`);
  const payload = await readNewest(view, read);
  if (payload.kind === 'run-metadata') return payload.message;
  throw notFound(`No ${what} in '${tag}' of run '${run.name}'`);
}
