import type { RecordPlace, SeriesEnds } from '../model/evidence.js';
import type { GradientSample, RecordingEntry, VariableSample } from '../model/recording.js';
import type { AssignView, RecordedFacts, VariableView } from '../model/run-view.js';
import { bytesOfColumns, FloatColumn } from './float-column.js';
import { type PointTime, VariableSeries } from './variable-series.js';

type Description = Extract<RecordingEntry, { kind: 'variable' }>;

/** Everything that one recording says of one variable. */
export class RecordedVariable {
  #description: Description | undefined;
  disposedStep: number | undefined;
  /** What it was called before its optimizer told what it is. */
  readonly #formerNames: string[] = [];
  readonly #series = new VariableSeries();
  readonly #changedSinceLast = new FloatColumn();
  readonly #changedSinceStart = new FloatColumn();
  readonly #nonFinite = new FloatColumn();
  readonly #gradients = {
    step: new FloatColumn(),
    norm: new FloatColumn(),
    nonFinite: new FloatColumn(),
  };
  #gradientsTaken = 0;
  #gradientsMissing = 0;
  #changedChannels: Uint8Array | undefined;
  #skippedSamples = 0;
  #ends: SeriesEnds | undefined;

  get description(): Description | undefined {
    return this.#description;
  }

  /** The last word counts. */
  describe(description: Description): void {
    const former = this.#description?.name;
    if (former !== undefined && former !== description.name) this.#formerNames.push(former);
    this.#description = description;
  }

  /** What its points take of memory. */
  get bytes(): number {
    return (
      this.#series.bytes +
      this.#changedSinceLast.bytes +
      this.#changedSinceStart.bytes +
      this.#nonFinite.bytes +
      bytesOfColumns(this.#gradients)
    );
  }

  /** @param place of the record that holds the sample. */
  addSample(time: PointTime, sample: VariableSample, place: RecordPlace): void {
    this.#ends = { first: this.#ends?.first ?? place, last: place };
    const { statistics, maxChange, changes, changedChannels, skipped } = sample;
    this.#series.addStatistics(time, statistics, maxChange);
    // Without a comparison the shares are 0/0: NaN, which says so.
    const compared = changes?.compared ?? 0;
    this.#changedSinceLast.push((changes?.sinceLast ?? 0) / compared);
    this.#changedSinceStart.push((changes?.sinceStart ?? 0) / compared);
    this.#nonFinite.push(statistics.nonFinite);
    this.#changedChannels = changedChannels ?? this.#changedChannels;
    this.#skippedSamples += skipped ?? 0;
  }

  addGradient({ step }: PointTime, { taken, missing, last }: GradientSample): void {
    this.#gradientsTaken += taken;
    this.#gradientsMissing += missing;
    if (!last) return;
    this.#gradients.step.push(step);
    this.#gradients.norm.push(last.norm);
    this.#gradients.nonFinite.push(last.nonFinite);
  }

  /** Undefined for an id that samples name and nothing declares. */
  view(
    assigns: readonly AssignView[],
    layer: string | undefined,
    slotOf: string | undefined,
  ): VariableView | undefined {
    const variable = this.#description;
    return (
      variable && {
        name: variable.name,
        role: variable.role,
        trainable: variable.trainable,
        shape: variable.shape,
        dtype: variable.dtype,
        source: 'recorded',
        tags: [variable.name, ...this.#formerNames].map((name) => `${name}/histogram`),
        initial: variable.initial,
        origin: variable.origin,
        columns: this.#series.columns,
        ends: this.#ends,
        restarts: [],
        assigns,
        layer,
        recorded: this.#facts(variable, slotOf),
      }
    );
  }

  #facts(
    { createdStep, restoredStep, idleAtStart }: Description,
    slotOf: string | undefined,
  ): RecordedFacts {
    return {
      createdStep: createdStep ?? 0,
      disposedStep: this.disposedStep,
      restoredStep,
      slotOf,
      idleAtStart: idleAtStart === true,
      gradients:
        this.#gradientsTaken === 0
          ? undefined
          : {
              taken: this.#gradientsTaken,
              missing: this.#gradientsMissing,
              columns: {
                step: this.#gradients.step.view,
                norm: this.#gradients.norm.view,
                nonFinite: this.#gradients.nonFinite.view,
              },
            },
      changedSinceLast: this.#changedSinceLast.view,
      changedSinceStart: this.#changedSinceStart.view,
      nonFinite: this.#nonFinite.view,
      changedChannels: this.#changedChannels,
      skippedSamples: this.#skippedSamples,
    };
  }
}
