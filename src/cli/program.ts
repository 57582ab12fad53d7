import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { addCheckOptions, baselineOption } from './check-options.js';
import type { CheckOptions } from './commands/check-logdir.js';
import type { ExportOptions } from './commands/export.js';
import type { GraphOptions } from './commands/graph.js';
import type { GraphFixOptions } from './commands/graph-fix.js';
import type { InspectOptions } from './commands/inspect.js';
import type { ServeOptions } from './commands/serve.js';
import { completedShells, completionScript, type Shell } from './completion.js';
import type { ConfigFiles } from './config/flatline-config.js';
import { type ExitCode, exitCodeHelp } from './exit-code.js';
import { parsePathPrefix, parsePattern, parsePort, parseSteps } from './option-values.js';
import { packageVersion } from './package-version.js';
import { addReadingOptions } from './reading-options.js';
import type { Terminal } from './terminal.js';
import { wordOption } from './word-option.js';

/** TensorBoard's port, so that fingers find it. */
const DEFAULT_PORT = 6006;
/** What runs when no command is named. */
const DEFAULT_COMMAND = 'serve';

const exportHelp = `
One row a point: run,tag,figure,step,wall_time,value. A scalar has the figure value; a
variable has min, max, mean, std and norm, and max_change where Flatline recorded it.
In CSV, a name that a spreadsheet would take for a formula has a ' before it.`;

const judgeExitCodes = exitCodeHelp(
  'nothing is stale',
  'something is stale, or a demand is not met',
  'could not judge, or a slip in the command',
);
const NOTHING_THERE = 'nothing is there or matches, or a slip in the command';

/**
 * The command line as a tree of commands. Their modules are loaded when they are called.
 *
 * @param onExit told the exit code of the command that ran.
 */
export async function createProgram(
  terminal: Terminal,
  onExit: (code: ExitCode) => void,
): Promise<Command> {
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
      `\nPlain "flatline <logdir>" is "flatline ${DEFAULT_COMMAND} <logdir>".${judgeExitCodes}`,
    );

  addReadingOptions(
    addCheckOptions(
      command(program, 'check')
        .description('judge a log directory or a graph once; fails when a variable is stale')
        .argument('<logdir>', 'folder with event files, of any writer; or a file with a graph')
        .addHelpText('after', judgeExitCodes),
    ),
  ).action(async (logdir: string, options: CheckOptions, self: Command) => {
    const [{ check }, { withConfig }] = await Promise.all([
      import('./commands/check.js'),
      import('./check-config.js'),
    ]);
    const isGiven = (option: string): boolean => self.getOptionValueSource(option) === 'cli';
    const settled = await withConfig(logdir, options, options.config, isGiven);
    onExit(await check(logdir, settled, terminal));
  });

  addReadingOptions(command(program, 'inspect'))
    .description('list the files, tags, step ranges and problems of a log directory')
    .argument('[logdir]', 'folder with event files, of any writer')
    .option('--event-file <path>', 'one event file instead of a folder')
    .addOption(runPattern())
    .addOption(tagPattern())
    .addOption(
      wordOption('--format <format>', 'for people or for machines', ['text', 'json'], 'text'),
    )
    .addHelpText('after', exitCodeHelp('listed', undefined, NOTHING_THERE))
    .action(async (logdir: string | undefined, options: InspectOptions) => {
      const { inspect } = await import('./commands/inspect.js');
      onExit(await inspect(logdir, options, terminal));
    });

  addReadingOptions(command(program, 'export'))
    .description('write every point as CSV or JSON lines')
    .argument('<logdir>', 'folder with event files, of any writer')
    .addOption(
      wordOption(
        '--format <format>',
        'comma-separated, or one JSON object a line',
        ['csv', 'json'],
        'csv',
      ),
    )
    .addOption(runPattern())
    .addOption(tagPattern())
    .option('--output <file>', 'a new file instead of stdout')
    .option('--html <file>', 'one page with findings and charts instead, that needs no server')
    .addOption(baselineOption())
    .option('--force', 'replace the output file when it is there')
    .addHelpText('after', `${exportHelp}\n${exitCodeHelp('written', undefined, NOTHING_THERE)}`)
    .action(async (logdir: string, options: ExportOptions & ConfigFiles & { html?: string }) => {
      if (options.html !== undefined) {
        const { exportHtml } = await import('./commands/export-html.js');
        onExit(await exportHtml(logdir, options.html, options, terminal));
        return;
      }
      const { exportPoints } = await import('./commands/export.js');
      onExit(await exportPoints(logdir, options, terminal));
    });

  addReadingOptions(command(program, DEFAULT_COMMAND, { isDefault: true }))
    .description('show a log directory on a live dashboard')
    .argument('[logdir]', 'folder with event files, of any writer')
    .option('--logdir <folder>', 'the same, as TensorBoard takes it')
    .option('--port <number>', 'port to listen on, 0 for any that is free', parsePort, DEFAULT_PORT)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--path-prefix <path>', 'where a proxy shows it, as in /flatline', parsePathPrefix, '')
    .option(
      '--config <file>',
      'what is expected to be flat (default: flatline.json, if it is there)',
    )
    .addOption(baselineOption())
    .option('--bind-all', 'listen on every address; the link that is printed holds a token')
    .option('--insecure', 'ask for no token where other machines can connect')
    .addOption(repeated('--allowed-host <name>', 'a name that a proxy calls this server by'))
    .addHelpText(
      'after',
      exitCodeHelp(
        'ended by Ctrl+C or a signal',
        undefined,
        'cannot listen, or a slip in the command',
      ),
    )
    .action(
      async (
        argument: string | undefined,
        { logdir: flag, ...options }: Omit<ServeOptions, 'logdir'> & { readonly logdir?: string },
      ) => {
        const logdir = argument ?? flag;
        if (logdir === undefined)
          throw new InvalidArgumentError('which log directory? flatline serve <logdir>');
        const { serve } = await import('./commands/serve.js');
        onExit(await serve({ ...options, logdir }, terminal));
      },
    );

  addGraphCommands(program, terminal, onExit);

  command(program, 'completion')
    .description('print a script that completes commands and options in your shell')
    .addArgument(new Argument('<shell>', 'your shell').choices(completedShells))
    .addHelpText('after', completionHelp)
    .action((shell: Shell) => {
      terminal.out(completionScript(program, DEFAULT_COMMAND, shell));
    });
  return program;
}

