import { type Command, InvalidArgumentError } from 'commander';

/** The flags of every command that reads a log directory. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('--no-cache', 'neither use nor keep what was read in your cache folder')
    .option(
      '--memory-budget <MiB>',
      'how much memory points may take (default: 512); the others wait on the disk',
      parseBudget,
    );
}

function parseBudget(text: string): number {
  const budget = Number(text);
  if (text.trim() !== '' && budget >= 0 && budget < 2 ** 30) return budget;
  throw new InvalidArgumentError('a budget is a number of MiB.');
}
