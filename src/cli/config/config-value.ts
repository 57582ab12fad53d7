import { InvalidArgumentError } from 'commander';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { nearestName } from '../../base/nearest-name.js';
import { ConfigError } from './config-error.js';

/** The text of a configuration and where it stands. */
export interface ConfigSource {
  readonly file: string;
  readonly text: string;
}

/** One value of a configuration with its place, so that a slip in it can be told with both. */
export class ConfigValue {
  readonly #source: ConfigSource;
  readonly #node: Node;
  /** `expectedFlat[2].expires`; empty for the whole. */
  readonly #path: string;

  constructor(source: ConfigSource, node: Node, path: string) {
    this.#source = source;
    this.#node = node;
    this.#path = path;
  }

  /**
   * The whole of a configuration.
   *
   * @throws ConfigError when it is not JSON, with the place of the first slip.
   */
  static parse(source: ConfigSource): ConfigValue {
    const errors: ParseError[] = [];
    const root = treeOf(source, errors);
    const [slip] = errors;
    if (slip || !root) {
      const at = placeOf(source.text, slip?.offset ?? 0);
      const what = slip ? printParseErrorCode(slip.error) : 'nothing in it';
      throw new ConfigError(
        `${source.file}:${at}: this is not JSON (${what})`,
        'Correct it there; JSON has no comments and no comma after the last entry.',
      );
    }
    return new ConfigValue(source, root, '');
  }

  /**
   * The properties of an object that may have only these.
   *
   * @throws ConfigError for another value, a key that is not known, and a key that stands twice.
   */
  properties<Key extends string>(known: readonly Key[]): ReadonlyMap<Key, ConfigValue> {
    if (this.#node.type !== 'object') throw this.refusal('an object was wanted here');
    const found = new Map<Key, ConfigValue>();
    for (const { children: [keyNode, valueNode] = [] } of this.#node.children ?? []) {
      if (!keyNode || !valueNode) continue;
      const word = String(keyNode.value);
      const value = new ConfigValue(
        this.#source,
        valueNode,
        this.#path ? `${this.#path}.${word}` : word,
      );
      const key = known.find((each) => each === word);
      if (key === undefined) {
        const meant = nearestName(word, known);
        throw new ConfigValue(this.#source, keyNode, this.#path).refusal(
          `there is no key "${word}"`,
          meant === undefined ? `Known are: ${known.join(', ')}.` : `Did you mean "${meant}"?`,
        );
      }
      if (found.has(key)) throw value.refusal('this key stands twice', 'Remove one of the two.');
      found.set(key, value);
    }
    return found;
  }

  /** @throws ConfigError when it is no list. */
  list(): readonly ConfigValue[] {
    if (this.#node.type !== 'array') throw this.refusal('a list was wanted here');
    return (this.#node.children ?? []).map(
      (node, index) => new ConfigValue(this.#source, node, `${this.#path}[${index}]`),
    );
  }

  /** @throws ConfigError when it is no text, or an empty one. */
  text(): string {
    const { type, value } = this.#node;
    if (type !== 'string' || String(value).trim() === '') {
      throw this.refusal('a text in quotes was wanted here');
    }
    return String(value);
  }

  /** @throws ConfigError when it is no number. */
  number(): number {
    if (this.#node.type !== 'number') throw this.refusal('a number was wanted here');
    return Number(this.#node.value);
  }

  /** @throws ConfigError when it is none of the words. */
  oneOf<Word extends string>(words: readonly Word[]): Word {
    const text = this.text();
    const word = words.find((each) => each === text);
    if (word !== undefined) return word;
    throw this.refusal(`"${text}" is none of ${words.join(', ')}`);
  }

  /**
   * What an option's own parser makes of this value.
   *
   * @throws ConfigError where the parser refuses it.
   */
  parsed<Parsed>(text: string, parse: (text: string) => Parsed): Parsed {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw this.refusal(`${JSON.stringify(text)} was refused`, `Wanted: ${error.message}`);
    }
  }

  /** What is wrong with this value, told with its place. */
  refusal(message: string, advice = 'Correct it there.'): ConfigError {
    const { file, text } = this.#source;
    const path = this.#path ? ` (${this.#path})` : '';
    return new ConfigError(
      `${file}:${placeOf(text, this.#node.offset)}${path}: ${message}`,
      advice,
    );
  }
}

function treeOf({ file, text }: ConfigSource, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ConfigError(`${file}: this is nested too deeply`, 'Write it anew.', { cause: error });
  }
}

/** `4:7`: line and column, from 1. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
