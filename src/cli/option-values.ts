import { InvalidArgumentError } from 'commander';
import { messageOf } from '../base/errors.js';

/** @throws InvalidArgumentError when it is no port. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new InvalidArgumentError('a port is a whole number from 0 to 65535.');
  }
  return port;
}

/**
 * `flatline/` and `/flatline` are the same place; a query, a wildcard or a dot folder is none.
 *
 * @throws InvalidArgumentError when it is no path.
 */
export function parsePathPrefix(text: string): string {
  const prefix = `/${text.replace(/^\/+|\/+$/g, '')}`;
  if (prefix === '/') return '';
  if (/^(\/(?!\.\.?(\/|$))[A-Za-z0-9._~-]+)+$/.test(prefix)) return prefix;
  throw new InvalidArgumentError('a path prefix is like /flatline or /tools/flatline.');
}

/** @throws InvalidArgumentError when it is no regular expression. */
export function parsePattern(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (error) {
    throw new InvalidArgumentError(`${messageOf(error)}.`);
  }
}

/** @throws InvalidArgumentError when it is no number of steps. */
export function parseSteps(text: string): number {
  const steps = Number(text);
  if (!Number.isSafeInteger(steps) || steps < 1) {
    throw new InvalidArgumentError('a number of steps is a whole number above 0.');
  }
  return steps;
}
