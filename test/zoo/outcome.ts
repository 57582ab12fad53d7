import type { RunView } from '../../src/model/run-view.js';
import type { Charge, Judge } from './judges.js';
import { readLog } from './read-log.js';
import type { Expectation, ZooPair } from './zoo-pair.js';

/** How a judge did on one pair. */
export interface Outcome {
  readonly pair: ZooPair;
  /** Every expected variable of the sick twin is named at error or warning. */
  readonly isFound: boolean;
  /** Variables of the sick twin that are named and should not be. */
  readonly wrong: readonly string[];
  /** Variables of the healthy twin that are named at error or warning. */
  readonly falseAlarms: readonly string[];
  /** Errors on the healthy twin: worse than warnings. */
  readonly falseErrors: readonly string[];
  /** The causes given for the expected variables. */
  readonly causes: readonly string[];
  /** Undefined where the log cannot tell causes apart, or the bug was not found. */
  readonly isCauseRight: boolean | undefined;
  /** What is said to be confirmed and is not so. */
  readonly wronglyConfirmed: readonly string[];
}

/** Both twins' logs of a pair, read. */
export interface ReadPair {
  readonly pair: ZooPair;
  readonly sick: readonly RunView[];
  readonly healthy: readonly RunView[];
}

export async function readPair(pair: ZooPair): Promise<ReadPair> {
  return { pair, sick: await readLog(pair.sick), healthy: await readLog(pair.healthy) };
}

/** Lets a judge look at both twins, and holds what it says against what is expected. */
export function outcomeOf({ pair, sick, healthy }: ReadPair, judge: Judge): Outcome {
  const { expected } = pair;
  const charges = judge.charge(sick);
  const alarms = charges.filter(isAlarm);
  const named = alarms.flatMap(({ variables }) => variables);
  const isFound = expected.variables.every((pattern) => named.some(matcherOf(pattern)));
  const ofExpected = alarms.filter(({ variables }) => variables.some(isExpected(expected)));
  const causes = [...new Set(ofExpected.flatMap(({ id }) => id ?? []))];
  const healthyCharges = judge.charge(healthy);
  const healthyAlarms = healthyCharges.filter(isAlarm);
  return {
    pair,
    isFound,
    wrong: named.filter((name) => !isExpected(expected)(name) && !isAlong(expected)(name)),
    falseAlarms: healthyAlarms.flatMap(({ variables }) => variables),
    falseErrors: healthyAlarms
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ variables }) => variables),
    causes,
    isCauseRight:
      expected.cause === undefined || !isFound || causes.length === 0
        ? undefined
        : causes.length === 1 && causes[0] === expected.cause,
    wronglyConfirmed: [
      ...charges.filter((charge) => isConfirmed(charge) && !isTrueOf(expected, charge)),
      ...healthyAlarms.filter(isConfirmed),
    ].map(({ id, variables }) => `${id}: ${variables.join(', ')}`),
  };
}

function isAlarm({ severity }: Charge): boolean {
  return severity !== 'info';
}

function isConfirmed({ evidence }: Charge): boolean {
  return evidence === 'confirmed';
}

/** An alarm has to give the cause of nothing but what is sick; a note must not be about that. */
function isTrueOf(expected: Expectation, charge: Charge): boolean {
  const isSick = isExpected(expected);
  if (!isAlarm(charge)) return !charge.variables.some(isSick);
  const isAbout = charge.variables.every((name) => isSick(name) || isAlong(expected)(name));
  // What the bug drags along may well have a cause of its own.
  if (!charge.variables.some(isSick)) return isAbout;
  return isAbout && (expected.cause === undefined || charge.id === expected.cause);
}

function isExpected({ variables }: Expectation): (name: string) => boolean {
  const matchers = variables.map(matcherOf);
  return (name) => matchers.some((matches) => matches(name));
}

function isAlong({ also = [] }: Expectation): (name: string) => boolean {
  const matchers = also.map(matcherOf);
  return (name) => matchers.some((matches) => matches(name));
}

/** `*` stands for anything. */
function matcherOf(pattern: string): (name: string) => boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.[\]()+?^$|\\{}]/g, '\\$&'));
  const expression = new RegExp(`^${escaped.join('.*')}$`);
  return (name) => expression.test(name);
}
