import type { VariableView } from '../model/run-view.js';

/** The variable that a shadow averages, among those given; undefined when none has its name. */
export function sourceOfShadow(
  { name }: VariableView,
  candidates: readonly VariableView[],
): VariableView | undefined {
  const bare = bareName(name)
    .replace(/\/ExponentialMovingAverage$/, '')
    .replace(/^(ema|shadow|averaged|swa|\w+_ema|ema_\w+)[/.]/, '');
  return candidates.find(
    (other) =>
      other.name !== name && (bareName(other.name) === bare || withoutModel(other.name) === bare),
  );
}

/** Who logs a model beside its average mostly puts it below a name of its own. */
function withoutModel(name: string): string {
  return bareName(name).replace(/^(model|net|network|online|student|module)[/.]/, '');
}

function bareName(name: string): string {
  return name.replace(/(:\d+|_\d+)$/, '');
}
