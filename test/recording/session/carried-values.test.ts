import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphSession } from '../../../src/index.js';
import { tensorflow } from '../../../src/protobuf/generated/messages.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const { DataType } = tensorflow;
const tf = await nativeTensorFlow();
const test = suite('recording/carried-values');

/** A resource variable of a dtype that begins at `value`. */
interface Declared {
  readonly dtype: number;
  readonly shape: readonly number[];
  readonly value: tensorflow.TensorProto.$Properties;
}

const declared: Readonly<Record<string, Declared>> = {
  float: { dtype: DataType.DT_FLOAT, shape: [2], value: { floatVal: [0.1] } },
  double: { dtype: DataType.DT_DOUBLE, shape: [2], value: { doubleVal: [1 / 3] } },
  long: { dtype: DataType.DT_INT64, shape: [], value: { int64Val: [Long.fromNumber(-(2 ** 40))] } },
  half: { dtype: DataType.DT_HALF, shape: [2], value: { halfVal: [0x3555] } },
  byte: { dtype: DataType.DT_UINT8, shape: [2], value: { intVal: [200] } },
  flag: { dtype: DataType.DT_BOOL, shape: [], value: { boolVal: [true] } },
};

/** Exports a graph whose op `init` initialises these variables. */
function exported(variables: Readonly<Record<string, Declared>>): string {
  const names = Object.keys(variables);
  const node = names.flatMap((name): tensorflow.NodeDef.$Properties[] => {
    const { dtype, shape, value } = variables[name] as Declared;
    const tensorShape = { dim: shape.map((size) => ({ size: Long.fromNumber(size) })) };
    const type = { type: dtype };
    return [
      {
        name,
        op: 'VarHandleOp',
        attr: { dtype: type, shape: { shape: tensorShape }, shared_name: { s: Buffer.from(name) } },
      },
      {
        name: `${name}/initial`,
        op: 'Const',
        attr: { dtype: type, value: { tensor: { dtype, tensorShape, ...value } } },
      },
      {
        name: `${name}/Assign`,
        op: 'AssignVariableOp',
        input: [name, `${name}/initial`],
        attr: { dtype: type },
      },
    ];
  });
  node.push({ name: 'init', op: 'NoOp', input: names.map((name) => `^${name}/Assign`) });
  const folder = path.join(temporaryFolder(), 'export');
  mkdirSync(folder);
  const model = {
    savedModelSchemaVersion: Long.ONE,
    metaGraphs: [{ metaInfoDef: { tags: ['serve'] }, graphDef: { node } }],
  };
  writeFileSync(path.join(folder, 'saved_model.pb'), tensorflow.SavedModel.encode(model).finish());
  return folder;
}

async function opened(variables: Readonly<Record<string, Declared>>) {
  const logdir = temporaryFolder();
  return { logdir, session: await GraphSession.open(tf, exported(variables), { logdir }) };
}

test('values of every dtype come over without losing a bit', async () => {
  const source = await opened(declared);
  await source.session.run('init');
  const target = await opened(declared);
  const { carried, left } = await target.session.continueFrom(source.session);
  assert.equal([[...carried].sort(), left], [Object.keys(declared).sort(), []]);
  await source.session.dispose();
  await target.session.dispose();
  const [before, after] = [await readRun(source.logdir), await readRun(target.logdir)];
  for (const name of Object.keys(declared)) {
    const [was, is] = [variableOf(before, name), variableOf(after, name)];
    assert.is(is.columns.mean[0], was.columns.mean[0], name);
    assert.is(is.columns.norm[0], was.columns.norm[0], name);
    assert.is(is.origin, 'restored', name);
  }
  assert.is(variableOf(after, 'long').columns.mean[0], -(2 ** 40));
  assert.is(variableOf(after, 'double').columns.mean[0], 1 / 3);
});

test('what does not fit is left as it is, and told', async () => {
  const { float, double, long, byte } = declared as Record<string, Declared>;
  const source = await opened({ float, double, long } as Record<string, Declared>);
  await source.session.run(['float/Assign', 'double/Assign']);
  const target = await opened({
    float: { ...float, shape: [3] },
    double: { ...float },
    long,
    byte,
  } as Record<string, Declared>);
  const { carried, left } = await target.session.continueFrom(source.session);
  assert.equal(carried, []);
  assert.equal(
    new Map(left.map(({ variable, reason }) => [variable, reason])),
    new Map([
      ['float', 'its shape is [3], and [2] there'],
      ['double', 'it is float32, and float64 there'],
      ['byte', 'the other graph does not have it'],
      ['long', 'it has no value in the other session'],
    ]),
  );
  await source.session.dispose();
  await target.session.dispose();
});

test.run();
