import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assembled, wasmPrograms } from '../../scripts/assemble.mjs';
import {
  type FrameScanner,
  frameScanner,
  PlainFrameScanner,
  WasmFrameScanner,
  WINDOW_BYTES,
} from '../../src/tfrecord/frame-scanner.js';
import { RecordReader } from '../../src/tfrecord/record-reader.js';
import { RecordBuffer } from '../../src/tfrecord/record-writer.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('tfrecord/frame-scanner');

function recordsOf(datas: readonly Uint8Array[]): Uint8Array {
  const records = new RecordBuffer(64);
  for (const data of datas) {
    const at = records.beginRecord(data.length);
    records.bytes.set(data, at);
    records.endRecord();
  }
  return records.bytes.slice(0, records.length);
}

/** What a scanner tells of the bytes; places count from the window's beginning. */
function told(scanner: FrameScanner, bytes: Uint8Array, mostBytes = 2 ** 30) {
  const { windowStart } = scanner;
  scanner.bytes.set(bytes, windowStart);
  const count = scanner.scan(windowStart, windowStart + bytes.length, mostBytes);
  const places = [...scanner.found.subarray(0, 2 * count)].map((place) => place - windowStart);
  return { places, isBroken: scanner.isBroken };
}

for (const { source, target } of wasmPrograms) {
  test(`${target} is what ${source} compiles to`, async () => {
    const { program } = await import(`../../${target}`);
    assert.is(program, Buffer.from(await assembled(source)).toString('base64'));
  });
}

test('this engine runs WebAssembly', () => {
  assert.instance(frameScanner(), WasmFrameScanner);
});

for (const scanner of [new PlainFrameScanner(), new WasmFrameScanner()]) {
  test(`${scanner.constructor.name} finds records of every length to 100`, () => {
    const random = new SeededRandom(1);
    const datas = Array.from({ length: 101 }, (_, length) => random.bytes(length));
    const bytes = recordsOf(datas);
    const { places, isBroken } = told(scanner, bytes);
    const found = datas.map((_, at) => bytes.slice(places[2 * at], places[2 * at + 1]));
    assert.equal(found, datas);
    assert.is(isBroken, false);
    assert.is(places.length, 202);
  });

  test(`${scanner.constructor.name} finds longer records, and no longer one with a changed bit`, () => {
    const random = new SeededRandom(4);
    for (let length = 240; length < 1000; length += length < 420 ? 1 : 83) {
      const bytes = recordsOf([random.bytes(length)]);
      assert.equal(told(scanner, bytes).places, [12, 12 + length], `${length} bytes`);
      const at = 12 + random.below(length);
      bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
      assert.equal(told(scanner, bytes).places, [], `${length} bytes, damaged at ${at}`);
    }
  });

  test(`${scanner.constructor.name} tells a broken record from one that is not whole`, () => {
    const bytes = recordsOf([Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]);
    for (let length = 0; length < bytes.length; length++) {
      const { places, isBroken } = told(scanner, bytes.subarray(0, length));
      assert.equal([places.length, isBroken], [length < 19 ? 0 : 2, false], `${length} bytes`);
    }
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] as number) ^ 0x10;
      const { places, isBroken } = told(scanner, damaged);
      assert.equal([places.length, isBroken], [at < 19 ? 0 : 2, true], `byte ${at}`);
    }
    assert.equal(told(scanner, bytes, 2), { places: [], isBroken: true });
  });

  test(`${scanner.constructor.name} has room for a window of the shortest records`, () => {
    const bytes = recordsOf(Array.from({ length: WINDOW_BYTES / 16 }, () => new Uint8Array(0)));
    assert.is(told(scanner, bytes).places.length, WINDOW_BYTES / 8);
  });
}

test('both scanners tell the same of random and damaged bytes', () => {
  const [plain, wasm] = [new PlainFrameScanner(), new WasmFrameScanner()];
  const random = new SeededRandom(2);
  for (let round = 0; round < 500; round++) {
    const datas = Array.from({ length: 20 }, () => random.bytes(random.bytes(1)[0] as number));
    const bytes = recordsOf(datas);
    for (const place of round % 5 === 0 ? [] : random.bytes(round % 5)) {
      const at = (place * 37 + round * 11) % bytes.length;
      bytes[at] = (bytes[at] as number) ^ (1 << (place & 7));
    }
    assert.equal(told(wasm, bytes), told(plain, bytes), `round ${round}`);
    const noise = random.bytes(200);
    assert.equal(told(wasm, noise), told(plain, noise), `noise ${round}`);
  }
});

test('readers that take turns have each their own records', () => {
  const random = new SeededRandom(3);
  const logs = [0, 1].map(() => Array.from({ length: 50 }, (_, at) => random.bytes(at)));
  const readers = logs.map((datas) => {
    const reader = new RecordReader();
    reader.push(recordsOf(datas));
    return reader;
  });
  for (let at = 0; at < 50; at++) {
    for (const [index, reader] of readers.entries()) {
      assert.ok(reader.advance());
      assert.equal(reader.bytes.slice(reader.dataStart, reader.dataEnd), logs[index]?.[at]);
    }
  }
});

test('records that are longer than the window stand between short ones', () => {
  const lengths = [3, WINDOW_BYTES, 5, WINDOW_BYTES - 40, WINDOW_BYTES - 16, 0, 7];
  const reader = new RecordReader();
  reader.push(recordsOf(lengths.map((length) => new Uint8Array(length).fill(length))));
  const found: number[] = [];
  for (;;) {
    while (reader.advance()) found.push(reader.dataEnd - reader.dataStart);
    const outcome = reader.next();
    if (!outcome) break;
    if (outcome.kind === 'record') found.push(outcome.data.length);
  }
  assert.equal(found, lengths);
});

test.run();
