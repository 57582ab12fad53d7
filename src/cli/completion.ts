import type { Command, Option } from 'commander';
import { assertUnreachable } from '../base/assert.js';

export const completedShells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof completedShells)[number];

/** What may follow an option: nothing, some words, a file, or what only the person knows. */
type OptionValue =
  | { readonly kind: 'none' | 'file' | 'free' }
  | { readonly kind: 'words'; readonly words: readonly string[] };

interface CompletedOption {
  readonly flags: readonly string[];
  readonly description: string;
  readonly value: OptionValue;
}

/** A command as it is typed, and what may follow it. */
interface CompletedCommand {
  /** `flatline graph fix` */
  readonly path: string;
  readonly subcommands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly CompletedOption[];
  /** What its arguments may be; empty where they are files. */
  readonly argumentWords: readonly string[];
}

/**
 * A script that completes commands, options, their words and files in a shell. It holds all that is
 * known when it is made, so that no key press has to wait for Node.
 *
 * @param defaultCommand whose options may also stand without its name.
 */
export function completionScript(program: Command, defaultCommand: string, shell: Shell): string {
  const commands = completedCommands(program, defaultCommand);
  switch (shell) {
    case 'bash':
      return bashScript(commands);
    case 'zsh':
      return zshScript(commands);
    case 'fish':
      return fishScript(commands);
    default:
      return assertUnreachable(shell);
  }
}

function completedCommands(program: Command, defaultCommand: string): CompletedCommand[] {
  const below = (command: Command, path: string): CompletedCommand[] => {
    const help = command.createHelp();
    const subcommands = help.visibleCommands(command).map((each) => ({
      name: each.name(),
      description: each.description(),
    }));
    const options = help.visibleOptions(command).map(completedOption);
    const children = command.commands.flatMap((child) => below(child, `${path} ${child.name()}`));
    const argumentWords = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
    return [{ path, subcommands, options, argumentWords }, ...children];
  };
  const [root, ...others] = below(program, program.name());
  if (!root) return others;
  const implied = others.find(({ path }) => path === `${root.path} ${defaultCommand}`);
  const known = new Set(root.options.flatMap(({ flags }) => flags));
  const more = (implied?.options ?? []).filter(
    ({ flags }) => !flags.some((flag) => known.has(flag)),
  );
  return [{ ...root, options: [...root.options, ...more] }, ...others];
}

function completedOption(option: Option): CompletedOption {
  const { long, short, description, argChoices, flags } = option;
  const valueName = /[<[]([^>\]]+)/.exec(flags)?.[1];
  const value: OptionValue =
    valueName === undefined
      ? { kind: 'none' }
      : argChoices
        ? { kind: 'words', words: argChoices }
        : { kind: /^(file|folder|path)$/.test(valueName) ? 'file' : 'free' };
  return {
    flags: [long, short].filter((flag) => flag !== undefined && flag !== null),
    description,
    value,
  };
}

/** `pattern) body;;` for a shell's `case`. */
function branches(
  commands: readonly CompletedCommand[],
  branchOf: (command: CompletedCommand) => readonly string[],
): string {
  return commands.flatMap(branchOf).join('\n');
}

/** How each shell offers words and files; the walk along the line is the same in bash and zsh. */
interface Offers {
  words(words: readonly string[]): string;
  readonly files: string;
  /** The word under the cursor. */
  readonly current: string;
}

function cases(commands: readonly CompletedCommand[], offers: Offers) {
  const steps = branches(commands, ({ path, subcommands }) =>
    subcommands.map(({ name }) => `      "${path} ${name}") at="${path} ${name}" ;;`),
  );
  const values = branches(commands, ({ path, options }) =>
    options.flatMap(({ flags, value }) => {
      if (value.kind === 'none') return [];
      const patterns = flags.map((flag) => `"${path} ${flag}"`).join('|');
      const offer =
        value.kind === 'words'
          ? `${offers.words(value.words)}; `
          : value.kind === 'file'
            ? `${offers.files}; `
            : '';
      return [`    ${patterns}) ${offer}return ;;`];
    }),
  );
  const names = branches(commands, ({ path, subcommands, options, argumentWords }) => {
    const flags = offers.words(options.flatMap((option) => option.flags));
    const words = [...subcommands.map(({ name }) => name), ...argumentWords];
    const rest = [
      ...(words.length > 0 ? [offers.words(words)] : []),
      ...(argumentWords.length > 0 ? [] : [offers.files]),
    ].join('; ');
    return [`    "${path}") if [[ ${offers.current} == -* ]]; then ${flags}; else ${rest}; fi ;;`];
  });
  return { steps, values, names };
}

function bashScript(commands: readonly CompletedCommand[]): string {
  const { steps, values, names } = cases(commands, {
    words: (words) => `COMPREPLY+=($(compgen -W "${words.join(' ')}" -- "$current"))`,
    // Names of files may hold spaces.
    files:
      'compopt -o filenames 2>/dev/null; local IFS=$\'\\n\'; COMPREPLY+=($(compgen -f -- "$current"))',
    current: '$current',
  });
  return `# Completion of flatline for bash.
_flatline() {
  local at=flatline word
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  # bash takes the = of --format=json for a word of its own.
  if [[ $current == = ]]; then current=
  elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$at $word" in
${steps}
    esac
  done
  case "$at $before" in
${values}
  esac
  case "$at" in
${names}
  esac
}
complete -F _flatline flatline
`;
}

function zshScript(commands: readonly CompletedCommand[]): string {
  const { steps, values, names } = cases(commands, {
    words: (words) => `compadd -- ${words.join(' ')}`,
    files: '_files',
    current: '$current',
  });
  return `#compdef flatline
# Completion of flatline for zsh.
_flatline() {
  local at=flatline word current=\${words[CURRENT]} before=\${words[CURRENT-1]}
  if [[ $current == --*=* ]]; then
    before=\${current%%=*}
    compset -P '*='
  fi
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$at $word" in
${steps}
    esac
  done
  case "$at $before" in
${values}
  esac
  case "$at" in
${names}
  esac
}
if [ "$funcstack[1]" = _flatline ]; then _flatline; else compdef _flatline flatline; fi
`;
}

function fishScript(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ path, subcommands, options, argumentWords }) => {
    const [, ...names] = path.split(' ');
    const inner = subcommands.map(({ name }) => name).join(' ');
    const seen = names.map((name) => `__fish_seen_subcommand_from ${name}`);
    const beyond = inner === '' ? [] : [`not __fish_seen_subcommand_from ${inner}`];
    const here = [...seen, ...beyond].join('; and ');
    const start = `complete -c flatline -n '${here}'`;
    return [
      ...(argumentWords.length > 0 ? [`${start} -f -a ${quoted(argumentWords.join(' '))}`] : []),
      ...subcommands.map(
        ({ name, description }) => `${start} -a ${name} -d ${quoted(description)}`,
      ),
      ...options.map(({ flags, description, value }) => {
        const spelled = flags.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        );
        const wants = {
          none: () => '',
          file: () => ' -r -F',
          free: () => ' -x',
          words: (words: readonly string[]) => ` -x -a ${quoted(words.join(' '))}`,
        }[value.kind](value.kind === 'words' ? value.words : []);
        return `${start} ${spelled.join(' ')}${wants} -d ${quoted(description)}`;
      }),
    ];
  });
  return `# Completion of flatline for fish.\n${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
