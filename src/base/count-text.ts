/** `1 step`, `20 steps`, `1,200 steps`. */
export function count(amount: number, noun: string): string {
  return `${figure(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/**
 * A whole number with its thousands apart: `1,200`. By hand, since the engine takes tens of
 * milliseconds to get ready for the numbers of a language.
 */
export function figure(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}
