import {
  type AssignWriter,
  assignWriters,
  type RecordingEntry,
  type RecordingProcess,
  recorderKinds,
  runPurposes,
} from '../model/recording.js';
import { variableOrigins, variableRoles } from '../model/variable.js';
import { flatline } from '../protobuf/generated/messages.js';
import {
  messageOfStatistics,
  oneOf,
  present,
  RecordingFormatError,
  safe,
  statisticsOf,
  unsigned,
} from './recording-fields.js';
import { messageOfStep, stepOfMessage } from './recording-step-codec.js';

const SCHEMA_VERSION = 1;

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
          ...entry.process,
          ...(entry.purpose === undefined ? {} : { purpose: entry.purpose }),
        },
      };
    case 'variable':
      return {
        variable: {
          id: entry.id,
          name: entry.name,
          shape: entry.shape.map(unsigned),
          dtype: entry.dtype,
          role: entry.role,
          ...(entry.trainable === undefined ? {} : { trainable: entry.trainable }),
          ...(entry.initial ? { initial: messageOfStatistics(entry.initial) } : {}),
          origin: entry.origin,
          ...(entry.createdStep === undefined ? {} : { createdStep: unsigned(entry.createdStep) }),
          ...(entry.restoredStep === undefined
            ? {}
            : { restoredStep: unsigned(entry.restoredStep) }),
          ...(entry.slotOf === undefined ? {} : { slotOf: entry.slotOf }),
          ...(entry.idleAtStart ? { idleAtStart: true } : {}),
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
      return { step: messageOfStep(entry) };
    case 'close':
      return {
        close: {
          trainingSteps: unsigned(entry.trainingSteps),
          ...(entry.reason === undefined ? {} : { reason: entry.reason }),
        },
      };
    case 'optimizer':
      return { optimizer: { id: entry.id, name: entry.name, className: entry.className } };
    case 'problem':
      return { problem: { code: entry.code, message: entry.message, count: entry.count } };
  }
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
        ...processOf(recorder),
        ...(recorder.purpose ? { purpose: oneOf(runPurposes, recorder.purpose, 'purpose') } : {}),
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
        ...(variable.createdStep && !variable.createdStep.isZero()
          ? { createdStep: safe(variable.createdStep) }
          : {}),
        ...(variable.restoredStep ? { restoredStep: safe(variable.restoredStep) } : {}),
        ...(isSet(variable.slotOf) ? { slotOf: variable.slotOf } : {}),
        ...(variable.idleAtStart ? { idleAtStart: true } : {}),
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
      return closeOf(present(message.close));
    case 'optimizer': {
      const optimizer = present(message.optimizer);
      return {
        kind: 'optimizer',
        id: optimizer.id ?? 0,
        name: optimizer.name ?? '',
        className: optimizer.className ?? '',
      };
    }
    case 'problem': {
      const problem = present(message.problem);
      return {
        kind: 'problem',
        code: problem.code ?? '',
        message: problem.message ?? '',
        count: problem.count ?? 0,
      };
    }
    default:
      throw new RecordingFormatError('a recording entry of a kind this Flatline does not know');
  }
}

function closeOf({ trainingSteps, reason }: flatline.Close.$Properties): RecordingEntry {
  return { kind: 'close', trainingSteps: safe(trainingSteps), ...(reason ? { reason } : {}) };
}

/** Recorders of old did not say which process they were in. */
function processOf({ host, pid, started }: flatline.Recorder.$Properties): {
  readonly process?: RecordingProcess;
} {
  return host ? { process: { host, pid: pid ?? 0, started: started ?? 0 } } : {};
}

function isSet<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
