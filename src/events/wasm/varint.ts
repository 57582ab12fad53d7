/** Lengths, as far as they fit the window: three bytes at most. What is longer leads beyond every end. */

const BEYOND: usize = 1 << 24;

export function lengthAt(at: usize): usize {
  const first = <usize>load<u8>(at);
  if (first < 0x80) return first;
  const second = <usize>load<u8>(at, 1);
  if (second < 0x80) return (first & 0x7f) | (second << 7);
  const third = <usize>load<u8>(at, 2);
  return third < 0x80 ? (first & 0x7f) | ((second & 0x7f) << 7) | (third << 14) : BEYOND;
}

/** How many bytes the length itself takes. */
export function lengthBytes(at: usize): usize {
  if (load<u8>(at) < 0x80) return 1;
  return load<u8>(at, 1) < 0x80 ? 2 : 3;
}
