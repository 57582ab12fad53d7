import { existsSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { editDistance } from '../base/edit-distance.js';
import { addCheckOptions } from './check-options.js';
import type { CheckOptions } from './commands/check.js';
import type { ExportOptions } from './commands/export.js';
import type { GraphOptions } from './commands/graph.js';
import type { GraphFixOptions } from './commands/graph-fix.js';
import type { InspectOptions } from './commands/inspect.js';
import type { ServeOptions } from './commands/serve.js';
import type { ExitCode } from './exit-code.js';
import { parsePathPrefix, parsePattern, parsePort, parseSteps } from './option-values.js';
import { packageVersion } from './package-version.js';
import { addReadingOptions } from './reading-options.js';
import { describeError, type Terminal } from './terminal.js';

/** TensorBoard's port, so that fingers find it. */
const DEFAULT_PORT = 6006;

const exportHelp = `
One row a point: run,tag,figure,step,wall_time,value. A scalar has the figure value; a
variable has min, max, mean, std and norm, and max_change where Flatline recorded it.
In CSV, a name that a spreadsheet would take for a formula has a ' before it.`;

/**
 * Runs the command line and gives its exit code. Commands are loaded when they are called, so that
 * help and errors answer at once.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command('flatline')
    .description('Finds the variables that a training never updates, says why, and how to fix it.')
    .version(await packageVersion())
    .showHelpAfterError('(flatline --help lists the commands)')
    .exitOverride()
    // What follows `graph fix` is fix's own, though both have --fetch and --tag.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
    })
    .addHelpText(
      'after',
      '\nExit codes of check and graph: 0 nothing is stale, 1 something is, 2 could not judge.',
    );

  const format = (): Option =>
    new Option('--format <format>', 'for people or for machines')
      .choices(['text', 'json'])
      .default('text');

  const repeated = (flags: string, description: string): Option =>
    new Option(flags, description).argParser((name, earlier: readonly string[] = []) => [
      ...earlier,
      name,
    ]);

  const runPattern = (): Option =>
    new Option('--run <regex>', 'only runs whose name matches').argParser(parsePattern);
  const tagPattern = (): Option =>
    new Option('--tag <regex>', 'only tags and variables whose name matches').argParser(
      parsePattern,
    );

  addReadingOptions(
    addCheckOptions(
      program
        .command('check')
        .description('judge a log directory or a graph once; fails when a variable is stale')
        .argument('<logdir>', 'folder with event files, of any writer; or a file with a graph'),
    ),
  ).action(async (logdir: string, options: CheckOptions) => {
    const { check } = await import('./commands/check.js');
    exitCode = await check(logdir, options, terminal);
  });

  addReadingOptions(program.command('inspect'))
    .description('list the files, tags, step ranges and problems of a log directory')
    .argument('[logdir]', 'folder with event files, of any writer')
    .option('--event-file <path>', 'one event file instead of a folder')
    .addOption(runPattern())
    .addOption(tagPattern())
    .addOption(format())
    .action(async (logdir: string | undefined, options: InspectOptions) => {
      const { inspect } = await import('./commands/inspect.js');
      exitCode = await inspect(logdir, options, terminal);
    });

  addReadingOptions(program.command('export'))
    .description('write every point as CSV or JSON lines')
    .argument('<logdir>', 'folder with event files, of any writer')
    .addOption(
      new Option('--format <format>', 'comma-separated, or one JSON object a line')
        .choices(['csv', 'json'])
        .default('csv'),
    )
    .addOption(runPattern())
    .addOption(tagPattern())
    .option('--output <file>', 'a new file instead of stdout')
    .option('--html <file>', 'one page with findings and charts instead, that needs no server')
    .option('--force', 'replace the output file when it is there')
    .addHelpText('after', exportHelp)
    .action(async (logdir: string, options: ExportOptions & { html?: string }) => {
      if (options.html !== undefined) {
        const { exportHtml } = await import('./commands/export-html.js');
        exitCode = await exportHtml(logdir, options.html, options, terminal);
        return;
      }
      const { exportPoints } = await import('./commands/export.js');
      exitCode = await exportPoints(logdir, options, terminal);
    });

  addReadingOptions(program.command('serve', { isDefault: true }))
    .description('show a log directory on a live dashboard')
    .argument('[logdir]', 'folder with event files, of any writer')
    .option('--logdir <folder>', 'the same, as TensorBoard takes it')
    .option('--port <number>', 'port to listen on, 0 for any that is free', parsePort, DEFAULT_PORT)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--path-prefix <path>', 'where a proxy shows it, as in /flatline', parsePathPrefix, '')
    .option('--bind-all', 'listen on every address; the link that is printed holds a token')
    .option('--insecure', 'ask for no token where other machines can connect')
    .addOption(repeated('--allowed-host <name>', 'a name that a proxy calls this server by'))
    .action(
      async (
        argument: string | undefined,
        { logdir: flag, ...options }: Omit<ServeOptions, 'logdir'> & { readonly logdir?: string },
      ) => {
        const logdir = argument ?? flag;
        if (logdir === undefined)
          throw new InvalidArgumentError('which log directory? flatline serve <logdir>');
        const { serve } = await import('./commands/serve.js');
        exitCode = await serve({ ...options, logdir }, terminal);
      },
    );

  const graph = program
    .command('graph')
    .description('judge a training graph before its first step, and mend it')
    .argument('<file>', 'SavedModel, GraphDef, MetaGraphDef, event file, or model.json')
    .addOption(repeated('--fetch <op>', 'what training fetches (found in the graph if not given)'))
    .addOption(repeated('--feed <tensor>', 'what training feeds'))
    .option('--tag <tag>', 'which graph of a SavedModel')
    .option('--steps <number>', 'how many steps the training has', parseSteps)
    .addOption(
      new Option('--format <format>', 'for people, for machines, or a picture')
        .choices(['text', 'json', 'dot', 'svg'])
        .default('text'),
    )
    .option('--output <file>', 'a file instead of stdout')
    .action(async (file: string, options: GraphOptions) => {
      const { judgeGraphFile } = await import('./commands/graph.js');
      exitCode = await judgeGraphFile(file, options, terminal);
    });
  graph
    .command('fix')
    .description('write a copy of a graph in which training runs the assigns it leaves out')
    .argument('<in>', 'SavedModel folder or file, MetaGraph or GraphDef, binary or text')
    .argument('<out>', 'a new name for the copy')
    .addOption(repeated('--fetch <op>', 'what training fetches (found in the graph if not given)'))
    .addOption(repeated('--assign <op>', 'an assign to run (those the findings name if not given)'))
    .option('--tag <tag>', 'which graph of a SavedModel')
    .action(async (input: string, output: string, options: GraphFixOptions) => {
      const { graphFix } = await import('./commands/graph-fix.js');
      exitCode = await graphFix(input, output, options, terminal);
    });

  const meant = nearestCommand(args[0], program);
  if (meant !== undefined) {
    terminal.err(`flatline: there is no command "${args[0]}"\n  Did you mean "${meant}"?\n`);
    return 2;
  }
  try {
    await program.parseAsync(args.map(kebabCaseFlag), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const isTold = error instanceof CommanderError && !(error instanceof InvalidArgumentError);
    if (!isTold) terminal.err(describeError(error, terminal.palette));
    return 2;
  }
}

/**
 * The command that a first word is nearly, unless it is a folder: a slip is told, not waited for as
 * a log directory that may still appear.
 */
function nearestCommand(word: string | undefined, program: Command): string | undefined {
  if (word === undefined || word.startsWith('-') || existsSync(word)) return undefined;
  const names = [...program.commands.map((command) => command.name()), 'help'];
  const nearest = names
    .map((name) => ({ name, distance: editDistance(word, name, 2) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const isSlip = nearest && nearest.distance > 0 && nearest.distance <= 2;
  return isSlip ? nearest.name : undefined;
}

/** TensorBoard's flags have underscores: both ways of writing them are taken. */
function kebabCaseFlag(arg: string): string {
  const [, flag, rest] = /^(--[a-z_]+)(=.*)?$/s.exec(arg) ?? [];
  return flag === undefined ? arg : flag.replaceAll('_', '-') + (rest ?? '');
}
