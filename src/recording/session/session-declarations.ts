import { isForTraining } from '../../graph/assignments.js';
import type { ObservedAssign } from '../../model/recording.js';
import { roleOfName } from '../../model/variable.js';
import { dtypeName } from '../../protobuf/tensor-codec.js';
import type { Recorder } from '../recorder.js';
import { SampleCost } from '../sampling-governor.js';
import { RunKinds } from './alike-runs.js';
import type { FetchPlan } from './fetch-sets.js';
import type { GraphWriter } from './graph-writers.js';
import type { LoadedGraph } from './saved-model-loader.js';
import type { VariableReader } from './session-graph.js';
import type { SampledSessionVariable } from './session-sampling.js';
import type { StilledCounters } from './writer-counters.js';

export interface SessionVariable extends SampledSessionVariable {
  readonly id: number;
  readonly reader: VariableReader;
}

/** A combination of fetches and feeds, as the recording knows it. */
export interface RecordedFetchSet {
  readonly id: number;
  readonly plan: FetchPlan;
  readonly stilled: StilledCounters | undefined;
  /** Whether everything was counted that could make a run of it a training step. */
  readonly isCounted: boolean;
  /** Which runs of it are alike; none where variables get their first values, or an op's tensor is fed. */
  readonly kinds: RunKinds;
}

interface DeclaredAssign {
  readonly id: number;
  readonly variableId: number;
  readonly counter: number | undefined;
  /** Whether a run was counted. */
  hasRun: boolean;
  /** Why its count would claim too little, as the log has it. */
  unobservedBecause: string | undefined;
}

const BROKEN_OFF = 'a run that ended with an error may have run it';
const UNCOUNTED = 'it waits for a call, and nothing tells when what that gives is alive';
const STILLED = 'a run fed a tensor inside of its branch';

/** What a recording declares of a session's graph: variables, what assigns them, and fetch sets. */
export class SessionDeclarations {
  readonly variables: readonly SessionVariable[];
  readonly #graph: LoadedGraph;
  readonly #recorder: Recorder;
  readonly #assigns = new Map<GraphWriter, DeclaredAssign>();

