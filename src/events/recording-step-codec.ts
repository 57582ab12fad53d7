import type {
  GradientSample,
  OptimizerStep,
  RecordingEntry,
  VariableSample,
} from '../model/recording.js';
import type { flatline } from '../protobuf/generated/messages.js';
import {
  messageOfStatistics,
  present,
  RecordingFormatError,
  safe,
  statisticsOf,
  unsigned,
} from './recording-fields.js';

type StepEntry = Extract<RecordingEntry, { kind: 'step' }>;

export function messageOfStep(entry: StepEntry): flatline.Step.$Properties {
  return {
    training: entry.training,
    ...(entry.fetchSetId === undefined ? {} : { fetchSetId: entry.fetchSetId }),
    observedAssignOpId: entry.observed.map((assign) => assign.assignOpId),
    observedCount: entry.observed.map((assign) => assign.count),
    layerCalls: [...entry.layerCalls],
    sample: entry.samples.map(messageOfSample),
    ...(entry.steps === undefined ? {} : { steps: entry.steps }),
    gradient: (entry.gradients ?? []).map(({ last, ...counts }) => ({
      ...counts,
      ...(last ? { norm: last.norm, nonFinite: unsigned(last.nonFinite) } : {}),
    })),
    optimizerStep: [...(entry.optimizerSteps ?? [])],
    disposedVariableId: [...(entry.disposedVariableIds ?? [])],
  };
}

function messageOfSample(sample: VariableSample): flatline.Step.Sample.$Properties {
  const { variableId, statistics, maxChange, changes, changedChannels, skipped } = sample;
  return {
    variableId,
    statistics: messageOfStatistics(statistics),
    maxChange,
    ...(changes
      ? {
          compared: unsigned(changes.compared),
          changedSinceLast: unsigned(changes.sinceLast),
          changedSinceStart: unsigned(changes.sinceStart),
        }
      : {}),
    ...(changedChannels ? { changedChannels: bitsOf(changedChannels) } : {}),
    ...(skipped === undefined ? {} : { skipped }),
  };
}

/** @throws RecordingFormatError */
export function stepOfMessage(step: flatline.Step.$Properties): StepEntry {
  const ids = step.observedAssignOpId ?? [];
  const counts = step.observedCount ?? [];
  if (ids.length !== counts.length) {
    throw new RecordingFormatError(
      `a step with ${ids.length} observed assigns but ${counts.length} counts`,
    );
  }
  const gradients = (step.gradient ?? []).map(gradientOfMessage);
  const optimizerSteps = (step.optimizerStep ?? []).map(optimizerStepOfMessage);
  const disposedVariableIds = step.disposedVariableId ?? [];
  return {
    kind: 'step',
    training: step.training ?? false,
    fetchSetId: step.fetchSetId ?? undefined,
    observed: ids.map((assignOpId, index) => ({ assignOpId, count: counts[index] ?? 0 })),
    layerCalls: (step.layerCalls ?? []).map((calls) => ({
      layerId: calls.layerId ?? 0,
      training: calls.training ?? 0,
      inference: calls.inference ?? 0,
    })),
    samples: (step.sample ?? []).map(sampleOfMessage),
    ...(step.steps ? { steps: step.steps } : {}),
    ...(gradients.length > 0 ? { gradients } : {}),
    ...(optimizerSteps.length > 0 ? { optimizerSteps } : {}),
    ...(disposedVariableIds.length > 0 ? { disposedVariableIds } : {}),
  };
}

function sampleOfMessage(sample: flatline.Step.Sample.$Properties): VariableSample {
  const statistics = statisticsOf(present(sample.statistics));
  const compared = safe(sample.compared);
  const bits = sample.changedChannels;
  return {
    variableId: sample.variableId ?? 0,
    statistics,
    maxChange: sample.maxChange ?? 0,
    ...(compared > 0
      ? {
          changes: {
            compared,
            sinceLast: safe(sample.changedSinceLast),
            sinceStart: safe(sample.changedSinceStart),
          },
        }
      : {}),
    ...(bits && bits.length > 0 ? { changedChannels: channelsOf(bits, statistics.count) } : {}),
    ...(sample.skipped ? { skipped: sample.skipped } : {}),
  };
}

function gradientOfMessage(gradient: flatline.Step.Gradient.$Properties): GradientSample {
  const { norm } = gradient;
  return {
    variableId: gradient.variableId ?? 0,
    taken: gradient.taken ?? 0,
    missing: gradient.missing ?? 0,
    ...(norm === null || norm === undefined
      ? {}
      : { last: { norm, nonFinite: safe(gradient.nonFinite) } }),
  };
}

function optimizerStepOfMessage(step: flatline.Step.OptimizerStep.$Properties): OptimizerStep {
  const { learningRate } = step;
  return {
    optimizerId: step.optimizerId ?? 0,
    applied: step.applied ?? 0,
    ...(learningRate === null || learningRate === undefined ? {} : { learningRate }),
  };
}

/** Packs flags, eight to a byte, the first in the lowest bit. */
function bitsOf(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(flags.length / 8));
  for (let index = 0; index < flags.length; index++) {
    if (flags[index]) bits[index >> 3] = (bits[index >> 3] as number) | (1 << (index & 7));
  }
  return bits;
}

/** @throws RecordingFormatError when the bits are not those of so many channels. */
function channelsOf(bits: Uint8Array, channels: number): Uint8Array {
  if (bits.length !== Math.ceil(channels / 8)) {
    throw new RecordingFormatError(
      `changed channels in ${bits.length} bytes, of a variable with ${channels} elements`,
    );
  }
  return Uint8Array.from(
    { length: channels },
    (_, index) => ((bits[index >> 3] as number) >> (index & 7)) & 1,
  );
}
