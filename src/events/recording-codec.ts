import Long from 'long';
import { FlatlineError } from '../base/errors.js';
import {
  type AssignWriter,
  assignWriters,
  type RecordingEntry,
  recorderKinds,
} from '../model/recording.js';
import type { TensorStatistics } from '../model/statistics.js';
import { variableOrigins, variableRoles } from '../model/variable.js';
import { flatline } from '../protobuf/generated/messages.js';
import { toSafeNumber } from '../protobuf/int64.js';

const SCHEMA_VERSION = 1;

/** A recording's entry that is not as this version of Flatline writes it. */
export class RecordingFormatError extends FlatlineError {
  readonly code = 'recording-format';

  constructor(message: string) {
    super(message, 'Open the log with the version of Flatline that recorded it, or a later one.');
  }
}

export function encodeRecordingEntry(entry: RecordingEntry): Uint8Array {
  return flatline.Entry.encode(messageOfEntry(entry)).finish();
}

/** @throws RecordingFormatError, or what protobufjs throws for bytes that are no message. */
export function decodeRecordingEntry(bytes: Uint8Array): RecordingEntry {
  return entryOfMessage(flatline.Entry.decode(bytes));
}

function messageOfEntry(entry: RecordingEntry): flatline.Entry.$Properties {
  switch (entry.kind) {
    case 'recorder':
      return {
        recorder: {
          schemaVersion: SCHEMA_VERSION,
          kind: entry.recorder,
          engine: entry.engine,
          observesAssigns: entry.observesAssigns,
        },
      };
    case 'variable':
      return {
        variable: {
          id: entry.id,
          name: entry.name,
          shape: entry.shape.map((size) => Long.fromNumber(size, true)),
          dtype: entry.dtype,
          role: entry.role,
          ...(entry.trainable === undefined ? {} : { trainable: entry.trainable }),
          ...(entry.initial ? { initial: messageOfStatistics(entry.initial) } : {}),
          origin: entry.origin,
        },
      };
    case 'assign-op':
      return {
        assignOp: {
          id: entry.id,
          name: entry.name,
          variableId: entry.variableId,
          writer: entry.writer,
          unobservedBecause: entry.unobservedBecause ?? '',
        },
      };
    case 'fetch-set':
      return {
        fetchSet: {
          id: entry.id,
          fetches: [...entry.fetches],
          feeds: [...entry.feeds],
          impliedAssignOpId: [...entry.impliedAssignOpIds],
        },
      };
    case 'layer':
      return {
        layer: {
          id: entry.id,
          name: entry.name,
          className: entry.className,
          trainable: entry.trainable,
          variableId: [...entry.variableIds],
        },
      };
    case 'step':
      return {
        step: {
          training: entry.training,
          ...(entry.fetchSetId === undefined ? {} : { fetchSetId: entry.fetchSetId }),
          observedAssignOpId: entry.observed.map((assign) => assign.assignOpId),
          observedCount: entry.observed.map((assign) => assign.count),
          layerCalls: [...entry.layerCalls],
          sample: entry.samples.map((sample) => ({
            variableId: sample.variableId,
            statistics: messageOfStatistics(sample.statistics),
            maxChange: sample.maxChange,
          })),
        },
      };
    case 'close':
      return { close: { trainingSteps: Long.fromNumber(entry.trainingSteps, true) } };
  }
}

function messageOfStatistics(statistics: TensorStatistics): flatline.Statistics.$Properties {
  return {
    ...statistics,
    fingerprint: Long.fromNumber(statistics.fingerprint, true),
    count: Long.fromNumber(statistics.count, true),
    nonFinite: Long.fromNumber(statistics.nonFinite, true),
  };
}

