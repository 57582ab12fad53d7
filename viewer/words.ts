import type {
  WireAssign,
  WireCertainty,
  WireEvidence,
  WireSeverity,
  WireStatus,
  WireVariable,
  WireVariableDetail,
  WireVerdict,
  WireWhyStep,
} from '../src/wire/api.js';
import { formatCount } from './format.js';

export type IconName =
  | 'cross'
  | 'check'
  | 'asterisk'
  | 'equals'
  | 'question'
  | 'warning'
  | 'info'
  | 'minus';

/** Names a state colour of the style sheet: `tone-<tone>`. */
export type Tone = 'flat' | 'warn' | 'moving' | 'quiet';

/** State is always said three ways: icon, word and colour. */
export interface Wording {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly explanation: string;
}

export const statusWords: Readonly<Record<WireStatus, Wording>> = {
  flat: {
    word: 'flat',
    icon: 'cross',
    tone: 'flat',
    explanation: 'Never changed, and should have, or nobody can say why.',
  },
  moving: { word: 'moving', icon: 'check', tone: 'moving', explanation: 'Some bit changed.' },
  frozen: {
    word: 'frozen',
    icon: 'asterisk',
    tone: 'quiet',
    explanation: 'Never changed, as declared.',
  },
  constant: {
    word: 'constant',
    icon: 'equals',
    tone: 'quiet',
    explanation: 'Never changed; nothing is there to change it.',
  },
  'too-few': {
    word: 'too few points',
    icon: 'question',
    tone: 'warn',
    explanation: 'Not enough points to tell.',
  },
};

export const verdictWords: Readonly<Record<WireVerdict, Wording>> = {
  ok: {
    word: 'OK',
    icon: 'check',
    tone: 'moving',
    explanation: 'Every variable that should move did.',
  },
  stale: {
    word: 'Flat',
    icon: 'cross',
    tone: 'flat',
    explanation: 'At least one variable should have moved and did not.',
  },
  'cannot-judge': {
    word: 'Cannot judge',
    icon: 'question',
    tone: 'warn',
    explanation: 'Not enough evidence; this is not a pass.',
  },
};

export const severityWords: Readonly<Record<WireSeverity, Omit<Wording, 'explanation'>>> = {
  error: { word: 'Error', icon: 'cross', tone: 'flat' },
  warning: { word: 'Warning', icon: 'warning', tone: 'warn' },
  info: { word: 'Note', icon: 'info', tone: 'quiet' },
};

export const evidenceWords: Readonly<Record<WireEvidence, string>> = {
  observed: 'rests on values alone',
  explained: 'rests on values and the graph',
  confirmed: 'rests on values, and a recorder saw whether the op ran',
};

export const certaintyWords: Readonly<Record<WireCertainty, string>> = {
  proven: 'byte hashes or assign records',
  strong: 'whole histograms',
  weak: 'a few scalars',
};

export const sourceWords: Readonly<Record<WireWhyStep['source'], string>> = {
  values: 'the recorded values',
  assign: 'the assign ops',
  graph: 'the graph',
  layer: 'the layer',
  absent: 'evidence that is not there',
  config: 'your own configuration',
};

export const writerWords: Readonly<Record<WireAssign['writer'], string>> = {
  'graph-op': 'graph op',
  optimizer: 'optimizer',
  layer: 'layer',
  load: 'load',
  user: 'user code',
};

export const seriesSourceWords: Readonly<Record<WireVariableDetail['source'], string>> = {
  recorded: 'recorded by Flatline',
  histogram: 'histogram summaries',
  scalar: 'scalar summaries',
};

export const originWords: Readonly<Record<WireVariableDetail['origin'], string>> = {
  initialized: 'initialized',
  restored: 'restored from a checkpoint',
  unknown: 'not known',
};

/** Runs of the assigns against the run's steps; optimizers and loops may write more than once a step. */
export function assignsText(count: number, steps: number): string {
  return `${formatCount(count)} ${count > steps ? 'in' : 'of'} ${formatCount(steps)}`;
}

/** Both kinds of evidence about assigns as sentences, with what each rests on. */
export function assignsSentence(assigns: WireVariable['assigns'], steps: number): string {
  const { observed, implied } = assigns;
  return [
    observed === undefined
      ? 'Observed: not seen, no recorder watched the assigns.'
      : `Observed: the recorder saw its assigns run ${assignsText(observed, steps)} steps.`,
    implied === undefined
      ? 'Implied: no fetches known.'
      : `Implied: the fetches make its assigns run in ${assignsText(implied, steps)} steps.`,
  ].join('\n');
}
