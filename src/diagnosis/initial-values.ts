import type { VariableView } from '../model/run-view.js';

/** Why a flat variable is taken to hold what its initializer gave it. */
export type InitialLook = 'recorded as initialized' | 'constant 0' | 'constant 1' | 'uniform';

/** With fewer elements chance alone makes any distribution look uniform. */
const MIN_ELEMENTS = 64;
/** And with fewer than this even where the edges are known. */
const MIN_ELEMENTS_OF_LAYER = 32;

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

/**
 * Whether a kernel and its bias look as PyTorch leaves a linear or convolutional layer: both spread
 * evenly within 1 / sqrt(inputs), which the two amounts of elements tell. So known an edge shows
 * itself in fewer elements than an unknown one.
 */
export function initialLookOfLayer(
  view: VariableView,
  mates: readonly VariableView[],
): InitialLook | undefined {
  const [kernel, bias] = (['kernel', 'bias'] as const).map((wanted) =>
    mates.find(({ role }) => role === wanted),
  );
  if (!kernel || !bias || (view !== kernel && view !== bias)) return undefined;
  if (kernel.origin === 'restored' || bias.origin === 'restored') return undefined;
  const [ofKernel, ofBias] = [firstSpread(kernel), firstSpread(bias)];
  const inputs = Math.round(ofKernel.elements / ofBias.elements);
  const elements = ofKernel.elements + ofBias.elements;
  if (!(inputs >= 2 && elements >= MIN_ELEMENTS_OF_LAYER)) return undefined;
  const edge = 1 / Math.sqrt(inputs);
  const largest = Math.max(ofKernel.largest, ofBias.largest);
  const meanSquare =
    (ofKernel.elements * ofKernel.meanSquare + ofBias.elements * ofBias.meanSquare) / elements;
  // The square of an even spread has the standard deviation 0.9 times its mean.
  const slack = (3 * 0.9) / Math.sqrt(elements);
  const isEven = Math.abs((3 * meanSquare) / edge ** 2 - 1) < Math.min(slack, 0.5);
  const isWithin = largest <= edge * (1 + 1e-6) && largest > edge * (1 - 8 / elements);
  return isEven && isWithin ? 'uniform' : undefined;
}

function firstSpread({ columns }: VariableView) {
  const [min, max, mean, std, norm] = [
    columns.min[0] as number,
    columns.max[0] as number,
    columns.mean[0] as number,
    columns.std[0] as number,
    columns.norm[0] as number,
  ];
  const meanSquare = std * std + mean * mean;
  return {
    elements: Math.round((norm * norm) / meanSquare),
    meanSquare,
    mean,
    min,
    max,
    largest: Math.max(-min, max),
  };
}

/** A uniform spread on [-a, a] has the root mean square a / sqrt(3), and both ends near a. */
function isUniform(view: VariableView): boolean {
  const { elements, meanSquare, mean, min, max, largest: edge } = firstSpread(view);
  if (!(elements >= MIN_ELEMENTS) || min >= 0 || max <= 0) return false;
  const slack = 3 / Math.sqrt(elements);
  const isEven = Math.abs(Math.sqrt(3 * meanSquare) / edge - 1) < 0.05 + 0.45 * slack;
  const isSymmetric = Math.abs(min + max) / edge < 0.05 + slack;
  return isEven && isSymmetric && Math.abs(mean) / edge < 0.05 + slack;
}
