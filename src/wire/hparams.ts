import type { WireNumber } from './api.js';

/** GET /api/v1/hparams: the sessions of the hparams plugin, what each was started with and came to. */
export interface WireHparams {
  revision: number;
  /** Names, in the order of every session's `values`. */
  hyperparameters: string[];
  /** Scalars that sessions are compared by, in the order of every session's `metrics`. */
  metrics: WireSessionMetric[];
  sessions: WireSession[];
}

export interface WireSessionMetric {
  tag: string;
  /** The run beneath the session's that has it; empty for the session's own. */
  group: string;
}

export interface WireSession {
  run: string;
  /** Sessions of one group repeat each other; empty for one that stands alone. */
  group: string;
  status: 'unknown' | 'success' | 'failure' | 'running';
  /** null where the session has none. */
  values: (WireNumber | string | boolean | null)[];
  /** The last value of each; null where there is none. */
  metrics: (WireNumber | null)[];
}
