import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { dtypeName, numericElements, shapeOf } from '../../src/protobuf/tensor-codec.js';
import { bytesOfHex } from '../support/event-bytes.js';

const test = suite('protobuf/tensor-codec');

const { DataType } = tensorflow;
type TensorMessage = tensorflow.TensorProto.$Properties;

const shape = (...sizes: (number | Long)[]): tensorflow.TensorShapeProto.$Properties => ({
  dim: sizes.map((size) => ({ size: Long.fromValue(size) })),
});

/** The elements after a trip through the wire, which is how every tensor comes. */
function elements(tensor: TensorMessage): number[] | undefined {
  const bytes = tensorflow.TensorProto.encode(tensor).finish();
  const found = numericElements(tensorflow.TensorProto.decode(bytes));
  return found && Array.from(found);
}

function same(actual: number[] | undefined, wanted: readonly number[] | undefined, what: string) {
  const isSame =
    actual === undefined || wanted === undefined
      ? actual === wanted
      : actual.length === wanted.length &&
        actual.every((number, index) => Object.is(number, wanted[index]));
  assert.ok(isSame, `${what}: got ${actual}, wanted ${wanted}`);
}

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

test('lists of values, of every numeric type', () => {
  const cases: readonly [TensorMessage, readonly number[]][] = [
    [{ dtype: DataType.DT_FLOAT, floatVal: [0.1, -0, nan] }, [Math.fround(0.1), -0, nan]],
    [{ dtype: DataType.DT_DOUBLE, doubleVal: [0.1, -inf, 5e-324] }, [0.1, -inf, 5e-324]],
    [{ dtype: DataType.DT_INT32, intVal: [-1, 2147483647, 0] }, [-1, 2147483647, 0]],
    [{ dtype: DataType.DT_INT16, intVal: [-32768, 1, 2] }, [-32768, 1, 2]],
    [{ dtype: DataType.DT_INT8, intVal: [-128, 127, 0] }, [-128, 127, 0]],
    [{ dtype: DataType.DT_UINT8, intVal: [255, 0, 1] }, [255, 0, 1]],
    [{ dtype: DataType.DT_UINT16, intVal: [65535, 0, 1] }, [65535, 0, 1]],
    [{ dtype: DataType.DT_UINT32, uint32Val: [4294967295, 0, 1] }, [4294967295, 0, 1]],
    [
      { dtype: DataType.DT_INT64, int64Val: [-3, 2 ** 40, 0].map((n) => Long.fromNumber(n)) },
      [-3, 2 ** 40, 0],
    ],
    [
      { dtype: DataType.DT_UINT64, uint64Val: [Long.MAX_UNSIGNED_VALUE, Long.UONE, Long.UZERO] },
      [2 ** 64, 1, 0],
    ],
    [{ dtype: DataType.DT_BOOL, boolVal: [true, false, true] }, [1, 0, 1]],
  ];
  for (const [tensor, wanted] of cases) {
    same(elements({ ...tensor, tensorShape: shape(3) }), wanted, dtypeName(tensor.dtype ?? 0));
  }
});

test('raw contents, of every numeric type, little endian', () => {
  const cases: readonly [number, string, readonly number[]][] = [
    [DataType.DT_FLOAT, '0000803f 000000c0', [1, -2]],
    [DataType.DT_DOUBLE, '000000000000f03f 9a9999999999b9bf', [1, -0.1]],
    [DataType.DT_INT32, '01000000 feffffff', [1, -2]],
    [DataType.DT_UINT32, '01000000 feffffff', [1, 4294967294]],
    [DataType.DT_INT16, '0100 feff', [1, -2]],
    [DataType.DT_UINT16, '0100 feff', [1, 65534]],
    [DataType.DT_INT8, '01 fe', [1, -2]],
    [DataType.DT_UINT8, '01 fe', [1, 254]],
    [DataType.DT_BOOL, '01 00', [1, 0]],
    [DataType.DT_INT64, '0100000000000000 feffffffffffffff', [1, -2]],
    [DataType.DT_UINT64, '0100000000000000 0000000000000080', [1, 2 ** 63]],
    [DataType.DT_HALF, '003c 00c0', [1, -2]],
    [DataType.DT_BFLOAT16, '803f 00c0', [1, -2]],
  ];
  for (const [dtype, content, wanted] of cases) {
    const tensor = { dtype, tensorShape: shape(2), tensorContent: bytesOfHex(content) };
    same(elements(tensor), wanted, dtypeName(dtype));
  }
});

test('raw contents may lie at any address', () => {
  const moved = new Uint8Array(9);
  moved.set(bytesOfHex('000000000000f03f'), 1);
  const tensor = {
    dtype: DataType.DT_DOUBLE,
    tensorShape: shape(),
    tensorContent: moved.subarray(1),
  };
  assert.equal(Array.from(numericElements(tensor) ?? []), [1]);
});

test('half: bit patterns', () => {
  const cases: readonly [number, number][] = [
    [0x0000, 0],
    [0x8000, -0],
    [0x0001, 2 ** -24],
    [0x83ff, -1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0xfbff, -65504],
    [0x7c00, inf],
    [0xfc00, -inf],
    [0x7e00, nan],
    [0x7c01, nan],
  ];
  for (const [bits, wanted] of cases) {
    const tensor = { dtype: DataType.DT_HALF, tensorShape: shape(), halfVal: [bits] };
    same(elements(tensor), [wanted], `0x${bits.toString(16)}`);
  }
});

