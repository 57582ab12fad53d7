import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decodeRecordingEntry, encodeRecordingEntry } from '../../src/events/recording-codec.js';
import { RecordingFormatError } from '../../src/events/recording-fields.js';
import { assignWriters, type RecordingEntry, recorderKinds } from '../../src/model/recording.js';
import type { TensorStatistics } from '../../src/model/statistics.js';
import { variableOrigins, variableRoles } from '../../src/model/variable.js';
import { flatline } from '../../src/protobuf/generated/messages.js';
import { framed, readEvents, summaryEvent } from '../support/event-bytes.js';

const test = suite('events/recording-codec');

const statistics: TensorStatistics = {
  count: 12,
  nonFinite: 1,
  min: -0.5,
  max: 3,
  mean: 0.25,
  std: 0.1,
  norm: 4.5,
  fingerprint: Number.MAX_SAFE_INTEGER,
};

const nothingFinite: TensorStatistics = {
  count: 2,
  nonFinite: 2,
  min: Number.NaN,
  max: Number.NaN,
  mean: Number.NaN,
  std: Number.NaN,
  norm: Number.NaN,
  fingerprint: 0,
};

const variable: Extract<RecordingEntry, { kind: 'variable' }> = {
  kind: 'variable',
  id: 3,
  name: 'bn/moving_mean',
  shape: [3, 2 ** 40],
  dtype: 'float32',
  role: 'moving-mean',
  trainable: false,
  initial: statistics,
  origin: 'initialized',
};

const step: Extract<RecordingEntry, { kind: 'step' }> = {
  kind: 'step',
  training: true,
  fetchSetId: 0,
  observed: [
    { assignOpId: 0, count: 2 },
    { assignOpId: 4_000_000_000, count: 0 },
  ],
  layerCalls: [{ layerId: 0, training: 1, inference: 0 }],
  samples: [
    { variableId: 0, statistics, maxChange: 1e-7 },
    { variableId: 3, statistics: nothingFinite, maxChange: Number.NaN },
  ],
};

const detailedStep: typeof step = {
  ...step,
  samples: [
    {
      variableId: 0,
      statistics,
      maxChange: 0,
      changes: { compared: 12, sinceLast: 0, sinceStart: 7 },
      changedChannels: Uint8Array.of(1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1),
      skipped: 3,
    },
  ],
  steps: 100_000,
  gradients: [
    { variableId: 0, taken: 9, missing: 9 },
    { variableId: 3, taken: 1, missing: 0, last: { norm: 0, nonFinite: 2 } },
  ],
  optimizerSteps: [
    { optimizerId: 0, applied: 1, learningRate: 0 },
    { optimizerId: 1, applied: 2 },
  ],
  disposedVariableIds: [0, 5],
};

const entries: readonly RecordingEntry[] = [
  {
    kind: 'recorder',
    recorder: 'tensorflow.js',
    engine: 'tfjs',
    observesAssigns: true,
    process: { host: 'node-3', pid: 4242, started: 1_700_000_000.25 },
    purpose: 'eval',
  },
  { ...variable, createdStep: 12, restoredStep: 0, slotOf: 0, idleAtStart: true },
  detailedStep,
  { kind: 'optimizer', id: 1, name: 'Adam_1', className: 'Adam' },
  { kind: 'problem', code: 'unread', message: 'a variable was disposed', count: 3 },
  { kind: 'close', trainingSteps: 7, reason: 'SIGTERM' },
  { kind: 'recorder', recorder: 'graph-session', engine: 'tfjs-node 4', observesAssigns: true },
  { kind: 'recorder', recorder: 'tensorflow.js', engine: '', observesAssigns: false },
  variable,
  { ...variable, id: 0, shape: [], trainable: true, initial: nothingFinite, origin: 'restored' },
  { ...variable, trainable: undefined, initial: undefined, name: '', role: 'other' },
  { kind: 'assign-op', id: 1, name: 'Assign', variableId: 3, writer: 'graph-op' },
  { kind: 'assign-op', id: 0, name: '', variableId: 0, writer: 'user' },
  {
    kind: 'assign-op',
    id: 2,
    name: 'call',
    variableId: 3,
    writer: 'graph-op',
    unobservedBecause: 'a dataset calls it',
  },
  {
    kind: 'fetch-set',
    id: 0,
    fetches: ['train_op', 'loss:0'],
    feeds: ['x:0'],
    impliedAssignOpIds: [0, 7],
  },
  { kind: 'fetch-set', id: 1, fetches: [], feeds: [], impliedAssignOpIds: [] },
  {
    kind: 'layer',
    id: 2,
    name: 'batch_normalization',
    className: 'BatchNormalization',
    trainable: true,
    variableIds: [0, 3],
  },
  { kind: 'layer', id: 0, name: '', className: '', trainable: false, variableIds: [] },
  step,
  { ...step, training: false, fetchSetId: undefined, observed: [], layerCalls: [], samples: [] },
  { kind: 'close', trainingSteps: 2 ** 40 },
  { kind: 'close', trainingSteps: 0 },
];

test('every kind of entry comes back as it was written', () => {
  const kinds = new Set(entries.map(({ kind }) => kind));
  assert.is(kinds.size, 9);
  for (const entry of entries) {
    assert.equal(decodeRecordingEntry(encodeRecordingEntry(entry)), entry);
  }
});

