import type { WireNumber, WirePoint } from '../src/wire/api.js';

/** A float64 is told apart from every other one by 17 significant digits. */
const maxDigits = 17;

export function toNumber(figure: WireNumber): number {
  return typeof figure === 'number' ? figure : Number(figure);
}

/**
 * A figure with few significant digits; what is no number is shown as a word.
 *
 * @example formatFigure(0.123456) // '0.1235'
 * @example formatFigure(-1.5e-9) // '-1.5e-9'
 */
export function formatFigure(figure: WireNumber, digits = 4): string {
  const value = toNumber(figure);
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e6) {
    return value
      .toExponential(digits - 1)
      .replace(/\.?0+e/, 'e')
      .replace('e+', 'e');
  }
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  const text = value.toFixed(Math.min(decimals, 20));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * Texts of several figures with as few digits as still tell different figures apart: two values that
 * differ never read the same, since "it moved" is what this page is about.
 */
export function formatApart(figures: readonly WireNumber[], digits = 3): readonly string[] {
  const distinct = new Set(figures).size;
  for (let tried = digits; tried < maxDigits; tried += 1) {
    const texts = figures.map((figure) => formatFigure(figure, tried));
    if (new Set(texts).size === distinct) return texts;
  }
  return figures.map((figure) => formatFigure(figure, maxDigits));
}

function formatPoint(point: WirePoint, digits: number): string {
  if (point.min === point.max) return formatFigure(point.min, digits);
  const [min, mean, max] = [point.min, point.mean, point.max].map((figure) =>
    formatFigure(figure, digits),
  );
  return `${mean} [${min}..${max}]`;
}

function sameFigures(a: WirePoint, b: WirePoint): boolean {
  return a.min === b.min && a.max === b.max && a.mean === b.mean;
}

export interface PointTexts {
  readonly first: string;
  readonly last: string;
}

/** First and last point as short texts that differ whenever the points' figures do. */
export function formatEnds(first: WirePoint, last: WirePoint): PointTexts {
  const same = sameFigures(first, last);
  for (let digits = 2; digits < maxDigits; digits += 1) {
    const texts = { first: formatPoint(first, digits), last: formatPoint(last, digits) };
    if (same || texts.first !== texts.last) return texts;
  }
  return { first: formatPoint(first, maxDigits), last: formatPoint(last, maxDigits) };
}

/** Every digit of a point, for the hover. */
export function fullPoint(point: WirePoint): string {
  return `step ${point.step}: min ${point.min}, max ${point.max}, mean ${point.mean}`;
}

const counts = new Intl.NumberFormat('en');

export function formatCount(count: number): string {
  return counts.format(count);
}

/** A message of the server as a sentence of its own. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : many}`;
}

/** An age with the precision that an eye can use: tenths of a second only while it is young. */
export function formatAge(millis: number): string {
  const seconds = Math.max(0, millis) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)} h`;
  return `${formatCount(Math.floor(seconds / 86400))} d`;
}

/** A stretch of time on an axis: `90 s`, `12 min`, `1.5 h`. */
export function formatSpan(seconds: number): string {
  const size = Math.abs(seconds);
  if (size < 120) return `${formatFigure(seconds, 3)} s`;
  if (size < 7200) return `${formatFigure(seconds / 60, 3)} min`;
  if (size < 172_800) return `${formatFigure(seconds / 3600, 3)} h`;
  return `${formatFigure(seconds / 86_400, 3)} d`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** Local clock time of seconds since 1970, as `13:04:05`. */
export function formatClock(wallSeconds: number): string {
  const date = new Date(wallSeconds * 1000);
  if (Number.isNaN(date.getTime())) return 'unknown';
  return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

/** Local date of seconds since 1970, as `2025-01-31`. */
export function formatDate(wallSeconds: number): string {
  const date = new Date(wallSeconds * 1000);
  if (Number.isNaN(date.getTime())) return 'unknown';
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Local date and clock time of seconds since 1970. */
export function formatWallTime(wallSeconds: number): string {
  const clock = formatClock(wallSeconds);
  return clock === 'unknown' ? clock : `${formatDate(wallSeconds)} ${clock}`;
}
