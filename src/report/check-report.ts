import { assertUnreachable } from '../base/assert.js';
import type { CheckOutcome, UnmetDemand } from '../model/check-outcome.js';
import type { CheckFormat } from './check-format.js';
import type { FindingLink } from './finding-link.js';
import { githubReport } from './github-report.js';
import { graphJsonReport } from './graph-json-report.js';
import { graphTextReport } from './graph-text-report.js';
import { harmlessText } from './harmless-text.js';
import { headline } from './headline.js';
import { jsonReport } from './json-report.js';
import { isGraphReport } from './judged-parts.js';
import { junitReport } from './junit-report.js';
import { markdownReport } from './markdown-report.js';
import { sarifReport } from './sarif-report.js';
import { type Palette, textReport } from './text-report.js';

/**
 * The outcome of a check in a format, ending in a line break.
 *
 * @param version Flatline's own, for the formats that name their maker.
 * @param link where a reader can look at a finding.
 * @param isVerbose text with all that each argument rests on.
 */
export function checkReport(
  checked: CheckOutcome,
  format: CheckFormat,
  palette: Palette,
  version: string,
  link: FindingLink,
  isVerbose = false,
): string {
  switch (format) {
    case 'text':
      return `${toldAsText(checked, palette, isVerbose)}${unmetText(checked.unmet, palette)}`;
    case 'json': {
      const { report, outcome, unmet } = checked;
      const told = isGraphReport(report) ? graphJsonReport(report) : jsonReport(report);
      return `${JSON.stringify({ ...told, outcome, unmet }, null, 2)}\n`;
    }
    case 'junit':
      return junitReport(checked, link);
    case 'sarif':
      return sarifReport(checked, version, link);
    case 'github':
      return githubReport(checked, link);
    case 'markdown':
      return markdownReport(checked, link);
    default:
      return assertUnreachable(format);
  }
}

function toldAsText(checked: CheckOutcome, palette: Palette, isVerbose: boolean): string {
  const { report, unmet } = checked;
  if (isGraphReport(report)) return graphTextReport(report, palette);
  const colours = unmet.length > 0 ? { ...palette, good: palette.warn } : palette;
  return textReport({ ...report, sentence: headline(checked) }, colours, isVerbose);
}

function unmetText(unmet: readonly UnmetDemand[], palette: Palette): string {
  return unmet
    .map(({ outcome, message, advice }) => {
      const paint = outcome === 'failed' ? palette.bad : palette.warn;
      const word = outcome === 'failed' ? 'failed' : 'cannot judge';
      return `${paint(`${word}  ${harmlessText(message)}`)}\n        ${palette.dim(harmlessText(advice))}\n`;
    })
    .join('');
}
