/**
 * Makes many bytes into few that have the same crc, 16 bytes at a time and without a table.
 *
 * The polynomial of CRC-32C divides 1 + the sum of x^-d over nine distances d: 16, 32, 48, 80, 82, 110,
 * 112, 113 and 120. So it divides the same with x^8 in the place of x, its eighth power where 1 + 1 = 0:
 * a byte may be taken out of a message when it is added to the bytes that stand d behind it, for every d.
 */
import { REMAINDER_AT } from './memory';

const NOTHING = i32x4.splat(0);
const BLOCK_BYTES: usize = 16;
/** As many blocks as the longest distance reaches over. */
export const REMAINDER_BYTES: usize = 8 * BLOCK_BYTES;

/**
 * Folds the whole blocks of [at, end), eight or more, and puts what is left of them to REMAINDER_AT.
 *
 * @param crc what the bytes before come to.
 * @returns where the bytes begin that are less than a block.
 */
export function fold(at: usize, end: usize, crc: u32): usize {
  // The last eight blocks, with all that was added to them.
  let b8 = NOTHING;
  let b7 = NOTHING;
  let b6 = NOTHING;
  let b5 = NOTHING;
  let b4 = NOTHING;
  let b3 = NOTHING;
  let b2 = NOTHING;
  let b1 = NOTHING;
  let before = i32x4.replace_lane(NOTHING, 0, crc);
  for (; end - at >= BLOCK_BYTES; at += BLOCK_BYTES) {
    const by16and32 = v128.xor(b1, b2);
    const by48and80 = v128.xor(b3, b5);
    const by82 = i16x8.shuffle(b6, b5, 7, 8, 9, 10, 11, 12, 13, 14);
    const by110 = i16x8.shuffle(b7, b6, 1, 2, 3, 4, 5, 6, 7, 8);
    // biome-ignore format: one row of bytes
    const by113 = i8x16.shuffle(b8, b7, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
    const by120 = i64x2.shuffle(b8, b7, 1, 2);
    const near = v128.xor(by16and32, by48and80);
    const far = v128.xor(v128.xor(by82, by110), v128.xor(by113, by120));
    const by112 = v128.xor(v128.xor(v128.load(at), before), b7);
    before = NOTHING;
    b8 = b7;
    b7 = b6;
    b6 = b5;
    b5 = b4;
    b4 = b3;
    b3 = b2;
    b2 = b1;
    b1 = v128.xor(by112, v128.xor(near, far));
  }
  v128.store(REMAINDER_AT, b8);
  v128.store(REMAINDER_AT, b7, 16);
  v128.store(REMAINDER_AT, b6, 32);
  v128.store(REMAINDER_AT, b5, 48);
  v128.store(REMAINDER_AT, b4, 64);
  v128.store(REMAINDER_AT, b3, 80);
  v128.store(REMAINDER_AT, b2, 96);
  v128.store(REMAINDER_AT, b1, 112);
  takeBack();
  return at;
}

/** What the last eight blocks added to one another is taken back: they stay. Before them is nothing. */
function takeBack(): void {
  for (let at = REMAINDER_AT + 7 * BLOCK_BYTES; at > REMAINDER_AT; at -= BLOCK_BYTES) {
    const by16to48 = v128.xor(v128.load(at - 16), v128.xor(v128.load(at - 32), v128.load(at - 48)));
    const by80to110 = v128.xor(
      v128.load(at - 80),
      v128.xor(v128.load(at - 82), v128.load(at - 110)),
    );
    const by112to120 = v128.xor(
      v128.load(at - 112),
      v128.xor(v128.load(at - 113), v128.load(at - 120)),
    );
    const added = v128.xor(by16to48, v128.xor(by80to110, by112to120));
    v128.store(at, v128.xor(v128.load(at), added));
  }
}
