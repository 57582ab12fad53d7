import { editDistance } from './edit-distance.js';

/** More slips than this make another word. */
const MOST_SLIPS = 2;

/**
 * The name that a word was probably meant to be.
 *
 * @returns undefined when none is near, or when the word is one of the names.
 * @example nearestName('chekc', ['check', 'serve']); // 'check'
 */
export function nearestName(word: string, names: Iterable<string>): string | undefined {
  let nearest: { readonly name: string; readonly distance: number } | undefined;
  for (const name of names) {
    const distance = editDistance(word, name, MOST_SLIPS);
    if (distance === 0) return undefined;
    if (distance <= MOST_SLIPS && distance < (nearest?.distance ?? Infinity)) {
      nearest = { name, distance };
    }
  }
  return nearest?.name;
}
