import { type FileHandle, open } from 'node:fs/promises';
import { FOOTER_BYTES, HEADER_BYTES } from '../tfrecord/framing.js';
import { RecordReader } from '../tfrecord/record-reader.js';
import { assertRegularFile, OPEN_TO_READ } from './regular-file.js';

/**
 * The data of the record at an offset of a file; undefined unless a whole one, whose checksums hold,
 * stands there.
 *
 * @throws what the file system throws when the file cannot be read.
 */
export async function readRecord(file: string, offset: number): Promise<Uint8Array | undefined> {
  const handle = await open(file, OPEN_TO_READ);
  try {
    const stats = await handle.stat();
    assertRegularFile(stats);
    const { size } = stats;
    const header = await readExactly(handle, offset, HEADER_BYTES);
    const length = Number(new DataView(header.buffer).getBigUint64(0, true));
    // Nothing is allocated for a length that the file cannot hold.
    if (!(offset + HEADER_BYTES + length + FOOTER_BYTES <= size)) return undefined;
    const reader = new RecordReader({ position: { offset } });
    reader.push(header);
    reader.push(await readExactly(handle, offset + HEADER_BYTES, length + FOOTER_BYTES));
    const outcome = reader.next();
    return outcome?.kind === 'record' ? outcome.data : undefined;
  } finally {
    await handle.close();
  }
}

async function readExactly(handle: FileHandle, offset: number, bytes: number): Promise<Uint8Array> {
  const read = new Uint8Array(bytes);
  let done = 0;
  while (done < bytes) {
    const { bytesRead } = await handle.read(read, done, bytes - done, offset + done);
    if (bytesRead === 0) throw new Error('the file ends here');
    done += bytesRead;
  }
  return read;
}
