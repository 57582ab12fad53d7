import zlib from 'node:zlib';
import { crc32c } from '../tfrecord/crc32c.js';

/**
 * What bytes come to, as an unsigned 32-bit number. Node has a crc of its own from 20.15 on, which is
 * fast from the first byte: the engine takes a while to make ours so. What one of them wrote is damaged
 * to the other.
 */
export const checksum: (bytes: Uint8Array) => number = zlib.crc32 ?? crc32c;