  constructor(graph: LoadedGraph, recorder: Recorder) {
    this.#graph = graph;
    this.#recorder = recorder;
    this.variables = graph.additions.readers.map((reader) => this.#declareVariable(reader));
  }

  declareFetchSet(plan: FetchPlan): RecordedFetchSet {
    const { counters } = this.#graph;
    const stilled = counters?.stilledBy(plan.feeds, plan.leadsTo);
    const implied = plan.writers.filter((entry) => entry.implied).map(({ writer }) => writer);
    const impliedIds = implied.flatMap((writer) => this.#assigns.get(writer)?.id ?? []);
    const id = this.#recorder.declareFetchSet(plan.fetches, plan.feeds, impliedIds);
    for (const writer of implied) if (stilled?.has(writer)) this.#tellStilled(writer);
    const isCounted = implied.every(
      (writer) =>
        !isForTraining(writer) ||
        (counters?.indexOf(writer) !== undefined && !stilled?.has(writer)),
    );
    // What TensorFlow's optimizer runs beside a tensor that an op makes, and that is fed, is not known.
    const isLookedAt = plan.initializes || plan.restores || !plan.feedsPlaceholders;
    const decidedBy = counters ? plan.decidedBy : [];
    const kinds = new RunKinds(isLookedAt ? undefined : decidedBy);
    return { id, plan, stilled, isCounted, kinds };
  }

  /**
   * What a run is told to have run.
   *
   * @param counts runs of each counted writer.
   */
  observedAssigns(counts: Int32Array): ObservedAssign[] {
    const assigns: ObservedAssign[] = [];
    for (const [writer, declared] of this.#assigns) {
      const { id, counter, unobservedBecause } = declared;
      const count = counter === undefined ? 0 : (counts[counter] ?? 0);
      if (count === 0) continue;
      assigns.push({ assignOpId: id, count });
      declared.hasRun = true;
      if (unobservedBecause === BROKEN_OFF) this.#tell(writer, declared, undefined);
    }
    return assigns;
  }

  /** Counts of a run that ended with an error: nobody knows how far it got. */
  tellBrokenOff(counts: Int32Array): void {
    for (const [writer, declared] of this.#assigns) {
      const { counter, hasRun, unobservedBecause } = declared;
      const mayHaveRun = counter !== undefined && counts[counter] !== 0;
      if (mayHaveRun && !hasRun && !unobservedBecause) this.#tell(writer, declared, BROKEN_OFF);
    }
  }

  /** The variables that a run may have written: all but those whose writers were seen not to run. */
  writtenBy({ plan, stilled }: RecordedFetchSet, counts: Int32Array): readonly SessionVariable[] {
    const isSeen =
      this.#graph.writers.isComplete &&
      plan.feedsPlaceholders &&
      !plan.initializes &&
      !plan.restores;
    if (!isSeen) return this.variables;
    const written = new Set<number>();
    for (const [writer, { variableId, counter }] of this.#assigns) {
      const isCounted = counter !== undefined && !stilled?.has(writer);
      if (!isCounted || (counts[counter] ?? 0) > 0) written.add(variableId);
    }
    return this.variables.filter(({ id }) => written.has(id));
  }

  /** Tells that a run took values from a checkpoint, after so many training steps. */
  tellRestored({ writers }: FetchPlan, steps: number): void {
    const restored = new Set(
      writers
        .filter(({ writer, implied }) => implied && writer.purpose === 'restore')
        .map(({ writer }) => writer.variable),
    );
    this.setRestored(restored, steps);
  }

  /** Tells that variables were given values from elsewhere, after so many training steps. */
  setRestored(names: ReadonlySet<string>, steps: number): void {
    for (const { id, reader } of this.variables) {
      if (names.has(reader.variable.name)) this.#recorder.setRestored(id, steps);
    }
  }

  #declareVariable(reader: VariableReader): SessionVariable {
    const { name, node, trainable } = reader.variable;
    const role = roleOfName(name);
    const id = this.#recorder.declareVariable({
      name,
      shape: (node.shape ?? []).map((size) => Math.max(0, size)),
      dtype: dtypeName(node.dtype ?? 0),
      role,
      trainable,
      origin: 'unknown',
      initial: undefined,
    });
    const { writers, notCounted, counters } = this.#graph;
    for (const writer of writers.writers) {
      if (writer.variable !== name || !isForTraining(writer)) continue;
      const counter = counters?.indexOf(writer);
      const isUncounted = counters !== undefined && counter === undefined;
      const because =
        notCounted ?? writer.unobservedBecause ?? (isUncounted ? UNCOUNTED : undefined);
      const assignOpId = this.#recorder.declareAssignOp(writer.name, id, 'graph-op', because);
      this.#assigns.set(writer, {
        id: assignOpId,
        variableId: id,
        counter,
        hasRun: false,
        unobservedBecause: because,
      });
    }
    const elements = (node.shape ?? []).reduce((product, size) => product * Math.max(1, size), 1);
    const cost = new SampleCost(elements);
    const sampled = { lastSampledStep: 0, samples: 0, isWritten: true };
    return { id, reader, role, elements, cost, ...sampled };
  }

  /** Counts that leave out some of its runs would claim too little. */
  #tellStilled(writer: GraphWriter): void {
    const declared = this.#assigns.get(writer);
    if (declared && declared.unobservedBecause !== STILLED) this.#tell(writer, declared, STILLED);
  }

  #tell(writer: GraphWriter, declared: DeclaredAssign, because: string | undefined): void {
    declared.unobservedBecause = because;
    this.#recorder.add({
      kind: 'assign-op',
      id: declared.id,
      name: writer.name,
      variableId: declared.variableId,
      writer: 'graph-op',
      unobservedBecause: because,
    });
  }
}