test('every word of the vocabulary comes back', () => {
  for (const role of variableRoles) {
    for (const origin of variableOrigins) {
      const entry = { ...variable, role, origin };
      assert.equal(decodeRecordingEntry(encodeRecordingEntry(entry)), entry);
    }
  }
  for (const writer of assignWriters) {
    const entry = { kind: 'assign-op', id: 1, name: 'a', variableId: 1, writer } as const;
    assert.equal(decodeRecordingEntry(encodeRecordingEntry(entry)), entry);
  }
  for (const recorder of recorderKinds) {
    const entry = { kind: 'recorder', recorder, engine: 'e', observesAssigns: true } as const;
    assert.equal(decodeRecordingEntry(encodeRecordingEntry(entry)), entry);
  }
});

test('-0 and infinities of statistics come back', () => {
  const odd = {
    ...statistics,
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    mean: -0,
  };
  const entry = decodeRecordingEntry(encodeRecordingEntry({ ...variable, initial: odd }));
  assert.ok(entry.kind === 'variable' && Object.is(entry.initial?.mean, -0));
  assert.equal(entry.kind === 'variable' && entry.initial, odd);
});

/** An event file with a summary for each group of entries. */
function recordingFile(groups: readonly (readonly flatline.Entry.$Properties[])[]): Uint8Array {
  const events = groups.map((group) =>
    summaryEvent(1, [
      {
        tag: 'flatline/recording',
        tensor: {
          dtype: 7,
          stringVal: group.map((entry) => flatline.Entry.encode(entry).finish()),
        },
        metadata: { pluginData: { pluginName: 'flatline' } },
      },
    ]),
  );
  return framed(...events);
}

function refusal(message: flatline.Entry.$Properties): RecordingFormatError {
  try {
    decodeRecordingEntry(flatline.Entry.encode(message).finish());
  } catch (error) {
    if (error instanceof RecordingFormatError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}

test('what this version does not know is refused, not guessed at', () => {
  const recorder = { schemaVersion: 1, kind: 'tensorflow.js' };
  const role = { role: 'gamma', origin: 'unknown' };
  const cases: readonly [flatline.Entry.$Properties, string][] = [
    [
      { recorder: { ...recorder, schemaVersion: 2 } },
      'recording of schema version 2; this Flatline reads version 1',
    ],
    [
      { recorder: { kind: 'tensorflow.js' } },
      'recording of schema version 0; this Flatline reads version 1',
    ],
    [{ recorder: { ...recorder, kind: 'jax' } }, 'a recording with the unknown recorder "jax"'],
    [
      { variable: { ...role, role: 'moving-median' } },
      'a recording with the unknown role "moving-median"',
    ],
    [{ variable: { ...role, role: '' } }, 'a recording with the unknown role ""'],
    [{ variable: { ...role, origin: 'dreamt' } }, 'a recording with the unknown origin "dreamt"'],
    [{ assignOp: { writer: 'ghost' } }, 'a recording with the unknown writer "ghost"'],
    [
      { step: { observedAssignOpId: [1, 2], observedCount: [1] } },
      'a step with 2 observed assigns but 1 counts',
    ],
    [{ step: { sample: [{ variableId: 1 }] } }, 'a recording entry lacks a part it must have'],
    [
      { close: { trainingSteps: Long.MAX_UNSIGNED_VALUE } },
      'a recording entry holds 18446744073709551615, beyond 2^53',
    ],
    [
      {
        step: {
          sample: [
            { statistics: { count: Long.fromNumber(9) }, changedChannels: Uint8Array.of(1) },
          ],
        },
      },
      'changed channels in 1 bytes, of a variable with 9 elements',
    ],
    [{ recorder: { ...recorder, purpose: 'fun' } }, 'a recording with the unknown purpose "fun"'],
    [{}, 'a recording entry of a kind this Flatline does not know'],
  ];
  for (const [message, wanted] of cases) {
    const error = refusal(message);
    assert.is(error.message, wanted);
    assert.is(error.code, 'recording-format');
    assert.match(error.advice, 'version of Flatline');
  }
});

test('an entry that cannot be read is a problem of its file; the rest of the file is read', () => {
  const bytes = recordingFile([
    [{ recorder: { schemaVersion: 2, kind: 'tensorflow.js' } }],
    [{ variable: { id: 1, name: 'w', role: 'moving-median', origin: 'unknown' } }],
    [{ close: {} }],
  ]);
  const { events, problems } = readEvents(bytes);
  assert.equal(
    problems.map(({ code, severity, got, wanted }) => [code, severity, got, wanted]),
    [
      [
        'unreadable-value',
        'error',
        'recording of schema version 2; this Flatline reads version 1',
        'an entry of a Flatline recording',
      ],
      [
        'unreadable-value',
        'error',
        'a recording with the unknown role "moving-median"',
        'an entry of a Flatline recording',
      ],
    ],
  );
  assert.equal(events.at(-1)?.content, {
    kind: 'summary',
    values: [{ kind: 'recording', entries: [{ kind: 'close', trainingSteps: 0 }] }],
  });
});

test.run();
