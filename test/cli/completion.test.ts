import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

const test = suite('cli/completion');
const folder = temporaryFolder();
mkdirSync(path.join(folder, 'my logs'));
mkdirSync(path.join(folder, 'logs'));
writeFileSync(path.join(folder, 'check.xml'), '');
const scriptFile = path.join(temporaryFolder(), 'flatline.bash');
writeFileSync(scriptFile, (await cli('completion', 'bash')).out);

/** What bash offers for the last of these words. */
function offered(words: readonly string[]): string[] {
  const script = `
    source ${scriptFile}
    COMP_WORDS=("$@")
    COMP_CWORD=$(( $# - 1 ))
    _flatline
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const options = { cwd: folder, encoding: 'utf8' } as const;
  const out = execFileSync('bash', ['--norc', '-c', script, 'bash', ...words], options);
  return out
    .split('\n')
    .filter((word) => word !== '')
    .sort();
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['flatline ins', ['inspect']],
  ['flatline ch', ['check', 'check.xml']],
  ['flatline check --f', ['--fail-on', '--format']],
  ['flatline check --format j', ['json', 'junit']],
  ['flatline check --format = sa', ['sarif']],
  ['flatline check lo', ['logs']],
  ['flatline check my', ['my logs']],
  ['flatline check logs --fail-on ', ['error', 'warning']],
  ['flatline check logs --min-steps ', []],
  ['flatline inspect --event-file check', ['check.xml']],
  ['flatline graph f', ['fix']],
  ['flatline graph fix --as', ['--assign']],
  ['flatline graph --as', []],
  ['flatline --bind', ['--bind-all']],
  ['flatline --vers', ['--version']],
  ['flatline completion ', ['bash', 'fish', 'zsh']],
  ['flatline graph fix ', ['check.xml', 'logs', 'my logs']],
];

for (const [line, words] of cases) {
  test(`bash, ${line}: ${words.join(' ') || 'nothing'}`, () => {
    assert.equal(offered(line.split(' ')), words);
  });
}

for (const shell of ['bash', 'zsh', 'fish']) {
  test(`${shell}: every command, option and word that help tells of`, async () => {
    const { out } = await cli('completion', shell);
    const spelled = (option: string): string => (shell === 'fish' ? `-l ${option}` : `--${option}`);
    for (const command of ['check', 'inspect', 'export', 'serve', 'graph', 'graph fix']) {
      const help = (await cli(...command.split(' '), '--help')).out;
      const options = [...help.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(
        ([, name = '']) => name,
      );
      assert.ok(options.length > 2, command);
      for (const option of options) assert.match(out, spelled(option));
      assert.match(out, command.split(' ').at(-1) ?? '');
    }
    for (const word of ['junit', 'dot', 'warning']) assert.match(out, word);
  });
}

test('a shell that is not known is told, exit 2', async () => {
  const { exitCode, err } = await cli('completion', 'powershell');
  assert.is(exitCode, 2);
  assert.match(err, 'Allowed choices are bash, zsh, fish');
});

test.run();
