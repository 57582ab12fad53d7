import type { Outcome } from './outcome.js';
import { partOf, type ZooPart } from './zoo-pair.js';

/** How well a judge did on some pairs. A share of nothing is undefined. */
export interface Figures {
  readonly pairs: number;
  /** Sick logs in which all that is expected was found. */
  readonly recall: number | undefined;
  /** Logs with an alarm, in which nothing but the expected was named. */
  readonly precision: number | undefined;
  /** Found logs with the right cause, of those where the evidence allows to tell it. */
  readonly causeRight: number | undefined;
  /** Healthy logs with an error. */
  readonly healthyErrors: number;
  /** Findings that say confirmed and are wrong. */
  readonly wronglyConfirmed: number;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const found = outcomes.filter(({ isFound }) => isFound);
  const right = found.filter(({ wrong }) => wrong.length === 0);
  const sickWithWrong = outcomes.filter(({ wrong }) => wrong.length > 0);
  const healthyAlarms = outcomes.filter(({ falseAlarms }) => falseAlarms.length > 0);
  const withCause = outcomes.filter(({ isCauseRight }) => isCauseRight !== undefined);
  const alarms = right.length + sickWithWrong.length + healthyAlarms.length;
  return {
    pairs: outcomes.length,
    recall: share(found.length, outcomes.length),
    precision: share(right.length, alarms),
    causeRight: share(
      withCause.filter(({ isCauseRight }) => isCauseRight).length,
      withCause.length,
    ),
    healthyErrors: outcomes.filter(({ falseErrors }) => falseErrors.length > 0).length,
    wronglyConfirmed: outcomes.reduce((sum, outcome) => sum + outcome.wronglyConfirmed.length, 0),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** What the figures of any set of pairs have to reach. */
export const aims = { recall: 0.95, precision: 0.98, causeRight: 0.9 } as const;

/** The aims that were missed, as sentences; none when all is well. */
export function missedAims(name: string, figures: Figures): string[] {
  const missed: string[] = [];
  for (const aim of ['recall', 'precision', 'causeRight'] as const) {
    const reached = figures[aim];
    if (reached !== undefined && reached < aims[aim]) {
      missed.push(`${name}: ${aim} is ${reached.toFixed(3)}, under ${aims[aim]}`);
    }
  }
  if (figures.healthyErrors > 0) missed.push(`${name}: ${figures.healthyErrors} healthy in error`);
  if (figures.wronglyConfirmed > 0) {
    missed.push(`${name}: ${figures.wronglyConfirmed} wrongly confirmed`);
  }
  return missed;
}

/** The aims that all pairs together miss, and those of each part that is not for tuning. */
export function missedByPart(outcomes: readonly Outcome[]): string[] {
  const ofPart = (wanted: ZooPart): Figures =>
    figuresOf(outcomes.filter(({ pair }) => partOf(pair) === wanted));
  return [
    ...missedAims('all', figuresOf(outcomes)),
    ...missedAims('testing', ofPart('testing')),
    ...missedAims('unseen', ofPart('unseen')),
  ];
}

/** What went wrong on one pair, as sentences; none when all is right. */
export function missesOf(outcome: Outcome): string[] {
  const { pair, wrong, falseAlarms, causes, wronglyConfirmed } = outcome;
  const sentences = [
    ...(outcome.isFound ? [] : [`not found: ${pair.expected.variables.join(', ')}`]),
    ...(wrong.length > 0 ? [`named in the sick twin: ${wrong.join(', ')}`] : []),
    ...(falseAlarms.length > 0 ? [`named in the healthy twin: ${falseAlarms.join(', ')}`] : []),
    ...(outcome.isCauseRight === false
      ? [`cause ${causes.join(', ')}, expected ${pair.expected.cause}`]
      : []),
    ...wronglyConfirmed.map((text) => `wrongly confirmed: ${text}`),
  ];
  return sentences.map((sentence) => `${pair.name}: ${sentence}`);
}