const completionHelp = `
bash  flatline completion bash > ~/.local/share/bash-completion/completions/flatline
zsh   flatline completion zsh > a folder of $fpath, as _flatline
fish  flatline completion fish > ~/.config/fish/completions/flatline.fish
${exitCodeHelp('printed', undefined, 'a slip in the command')}`;

function addGraphCommands(
  program: Command,
  terminal: Terminal,
  onExit: (code: ExitCode) => void,
): void {
  const graph = command(program, 'graph')
    .description('judge a training graph before its first step, and mend it')
    .argument('<file>', 'SavedModel, GraphDef, MetaGraphDef, event file, or model.json')
    .addOption(repeated('--fetch <op>', 'what training fetches (found in the graph if not given)'))
    .addOption(repeated('--feed <tensor>', 'what training feeds'))
    .option('--tag <tag>', 'which graph of a SavedModel')
    .option('--steps <number>', 'how many steps the training has', parseSteps)
    .addOption(
      wordOption(
        '--format <format>',
        'for people, for machines, or a picture',
        ['text', 'json', 'dot', 'svg'],
        'text',
      ),
    )
    .option('--output <file>', 'a file instead of stdout')
    .addHelpText('after', judgeExitCodes)
    .action(async (file: string, options: GraphOptions) => {
      const { judgeGraphFile } = await import('./commands/graph.js');
      onExit(await judgeGraphFile(file, options, terminal));
    });
  command(graph, 'fix')
    .description('write a copy of a graph in which training runs the assigns it leaves out')
    .argument('<in>', 'SavedModel folder or file, MetaGraph or GraphDef, binary or text')
    .argument('<out>', 'a new name for the copy')
    .addOption(repeated('--fetch <op>', 'what training fetches (found in the graph if not given)'))
    .addOption(repeated('--assign <op>', 'an assign to run (those the findings name if not given)'))
    .option('--tag <tag>', 'which graph of a SavedModel')
    .option('--steps <number>', 'how many steps the training has', parseSteps)
    .addOption(
      wordOption('--format <format>', 'for people or for machines', ['text', 'json'], 'text'),
    )
    .addHelpText(
      'after',
      exitCodeHelp('done', 'something is left that no edge cures', 'refused, with the reason'),
    )
    .action(async (input: string, output: string, options: GraphFixOptions) => {
      const { graphFix } = await import('./commands/graph-fix.js');
      onExit(await graphFix(input, output, options, terminal));
    });
}

/** A command whose slips point to its own help. */
function command(parent: Command, name: string, options: { isDefault?: boolean } = {}): Command {
  const path = parent.parent ? `flatline ${parent.name()} ${name}` : `flatline ${name}`;
  return parent.command(name, options).showHelpAfterError(`(${path} --help tells its options)`);
}

function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser((name, earlier: readonly string[] = []) => [
    ...earlier,
    name,
  ]);
}

function runPattern(): Option {
  return new Option('--run <regex>', 'only runs whose name matches').argParser(parsePattern);
}

function tagPattern(): Option {
  return new Option('--tag <regex>', 'only tags and variables whose name matches').argParser(
    parsePattern,
  );
}
