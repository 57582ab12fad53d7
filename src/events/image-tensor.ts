import type { OutgoingTensor } from './outgoing-tensor.js';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Signature, length and type of the IHDR chunk, width, height (PNG specification, 11.2.2). */
const HEAD_BYTES = 24;
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/**
 * Images as TensorFlow 2 writes them: width and height in decimal, then each image's bytes
 * (tensorboard/plugins/image/summary_v2.py).
 *
 * @throws TypeError for bytes that do not begin as a PNG does, no image, or images of several sizes.
 */
export function imageTensor(png: Uint8Array | readonly Uint8Array[]): OutgoingTensor {
  const pngs = png instanceof Uint8Array ? [png] : png;
  const [first, ...others] = pngs.map(sizeOf);
  if (!first) throw new TypeError('there is no image');
  const [width, height] = first;
  if (others.some((other) => other[0] !== width || other[1] !== height)) {
    throw new TypeError('images of one tag and step must be of one size');
  }
  const values = [String(width), String(height), ...pngs];
  return { dtype: 'string', shape: [values.length], values };
}

function sizeOf(png: Uint8Array): readonly [width: number, height: number] {
  const isPng =
    png instanceof Uint8Array &&
    png.length >= HEAD_BYTES &&
    SIGNATURE.every((byte, index) => png[index] === byte);
  if (!isPng) throw new TypeError('an image must be the bytes of a PNG');
  const view = new DataView(png.buffer, png.byteOffset, HEAD_BYTES);
  return [view.getUint32(WIDTH_AT), view.getUint32(HEIGHT_AT)];
}
