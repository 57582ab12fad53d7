/** `1 step`, `20 steps`, `1,200 steps`. */
export function count(amount: number, noun: string): string {
  return `${figure(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/** The engine takes long to get ready for numbers of a language, and small ones need none of it. */
function figure(amount: number): string {
  return amount < 1000 ? `${amount}` : amount.toLocaleString('en');
}
