import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CheckFormat, checkFormats } from '../report/check-format.js';
import type { CheckOptions } from './commands/check-logdir.js';
import { parsePattern } from './option-values.js';
import { wordOption } from './word-option.js';

const unitSeconds = { s: 1, m: 60, h: 3600, d: 86400 } as const;

/** The options of `flatline check`. */
export function addCheckOptions(command: Command): Command {
  return command
    .addOption(wordOption('--format <format>', 'what to print', checkFormats, 'text'))
    .addOption(
      new Option(
        '--report <format=file>',
        'also write the outcome to a file; may be given again',
      ).argParser(addReport),
    )
    .addOption(
      wordOption(
        '--fail-on <severity>',
        'the mildest finding that fails the check',
        ['error', 'warning'],
        'warning',
      ),
    )
    .addOption(
      new Option('--min-steps <number>', 'fewer steps are too few to judge').argParser(parseCount),
    )
    .addOption(
      new Option(
        '--require <regex>',
        'variables that must be recorded and must move; may be given again',
      ).argParser((text, earlier: readonly RegExp[] = []) => [...earlier, parsePattern(text)]),
    )
    .addOption(new Option('--run <regex>', 'only runs whose name matches').argParser(parsePattern))
    .addOption(
      new Option(
        '--max-age <duration>',
        'the oldest that a last event may be: 90s, 30m, 12h, 2d',
      ).argParser(parseDuration),
    )
    .addOption(
      new Option(
        '--link-base <url>',
        'a dashboard, or an HTML file of one, that findings link into',
      ).argParser(parseLinkBase),
    )
    .option('--config <file>', 'these options as JSON (default: flatline.json, if it is there)')
    .addOption(baselineOption())
    .addOption(
      new Option(
        '--update-baseline',
        'write what stands still now into that file, as expected (needs --reason)',
      ).conflicts('watch'),
    )
    .option('--reason <text>', 'why it stands still on purpose')
    .option(
      '--verbose',
      'all evidence: values with their records, ops, fetches, and what was inferred',
    )
    .option('--watch', 'judge again whenever the log changes, until Ctrl+C');
}

/** The file that holds `expectedFlat`, for every command that judges. */
export function baselineOption(): Option {
  return new Option(
    '--baseline <file>',
    'what is expected to be flat (default: as the configuration says)',
  );
}

function addReport(text: string, earlier: CheckOptions['report'] = []): CheckOptions['report'] {
  const [, word = '', file = ''] = /^([^=]*)=(.+)$/s.exec(text) ?? [];
  const format = checkFormats.find((each): each is CheckFormat => each === word);
  if (format === undefined) {
    throw new InvalidArgumentError(
      `it is one of ${checkFormats.join(', ')}, then = and a file: junit=flatline.xml.`,
    );
  }
  return [...earlier, { format, file }];
}

/** @throws InvalidArgumentError when it is no count. */
export function parseCount(text: string): number {
  if (!/^[0-9]{1,15}$/.test(text)) throw new InvalidArgumentError('it is a whole number.');
  return Number(text);
}

/** @throws InvalidArgumentError when it is no address. */
export function parseLinkBase(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ['http:', 'https:', 'file:'].includes(url.protocol)) return url;
  throw new InvalidArgumentError('it is an address: https://boards.example/flatline/.');
}

/**
 * `30m` in seconds.
 *
 * @throws InvalidArgumentError when it is no duration.
 */
export function parseDuration(text: string): number {
  const [, amount, unit] = /^([0-9]+(?:\.[0-9]+)?)([smhd])$/.exec(text) ?? [];
  if (amount === undefined) {
    throw new InvalidArgumentError('it is a number and s, m, h or d: 90s, 30m, 12h, 2d.');
  }
  return Number(amount) * unitSeconds[unit as keyof typeof unitSeconds];
}
