import { remember } from '../base/remember.js';

/** What a variable is for, in the words of the field. `other` is an honest "not known". */
export const variableRoles = [
  'kernel',
  'bias',
  'gamma',
  'beta',
  'moving-mean',
  'moving-variance',
  'slot',
  'counter',
  'shadow',
  'gradient',
  'activation',
  'batch-mean',
  'batch-variance',
  'other',
] as const;
/** What a variable is for; its name tells, so it is a guess. */
export type VariableRole = (typeof variableRoles)[number];

export const variableOrigins = ['initialized', 'restored', 'unknown'] as const;
/** Where the value before the first step came from. */
export type VariableOrigin = (typeof variableOrigins)[number];

export function isMovingStatistic(role: VariableRole): boolean {
  return role === 'moving-mean' || role === 'moving-variance';
}

/** PyTorch counts the batches that a layer normalised in training mode, beside its statistics. */
export function isBatchCounter(name: string): boolean {
  return /num_batches_tracked$/.test(name);
}

/** What a batch norm keeps of the batches it saw in training mode. */
export function isBatchNormState(variable: {
  readonly role: VariableRole;
  readonly name: string;
}): boolean {
  return isMovingStatistic(variable.role) || isBatchCounter(variable.name);
}

/** What a step computes and logs, and no variable keeps: it says something of variables beside it. */
export function isMeasurement(role: VariableRole): boolean {
  return (
    role === 'gradient' ||
    role === 'activation' ||
    role === 'batch-mean' ||
    role === 'batch-variance'
  );
}

/** Roles that an optimizer trains. */
export function isWeight(role: VariableRole): boolean {
  return role === 'kernel' || role === 'bias' || role === 'gamma' || role === 'beta';
}

/** Scopes that tell what everything in them is. */
const gradientScope = /^(grads?|gradients?)[/._]/;
const shadowScope = /^(ema|shadow|averaged|swa|\w+_ema|ema_\w+)[/.]/;

/** What the last part of a name tells. */
const rolePatterns: readonly (readonly [RegExp, VariableRole])[] = [
  [/(^|[._])(grads?|gradients?)$/, 'gradient'],
  [/(^|[._])(activations?|outputs?|logits)$/, 'activation'],
  [/(^|[._])batch_mean$/, 'batch-mean'],
  [/(^|[._])batch_var(iance)?$/, 'batch-variance'],
  [/num_batches_tracked$|^(global_step|iterations?|step)$/, 'counter'],
  [/ExponentialMovingAverage$/, 'shadow'],
  [/(^|[._])(moving|running|bn)_mean$/, 'moving-mean'],
  [/(^|[._])(moving_variance|running_var(iance)?|bn_var(iance)?)$/, 'moving-variance'],
  [/^(Adam|AdamW|Momentum|RMSProp|Adagrad|Adadelta|Ftrl)(_\d+)?$/, 'slot'],
  [/^(momentum|velocity|accumulator|rms)$/, 'slot'],
  [/(^|[._])(gamma|scale)$/, 'gamma'],
  [/(^|[._])beta$/, 'beta'],
  [/(^|[._])bias(es)?$/, 'bias'],
  [/(^|[._])(kernel|weights?|embeddings?|recurrent_kernel|depthwise_kernel)$/, 'kernel'],
];

/** A large graph has the same few last parts in thousands of scopes. */
const roleOfLastPart = remember((part): VariableRole => {
  for (const candidate of [part, part.replace(/_\d+$/, '')]) {
    const match = rolePatterns.find(([pattern]) => pattern.test(candidate));
    if (match) return match[1];
  }
  return 'other';
});

/**
 * The role that a variable's name tells.
 *
 * The suffixes that keep names apart (`_1`, `:0`, `[2]`) are passed over.
 *
 * @example roleOfName('bn1/moving_mean') // 'moving-mean'
 */
export function roleOfName(name: string): VariableRole {
  const bare = name.replace(/(:\d+|\[\d+\])$/, '');
  if (gradientScope.test(bare)) return 'gradient';
  const role = roleOfLastPart(bare.slice(bare.lastIndexOf('/') + 1));
  return !isMeasurement(role) && shadowScope.test(bare) ? 'shadow' : role;
}
