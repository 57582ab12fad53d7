import type { Request } from 'express';
import { ApiError } from './api-error.js';

/** The parameters of a request's query, asked for by name and kind; each may stand there once. */
export class Query {
  readonly #parameters: URLSearchParams;

  constructor(request: Request) {
    const mark = request.originalUrl.indexOf('?');
    this.#parameters = new URLSearchParams(mark < 0 ? '' : request.originalUrl.slice(mark + 1));
  }

  has(name: string): boolean {
    return this.#parameters.has(name);
  }

  /** @throws ApiError when it is missing or there twice. */
  text(name: string): string {
    const value = this.optionalText(name);
    if (value !== undefined) return value;
    throw new ApiError(400, 'bad-query', `${name} is needed`, `Ask for ?${name}=...`);
  }

  optionalText(name: string): string | undefined {
    const values = this.#parameters.getAll(name);
    if (values.length < 2) return values[0];
    throw new ApiError(
      400,
      'bad-query',
      `${name} is there ${values.length} times`,
      'Give it once.',
    );
  }

  /** Every value of a parameter that may stand there often. */
  texts(name: string): readonly string[] {
    return this.#parameters.getAll(name);
  }

  choice<Value extends string>(name: string, values: readonly [Value, ...Value[]]): Value {
    const text = this.optionalText(name) ?? values[0];
    const value = values.find((known) => known === text);
    if (value !== undefined) return value;
    throw new ApiError(400, 'bad-query', `${name}=${text}`, `Ask for ${values.join(' or ')}.`);
  }

  /** Any number, the infinities too. */
  number(name: string, byDefault: number): number {
    const text = this.optionalText(name);
    if (text === undefined) return byDefault;
    const value = Number(text);
    if (text.trim() !== '' && !Number.isNaN(value)) return value;
    throw new ApiError(400, 'bad-query', `${name}=${text}`, `Ask for a number.`);
  }

  numberWithin(name: string, byDefault: number, least: number, greatest: number): number {
    const value = this.number(name, byDefault);
    if (value >= least && value <= greatest) return value;
    const advice = `Ask for ${least} to ${greatest}.`;
    throw new ApiError(400, 'bad-query', `${name}=${this.text(name)}`, advice);
  }
}
