import express, { type Router } from 'express';
import { once } from '../../base/once.js';
import type { Payload } from '../../model/payload.js';
import type { AnswerCache } from '../answers/answer-cache.js';
import type { LiveReport } from '../live-report.js';
import type { PayloadSource } from '../media.js';
import type { Query } from '../query.js';
import { textTagsOf } from '../routes/texts.js';
import { byRun, payloadTags, readPoints, runAndTag } from './asked.js';

const PLUGIN = 'text';
/** TensorBoard's own number of texts a tag. */
const POINTS = 10;

/**
 * Tags in a text are text; links that could run code are none. Loaded when texts are first asked for:
 * a server is to listen soon.
 */
const markdownIt = once(async () => {
  const { default: MarkdownIt } = await import('markdown-it');
  return new MarkdownIt({ html: false });
});

/** What the text plugin of TensorBoard answers: Markdown as HTML that runs nothing. */
export function textsRouter(live: LiveReport, answers: AnswerCache, read: PayloadSource): Router {
  const router = express.Router();
  const tags = () =>
    byRun(live, (run) => {
      const ofRun = textTagsOf(run);
      return ofRun.length > 0 ? ofRun : undefined;
    });
  const texts = async (query: Query): Promise<unknown> => {
    const { run, tag } = runAndTag(live, query);
    const isPlain = query.optionalText('markdown') === 'false';
    const markdown = await markdownIt();
    const view = payloadTags(run, PLUGIN).find((known) => known.tag === tag);
    const points = view ? await readPoints(view, POINTS, read) : [];
    return points.map(({ step, wallTime, payload }) => ({
      wall_time: wallTime,
      step,
      text: payload.kind === 'text' ? htmlOf(payload, markdown, isPlain) : '',
    }));
  };
  router.get('/text/tags', answers.json(tags));
  router.get('/text/text', answers.json(texts));
  return router;
}

/** One text as it is; several as a table, of more than two sizes the first slice. */
function htmlOf(
  { shape, texts }: Extract<Payload, { kind: 'text' }>,
  markdown: Awaited<ReturnType<typeof markdownIt>>,
  isPlain: boolean,
): string {
  const rendered = (text: string) => markdown.render(text).trim();
  const toHtml = isPlain ? markdown.utils.escapeHtml : rendered;
  if (shape.length === 0) return toHtml(texts[0] ?? '');
  const [rows = 0, columns = 1] = shape.slice(-2);
  const table = Array.from({ length: Math.min(rows, texts.length) }, (_, row) => {
    const cells = texts.slice(row * columns, (row + 1) * columns);
    return `<tr>\n${cells.map((cell) => `<td>${toHtml(cell)}</td>\n`).join('')}</tr>\n`;
  });
  const note = shape.length > 2 ? rendered(sliceNote(shape.length)) : '';
  return `${note}<table>\n<tbody>\n${table.join('')}</tbody>\n</table>`;
}

function sliceNote(sizes: number): string {
  return `**Note:** the text has ${sizes} sizes; of more than two the first slice is shown.`;
}
