import express, { type Router } from 'express';
import type { RE2JS } from 're2js';
import type { RunView } from '../../model/run-view.js';
import { tensorboard } from '../../protobuf/generated/messages.js';
import type { AnswerCache } from '../answers/answer-cache.js';
import type { LiveReport } from '../live-report.js';
import type { PayloadSource } from '../media.js';
import type { Query } from '../query.js';
import { payloadTags, readNewest, runOf } from './asked.js';
import { scalarEvents, taggedScalars } from './scalars.js';

type Layout = tensorboard.CustomScalarsLayout.$Properties;
type Category = tensorboard.CustomScalarsLayout.Category.$Properties;
type Chart = tensorboard.CustomScalarsLayout.Chart.$Properties;

const PLUGIN = 'custom_scalars';
const LAYOUT_TAG = 'custom_scalars__config__';

/** What the custom scalars plugin of TensorBoard answers: the layout, and the series a pattern finds. */
export function customScalarsRouter(
  live: LiveReport,
  answers: AnswerCache,
  read: PayloadSource,
): Router {
  const router = express.Router();
  const layout = async (): Promise<unknown> => {
    const layouts: Layout[] = [];
    for (const [, run] of [...live.runs].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      layouts.push(...(await layoutsOf(run, read)));
    }
    const [first] = layouts;
    if (!first) return {};
    const category = mergedCategories(layouts.flatMap((each) => each.category ?? []));
    return { category: category.map(categoryJson), version: first.version ?? 0 };
  };
  const scalars = async (query: Query): Promise<unknown> => {
    const run = runOf(live, query);
    const pattern = await compiled(query.optionalText('tag'));
    if (!pattern) return { regex_valid: false, tag_to_events: {} };
    const found = [...taggedScalars(run)].filter(([tag]) => pattern.matcher(tag).lookingAt());
    const events = found.map(([tag, points]) => [tag, scalarEvents(points)] as const);
    return { regex_valid: true, tag_to_events: Object.fromEntries(events) };
  };
  router.get('/custom_scalars/layout', answers.json(layout));
  router.get('/custom_scalars/scalars', answers.json(scalars));
  return router;
}

export function hasLayout(run: RunView): boolean {
  return payloadTags(run, PLUGIN).length > 0;
}

/** A run's layout, the one that was written last; none where its bytes are no layout. */
async function layoutsOf(run: RunView, read: PayloadSource): Promise<Layout[]> {
  const view = payloadTags(run, PLUGIN).find(({ tag }) => tag === LAYOUT_TAG);
  const payload = view && (await readNewest(view, read));
  const [bytes] = payload?.kind === 'strings' ? payload.values : [];
  if (!bytes) return [];
  try {
    return [tensorboard.CustomScalarsLayout.decode(bytes)];
  } catch {
    return [];
  }
}

/** Categories of the same title as one, without charts that are there twice. */
function mergedCategories(categories: readonly Category[]): readonly Category[] {
  const byTitle = new Map<string, Category>();
  for (const category of categories) {
    const title = category.title ?? '';
    const known = byTitle.get(title);
    const charts = new Map(
      [...(known?.chart ?? []), ...(category.chart ?? [])].map((chart) => [
        JSON.stringify(chart),
        chart,
      ]),
    );
    byTitle.set(title, { ...category, ...known, chart: [...charts.values()] });
  }
  return [...byTitle.values()];
}

function categoryJson({ title, chart, closed }: Category): unknown {
  return { title: title ?? '', chart: (chart ?? []).map(chartJson), closed: closed ?? false };
}

function chartJson({ title, multiline, margin }: Chart): unknown {
  const series = margin?.series?.map(({ value, lower, upper }) => ({
    value: value ?? '',
    lower: lower ?? '',
    upper: upper ?? '',
  }));
  return {
    title: title ?? '',
    ...(multiline ? { multiline: { tag: multiline.tag ?? [] } } : {}),
    ...(margin ? { margin: { series: series ?? [] } } : {}),
  };
}

/**
 * RE2 cannot be made to hang. It is loaded when a pattern is first asked for: a server is to listen soon.
 *
 * @returns undefined for what is no pattern, and for none.
 */
async function compiled(pattern: string | undefined): Promise<RE2JS | undefined> {
  if (!pattern) return undefined;
  const { RE2JS } = await import('re2js');
  try {
    return RE2JS.compile(RE2JS.translateRegExp(pattern));
  } catch {
    return undefined;
  }
}
