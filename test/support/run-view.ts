import path from 'node:path';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { LogdirReader } from '../../src/logdir/logdir-reader.js';
import type { Finding } from '../../src/model/finding.js';
import { runName } from '../../src/model/names.js';
import type { Problem } from '../../src/model/problem.js';
import type {
  AssignView,
  LayerView,
  RecorderView,
  RunView,
  ScalarView,
  VariableView,
} from '../../src/model/run-view.js';
import { roleOfName } from '../../src/model/variable.js';
import { fixturesFolder } from './fixtures.js';

/** Points of one variable, one value each; the step of the first is 0. */
export function variable(
  name: string,
  values: readonly number[],
  more: Partial<VariableView> & { readonly firstStep?: number; readonly max?: number } = {},
): VariableView {
  const { firstStep = 0, max, ...rest } = more;
  const column = Float64Array.from(values);
  return {
    name,
    role: roleOfName(name),
    trainable: undefined,
    shape: undefined,
    dtype: undefined,
    source: 'histogram',
    tags: [name],
    initial: undefined,
    origin: 'unknown',
    columns: {
      step: column.map((_, index) => firstStep + index),
      wallTime: column.map((_, index) => 1_700_000_000 + index),
      min: column,
      max: max === undefined ? column : column.map(() => max),
      mean: column,
      std: column.map(() => 0),
      norm: column,
      maxChange: column.map(() => 0),
      // Stands for the hash of a tensor whose elements all have this value.
      fingerprint: column,
    },
    ends: undefined,
    restarts: [],
    assigns: [],
    layer: undefined,
    recorded: undefined,
    ...rest,
  };
}

export function flat(name: string, more: Parameters<typeof variable>[2] & PointsOptions = {}) {
  const { points = 30, value = 0, ...rest } = more;
  return variable(name, Array<number>(points).fill(value), rest);
}

/** Fast at first and slower and slower, as training goes. */
export function moving(name: string, more: Parameters<typeof variable>[2] & PointsOptions = {}) {
  const { points = 30, value = 0, ...rest } = more;
  return variable(
    name,
    Array.from({ length: points }, (_, index) => value + 1 - 0.8 ** index),
    rest,
  );
}

interface PointsOptions {
  readonly points?: number;
  readonly value?: number;
}

export function assignView(
  name: string,
  counts: {
    readonly observed?: number;
    readonly unobservedBecause?: string;
    readonly implied?: number;
  },
): AssignView {
  const { observed, unobservedBecause, implied } = counts;
  return {
    name,
    writer: 'graph-op',
    observed: observed === undefined ? undefined : { count: observed },
    ...(unobservedBecause === undefined ? {} : { unobservedBecause }),
    implied: implied === undefined ? undefined : { runs: implied },
  };
}

export function layer(
  name: string,
  calls: LayerView['calls'],
  more: Partial<LayerView> = {},
): LayerView {
  return { name, className: 'BatchNormalization', trainable: true, variables: [], calls, ...more };
}

/** A scalar that is no variable's. */
export function scalar(tag: string, changes: number): ScalarView {
  const value = Float64Array.from({ length: 30 }, (_, index) => 1 + Math.min(index, changes));
  const step = Float64Array.from(value, (_, index) => index);
  const columns = { step, wallTime: step, value };
  const last = 1 + changes;
  return {
    ...{ tag, length: 30, first: 1, last, min: 1, max: last, changes },
    ...{ lastChangedStep: changes === 0 ? Number.NaN : changes, columns, restarts: [] },
    ...{ firstStep: 0, lastStep: 29, ends: undefined },
  };
}

export const movingLoss = scalar('loss', 29);

/** A log that another program wrote: no recorder. */
export function plainRun(variables: readonly VariableView[], more: Partial<RunView> = {}): RunView {
  return {
    name: runName('run'),
    recorder: undefined,
    trainingSteps: undefined,
    steps: { first: 0, last: 29 },
    variables,
    layers: [],
    optimizers: [],
    fetchSets: [],
    scalars: [movingLoss],
    histograms: [],
    payloads: [],
    traces: undefined,
    graph: undefined,
    files: 1,
    writers: [],
    lastWallTime: 1_700_000_029,
    problems: [],
    ...more,
  };
}

const tfjsRecorder: RecorderView = {
  kind: 'tensorflow.js',
  engine: 'tfjs',
  observesAssigns: true,
  closed: true,
};

/** A run that Flatline recorded in TensorFlow.js: it saw every write. */
export function recordedRun(
  variables: readonly VariableView[],
  more: Partial<RunView> = {},
): RunView {
  return plainRun(
    variables.map((view) => ({ ...view, source: 'recorded' }) satisfies VariableView),
    { recorder: tfjsRecorder, trainingSteps: 30, ...more },
  );
}

/** A recorded TF1 session: it knows the fetches, not which ops ran. */
export function sessionRun(
  variables: readonly VariableView[],
  more: Partial<RunView> = {},
): RunView {
  return recordedRun(variables, {
    recorder: { ...tfjsRecorder, kind: 'graph-session', observesAssigns: false },
    fetchSets: [{ fetches: ['train', 'loss'], feeds: ['x'], trainingSteps: 30 }],
    ...more,
  });
}

/** Every run of a fixture folder, read as the commands read it. */
export async function fixtureRuns(
  fixture: string,
): Promise<{ readonly runs: readonly RunView[]; readonly problems: readonly Problem[] }> {
  const reader = new LogdirReader(path.join(fixturesFolder, fixture), variablesOfSummaryTags);
  await reader.refresh();
  return { runs: reader.views(), problems: reader.problems };
}

/** The one run of a fixture. */
export async function fixtureRun(fixture: string): Promise<RunView> {
  const { runs } = await fixtureRuns(fixture);
  const [run, ...others] = runs;
  if (!run || others.length > 0) throw new Error(`${fixture} has not one run`);
  return run;
}

/** What a table of cases says of a finding; the words are tested apart. */
export type FindingSummary = Pick<
  Finding,
  'id' | 'severity' | 'evidence' | 'certainty' | 'variables' | 'supporting'
>;

export function summaryOf(finding: Finding): FindingSummary {
  const { id, severity, evidence, certainty, variables, supporting } = finding;
  return { id, severity, evidence, certainty, variables, supporting };
}

/** The findings of one rule about a run. */
export function findingsOf(id: string, run: RunView): readonly Finding[] {
  return diagnose(run).findings.filter((finding) => finding.id === id);
}

/** A run's only finding of a rule. */
export function findingOf(id: string, run: RunView): Finding {
  const [finding, ...others] = findingsOf(id, run);
  if (!finding || others.length > 0) {
    const found = diagnose(run).findings.map((other) => other.id);
    throw new Error(`not one ${id}, but ${found.join(', ') || 'nothing'}`);
  }
  return finding;
}
