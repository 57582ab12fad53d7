import { fingerprintOf } from '../../src/base/fingerprint.js';

export const zooFrameworks = ['tf1', 'keras', 'pytorch', 'tensorboardx', 'tensorflow.js'] as const;
export type ZooFramework = (typeof zooFrameworks)[number];

/** What a log holds to judge by: a recording, values beside a graph, or values alone. */
export const zooEvidence = ['recorded', 'graph', 'values'] as const;
export type ZooEvidence = (typeof zooEvidence)[number];

/**
 * Two halves of the pairs that were made along with the rules, and the unseen ones: written from
 * public reports without looking at the rules' code, which was mended by what they showed.
 */
export const zooParts = ['tuning', 'testing', 'unseen'] as const;
export type ZooPart = (typeof zooParts)[number];

/** Where a twin's log is: a folder below `test`, or training that writes one when asked. */
export type ZooLog =
  | { readonly kind: 'files'; readonly folder: string }
  | { readonly kind: 'live'; readonly record: (logdir: string) => Promise<void> };

/** What a right judge finds in the sick twin, at error or warning. */
export interface Expectation {
  /** The rule's id; undefined where the log cannot tell this cause from another. */
  readonly cause: string | undefined;
  /** Variables that must be named: `bn.running_*`, in a run of several `train: bn.running_mean`. */
  readonly variables: readonly string[];
  /** Variables that may be named as well: what the bug drags along. */
  readonly also?: readonly string[];
}

/** A bug and its healthy twin, which differ in as little as possible. */
export interface ZooPair {
  readonly name: string;
  readonly framework: ZooFramework;
  readonly evidence: ZooEvidence;
  /** The public report of the bug, or the page that documents the behaviour. */
  readonly source: string;
  readonly expected: Expectation;
  readonly sick: ZooLog;
  readonly healthy: ZooLog;
}

/** The name alone decides: the halves are for tuning rules and for testing them. */
export function partOf({ name }: { readonly name: string }): ZooPart {
  if (name.startsWith('unseen-')) return 'unseen';
  return fingerprintOf(new TextEncoder().encode(name)) % 2 === 0 ? 'tuning' : 'testing';
}

/** Both logs of a pair that one of the makers beside this file left in `fixtures`. */
export function madeLogs(name: string): Pick<ZooPair, 'sick' | 'healthy'> {
  return {
    sick: { kind: 'files', folder: `zoo/fixtures/${name}/sick` },
    healthy: { kind: 'files', folder: `zoo/fixtures/${name}/healthy` },
  };
}

/** Two logs of the fixtures that all tests share. */
export function sharedLogs(sick: string, healthy: string): Pick<ZooPair, 'sick' | 'healthy'> {
  return {
    sick: { kind: 'files', folder: `fixtures/${sick}` },
    healthy: { kind: 'files', folder: `fixtures/${healthy}` },
  };
}
