import type { VariableView } from '../model/run-view.js';

/** Why a flat variable is taken to hold what its initializer gave it. */
export type InitialLook = 'recorded as initialized' | 'constant 0' | 'constant 1' | 'uniform';

/** With fewer elements chance alone makes any distribution look uniform. */
const MIN_ELEMENTS = 64;

/**
 * Whether the first value of a variable looks like an initializer's: said by the recorder, a
 * constant 0 or 1, or spread evenly around 0 as Glorot's, He's and PyTorch's uniform initializers
 * leave it. Training, and so a checkpoint, soon spoils all of these. Undefined: not known.
 */
export function initialLookOf(view: VariableView): InitialLook | undefined {
  const { columns, origin, initial } = view;
  if (origin === 'restored') return undefined;
  if (origin === 'initialized' && initial) return 'recorded as initialized';
  const [min, max] = [columns.min[0] as number, columns.max[0] as number];
  if (min === max) return min === 0 ? 'constant 0' : min === 1 ? 'constant 1' : undefined;
  return isUniform(view) ? 'uniform' : undefined;
}

/** A uniform spread on [-a, a] has the root mean square a / sqrt(3), and both ends near a. */
function isUniform({ columns }: VariableView): boolean {
  const [min, max, mean, std, norm] = [
    columns.min[0] as number,
    columns.max[0] as number,
    columns.mean[0] as number,
    columns.std[0] as number,
    columns.norm[0] as number,
  ];
  const meanSquare = std * std + mean * mean;
  const elements = (norm * norm) / meanSquare;
  if (!(elements >= MIN_ELEMENTS - 0.5) || min >= 0 || max <= 0) return false;
  const edge = Math.max(-min, max);
  const slack = 3 / Math.sqrt(elements);
  const isEven = Math.abs(Math.sqrt(3 * meanSquare) / edge - 1) < 0.05 + 0.45 * slack;
  const isSymmetric = Math.abs(min + max) / edge < 0.05 + slack;
  return isEven && isSymmetric && Math.abs(mean) / edge < 0.05 + slack;
}