test('bfloat16: bit patterns', () => {
  const cases: readonly [number, number][] = [
    [0x0000, 0],
    [0x8000, -0],
    [0x0001, 2 ** -133],
    [0x8001, -(2 ** -133)],
    [0x3f80, 1],
    [0xc049, -3.140625],
    [0x7f80, inf],
    [0xff80, -inf],
    [0x7fc0, nan],
  ];
  for (const [bits, wanted] of cases) {
    const tensor = { dtype: DataType.DT_BFLOAT16, tensorShape: shape(), halfVal: [bits] };
    same(elements(tensor), [wanted], `0x${bits.toString(16)}`);
  }
});

test('a short list repeats its last value, an empty one stands for zeros', () => {
  const float = { dtype: DataType.DT_FLOAT };
  same(elements({ ...float, tensorShape: shape(2, 2), floatVal: [1, 2] }), [1, 2, 2, 2], 'short');
  same(elements({ ...float, tensorShape: shape(3) }), [0, 0, 0], 'empty');
  same(elements({ ...float, tensorShape: shape(0) }), [], 'no element');
  same(elements({ ...float, tensorShape: shape(0, 2 ** 40) }), [], 'no element, huge');
  same(elements({ ...float, tensorShape: shape() }), [0], 'scalar');
  same(elements({ ...float, floatVal: [5] }), [5], 'no shape is that of a scalar');
  const half = { dtype: DataType.DT_HALF, tensorShape: shape(2), halfVal: [0x3c00] };
  same(elements(half), [1, 1], 'half');
});

test('what does not fit its shape, or is no number, is refused', () => {
  const float = { dtype: DataType.DT_FLOAT };
  const text = [new TextEncoder().encode('text')];
  const cases: readonly [string, TensorMessage][] = [
    ['more values than elements', { ...float, tensorShape: shape(1), floatVal: [1, 2] }],
    ['contents too short', { ...float, tensorShape: shape(2), tensorContent: new Uint8Array(4) }],
    ['contents too long', { ...float, tensorShape: shape(1), tensorContent: new Uint8Array(5) }],
    ['an unknown rank', { ...float, tensorShape: { unknownRank: true }, floatVal: [1] }],
    ['an unknown size', { ...float, tensorShape: shape(-1), floatVal: [1] }],
    ['text', { dtype: DataType.DT_STRING, tensorShape: shape(1), stringVal: text }],
    ['complex', { dtype: DataType.DT_COMPLEX64, tensorShape: shape(1), scomplexVal: [1, 2] }],
    ['raw complex', { dtype: DataType.DT_COMPLEX64, tensorContent: new Uint8Array(8) }],
    [
      'a type of the future',
      { dtype: 99 as tensorflow.DataType, tensorShape: shape(1), floatVal: [1] },
    ],
    ['no type', { tensorShape: shape(1), floatVal: [1] }],
  ];
  for (const [what, tensor] of cases) same(elements(tensor), undefined, what);
});

test('a huge shape allocates nothing, whatever comes with it', () => {
  const claims = [
    shape(2 ** 40),
    shape(2 ** 20, 2 ** 20),
    shape(2 ** 31, 2 ** 31, 2 ** 31),
    shape(...Array.from({ length: 100 }, () => 2 ** 52)),
    shape(Long.MAX_VALUE),
    shape(2 ** 20 + 1),
  ];
  const before = process.memoryUsage().arrayBuffers;
  for (const tensorShape of claims) {
    for (const values of [{}, { floatVal: [1] }, { tensorContent: new Uint8Array(8) }]) {
      same(elements({ dtype: DataType.DT_FLOAT, tensorShape, ...values }), undefined, 'a claim');
    }
  }
  assert.ok(process.memoryUsage().arrayBuffers - before < 2 ** 20);
});

test('a large tensor that is really there is read', () => {
  const tensorContent = new Uint8Array(4 * (2 ** 20 + 1));
  tensorContent.set(bytesOfHex('0000803f'), 4 * 2 ** 20);
  const tensor = { dtype: DataType.DT_FLOAT, tensorShape: shape(2 ** 20 + 1), tensorContent };
  const found = numericElements(tensor);
  assert.is(found?.length, 2 ** 20 + 1);
  assert.is(found?.at(-1), 1);
});

test('shapes', () => {
  assert.equal(shapeOf(shape(2, 3)), [2, 3]);
  assert.equal(shapeOf({}), []);
  assert.equal(shapeOf(shape(-1, 3)), [-1, 3]);
  assert.equal(shapeOf({ dim: [{}] }), [0]);
  assert.equal(shapeOf(shape(Long.MAX_VALUE)), [-1]);
  assert.is(shapeOf({ unknownRank: true }), undefined);
});

test('names of types', () => {
  assert.is(dtypeName(DataType.DT_FLOAT), 'float32');
  assert.is(dtypeName(DataType.DT_FLOAT + 100), 'float32');
  assert.is(dtypeName(DataType.DT_BFLOAT16), 'bfloat16');
  assert.is(dtypeName(42), 'dtype 42');
  assert.is(dtypeName(142), 'dtype 142');
});

test.run();