function entryOfMessage(message: flatline.Entry): RecordingEntry {
  switch (message.entry) {
    case 'recorder': {
      const recorder = present(message.recorder);
      const version = recorder.schemaVersion ?? 0;
      if (version !== SCHEMA_VERSION) {
        throw new RecordingFormatError(
          `recording of schema version ${version}; this Flatline reads version ${SCHEMA_VERSION}`,
        );
      }
      return {
        kind: 'recorder',
        recorder: oneOf(recorderKinds, recorder.kind, 'recorder'),
        engine: recorder.engine ?? '',
        observesAssigns: recorder.observesAssigns ?? false,
      };
    }
    case 'variable': {
      const variable = present(message.variable);
      return {
        kind: 'variable',
        id: variable.id ?? 0,
        name: variable.name ?? '',
        shape: (variable.shape ?? []).map(safe),
        dtype: variable.dtype ?? '',
        role: oneOf(variableRoles, variable.role, 'role'),
        trainable: variable.trainable ?? undefined,
        initial: variable.initial ? statisticsOf(variable.initial) : undefined,
        origin: oneOf(variableOrigins, variable.origin, 'origin'),
      };
    }
    case 'assignOp': {
      const assignOp = present(message.assignOp);
      return {
        kind: 'assign-op',
        id: assignOp.id ?? 0,
        name: assignOp.name ?? '',
        variableId: assignOp.variableId ?? 0,
        writer: oneOf<AssignWriter>(assignWriters, assignOp.writer, 'writer'),
        ...(assignOp.unobservedBecause ? { unobservedBecause: assignOp.unobservedBecause } : {}),
      };
    }
    case 'fetchSet': {
      const fetchSet = present(message.fetchSet);
      return {
        kind: 'fetch-set',
        id: fetchSet.id ?? 0,
        fetches: fetchSet.fetches ?? [],
        feeds: fetchSet.feeds ?? [],
        impliedAssignOpIds: fetchSet.impliedAssignOpId ?? [],
      };
    }
    case 'layer': {
      const layer = present(message.layer);
      return {
        kind: 'layer',
        id: layer.id ?? 0,
        name: layer.name ?? '',
        className: layer.className ?? '',
        trainable: layer.trainable ?? false,
        variableIds: layer.variableId ?? [],
      };
    }
    case 'step':
      return stepOfMessage(present(message.step));
    case 'close':
      return { kind: 'close', trainingSteps: safe(present(message.close).trainingSteps) };
    default:
      throw new RecordingFormatError('a recording entry of a kind this Flatline does not know');
  }
}

function stepOfMessage(step: flatline.Step.$Properties): RecordingEntry {
  const ids = step.observedAssignOpId ?? [];
  const counts = step.observedCount ?? [];
  if (ids.length !== counts.length) {
    throw new RecordingFormatError(
      `a step with ${ids.length} observed assigns but ${counts.length} counts`,
    );
  }
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
    samples: (step.sample ?? []).map((sample) => ({
      variableId: sample.variableId ?? 0,
      statistics: statisticsOf(present(sample.statistics)),
      maxChange: sample.maxChange ?? 0,
    })),
  };
}

function statisticsOf(statistics: flatline.Statistics.$Properties): TensorStatistics {
  return {
    fingerprint: safe(statistics.fingerprint),
    count: safe(statistics.count),
    nonFinite: safe(statistics.nonFinite),
    min: statistics.min ?? 0,
    max: statistics.max ?? 0,
    mean: statistics.mean ?? 0,
    std: statistics.std ?? 0,
    norm: statistics.norm ?? 0,
  };
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new RecordingFormatError('a recording entry lacks a part it must have');
  }
  return value;
}

function safe(value: Long | null | undefined): number {
  if (!value) return 0;
  const number = toSafeNumber(value);
  if (number === undefined) {
    throw new RecordingFormatError(`a recording entry holds ${value}, beyond 2^53`);
  }
  return number;
}

function oneOf<T extends string>(
  known: readonly T[],
  value: string | null | undefined,
  what: string,
): T {
  const match = known.find((candidate) => candidate === value);
  if (!match) throw new RecordingFormatError(`a recording with the unknown ${what} "${value}"`);
  return match;
}
