import type { VariableView } from '../model/run-view.js';

/** A floating-point format, with the bits of its significand (the hidden one too). */
export interface NumberFormat {
  readonly name: 'bfloat16' | 'float16' | 'float32' | 'float64';
  readonly bits: number;
}

const formats = {
  bfloat16: { name: 'bfloat16', bits: 8 },
  float16: { name: 'float16', bits: 11 },
  float32: { name: 'float32', bits: 24 },
  float64: { name: 'float64', bits: 53 },
} as const;

/**
 * The format of a variable's elements: recorded, else the smallest that holds the minimum and the
 * maximum of every point exactly. Undefined where round numbers tell nothing.
 */
export function numberFormatOf({ dtype, columns, source }: VariableView): NumberFormat | undefined {
  if (dtype !== undefined) return Object.values(formats).find(({ name }) => name === dtype);
  if (source === 'scalar') return undefined;
  let bits = 0;
  let told = 0;
  for (const column of [columns.min, columns.max]) {
    for (const value of column) {
      const needed = significantBits(value);
      if (needed > 4) told++;
      bits = Math.max(bits, needed);
    }
  }
  if (told < 2) return undefined;
  return Object.values(formats).find((format) => bits <= format.bits);
}

/** Half the distance to the next number of the format: a smaller change is rounded away. */
export function halfUlp(value: number, { bits }: NumberFormat): number {
  return value === 0 ? 0 : 2 ** (Math.floor(Math.log2(Math.abs(value))) - bits);
}

/** How many bits a number's significand takes: 1 for a power of two, 0 for 0. */
function significantBits(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  let rest = Math.abs(value) / 2 ** exponent;
  let bits = 1;
  for (rest -= 1; rest > 0; bits++) {
    rest *= 2;
    if (rest >= 1) rest -= 1;
  }
  return bits;
}
