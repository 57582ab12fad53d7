/** How the numbers in [from, end) are written down: `src/store/column-form.ts` reads them. */
import { isOther } from './numbers';

const FLOAT64: u8 = 0;
const FLOAT32: u8 = 1;
const INT32: u8 = 2;
const EVEN: u8 = 3;

const EVEN_BYTES: u32 = 16;
/** So few numbers take no more than the two that tell of them. */
const FEW: usize = 2;

/** What a column takes: a multiple of 8. */
export function columnBytes(form: u8, length: u32): u32 {
  if (form === EVEN) return EVEN_BYTES;
  return form === FLOAT64 ? 8 * length : (4 * length + 7) & -8;
}

/** The shortest form for the numbers. */
export function formOf(from: usize, end: usize): u8 {
  if (end - from > 8 * FEW && areEven(from, end)) return EVEN;
  if (areFloat32(from, end)) return FLOAT32;
  return areInt32(from, end) ? INT32 : FLOAT64;
}

function areEven(from: usize, end: usize): bool {
  const first = load<f64>(from);
  const difference = differenceAt(from);
  for (let at = from, index: f64 = 0; at < end; at += 8, index++) {
    if (isOther(first + index * difference, load<f64>(at))) return false;
  }
  return true;
}

function differenceAt(from: usize): f64 {
  return load<f64>(from, 8) - load<f64>(from);
}

function areFloat32(from: usize, end: usize): bool {
  for (let at = from; at < end; at += 8) {
    const number = load<f64>(at);
    if (isOther(f64(f32(number)), number)) return false;
  }
  return true;
}

function areInt32(from: usize, end: usize): bool {
  for (let at = from; at < end; at += 8) {
    const number = load<f64>(at);
    // What does not fit, NaN too, becomes a number that does.
    if (isOther(f64(i32(number)), number)) return false;
  }
  return true;
}

/** Writes the numbers to a place that is a multiple of 8. */
export function putColumn(place: usize, form: u8, from: usize, end: usize): void {
  if (form === EVEN) {
    store<f64>(place, load<f64>(from));
    store<f64>(place, differenceAt(from), 8);
  } else if (form === FLOAT64) memory.copy(place, from, end - from);
  else {
    const isFloat = form === FLOAT32;
    let to = place;
    for (let at = from; at < end; at += 8, to += 4) {
      const number = load<f64>(at);
      if (isFloat) store<f32>(to, f32(number));
      else store<i32>(to, i32(number));
    }
    if ((to & 7) !== 0) store<u32>(to, 0);
  }
}
