import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readBytes, readWithoutWeights } from '../../src/graph-files/read-bytes.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { decodeGraphDef } from '../../src/protobuf/graph-codec.js';
import type { FileMessage } from '../../src/protobuf/message-type.js';

const test = suite('graph-files/read-bytes');
const folder = mkdtempSync(path.join(tmpdir(), 'flatline-read-bytes-'));
test.after(() => rmSync(folder, { recursive: true }));

/** More than is read at once. */
const LARGE = 2_000_000;
const BLOCK = 2 ** 20;

function constant(name: string, tensor: tensorflow.TensorProto.$Properties) {
  return { name, op: 'Const', attr: { dtype: { type: 1 }, value: { tensor } } };
}

const graphDef = {
  node: [
    constant('first', { dtype: 1, tensorShape: {}, floatVal: [0.5] }),
    constant('content', { dtype: 1, tensorContent: new Uint8Array(LARGE).fill(63) }),
    constant('packed', { dtype: 1, floatVal: Array<number>(LARGE).fill(1.5) }),
    constant('words', { dtype: 7, stringVal: [new Uint8Array(LARGE).fill(65)] }),
    { name: 'x'.repeat(100_000), op: 'Identity', input: ['content'] },
    constant('last', { dtype: 1, tensorShape: {}, floatVal: [2.5] }),
  ],
  library: {
    function: [
      {
        signature: { name: 'f' },
        nodeDef: [constant('inner', { dtype: 1, tensorContent: new Uint8Array(LARGE).fill(63) })],
      },
    ],
  },
};
const bytes = tensorflow.GraphDef.encode(graphDef).finish();

async function readFrom(written: Uint8Array, message: FileMessage): Promise<Uint8Array> {
  const file = path.join(folder, 'graph.pb');
  writeFileSync(file, written);
  const handle = await open(file, 'r');
  try {
    assert.ok(Buffer.from(await readBytes(handle, written.length)).equals(written));
    return await readWithoutWeights(handle, written.length, message);
  } finally {
    await handle.close();
  }
}

test('all but the values of large tensors is read, at its place', async () => {
  const read = await readFrom(bytes, 'GraphDef');
  assert.is(read.length, bytes.length);
  let changed = 0;
  for (const [at, byte] of read.entries()) if (byte !== bytes[at]) changed++;
  // Two contents, floats of four bytes of which two are no zeros, and the words.
  assert.ok(changed > 5 * (LARGE - BLOCK), String(changed));
  assert.ok(changed <= 5 * LARGE, String(changed));
  const { nodes } = decodeGraphDef(read);
  assert.equal(
    Array.from(nodes, ({ name }) => name),
    graphDef.node.map(({ name }) => name),
  );
});

test('nothing takes the values that were left out for values', async () => {
  const { nodes } = decodeGraphDef(await readFrom(bytes, 'GraphDef'));
  const elementsOf = (name: string) => {
    const value = nodes.at(nodes.find(name) ?? -1)?.attribute('value');
    return value?.kind === 'tensor' ? [value.tensor.elements, value.tensor.text] : 'no tensor';
  };
  assert.equal(elementsOf('first'), [Float64Array.of(0.5), undefined]);
  assert.equal(elementsOf('last'), [Float64Array.of(2.5), undefined]);
  for (const name of ['content', 'packed', 'words']) {
    assert.equal(elementsOf(name), [undefined, undefined], name);
  }
});

test('in a SavedModel, as deep as its nodes stand', async () => {
  const model = { metaGraphs: [{ graphDef }] };
  const written = tensorflow.SavedModel.encode(model).finish();
  const read = await readFrom(written, 'SavedModel');
  const decoded = tensorflow.SavedModel.decode(read).metaGraphs[0]?.graphDef;
  assert.equal(
    decoded?.node?.map(({ name }) => name),
    graphDef.node.map(({ name }) => name),
  );
});

test('damaged and cut bytes come as they are', async () => {
  for (const damaged of [bytes.subarray(0, bytes.length - 5), new Uint8Array(LARGE).fill(0xff)]) {
    const read = await readFrom(damaged, 'GraphDef');
    assert.is(read.length, damaged.length);
    assert.ok(Buffer.from(read.subarray(-100)).equals(damaged.subarray(-100)));
  }
});

test.run();
