import { InvalidArgumentError, Option } from 'commander';
import { nearestName } from '../base/nearest-name.js';

/** An option whose value is one of some words; a slip is told with the word that was meant. */
export function wordOption<Word extends string>(
  flags: string,
  description: string,
  words: readonly Word[],
  byDefault: Word,
): Option {
  return new Option(flags, description)
    .choices(words)
    .default(byDefault)
    .argParser((text) => {
      const word = words.find((each) => each === text);
      if (word !== undefined) return word;
      const meant = nearestName(text, words);
      const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
      throw new InvalidArgumentError(`Allowed choices are ${words.join(', ')}.${hint}`);
    });
}
