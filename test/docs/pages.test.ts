import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Command, CommanderError } from 'commander';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createProgram } from '../../src/cli/program.js';
import { silentTerminal } from '../support/terminal.js';
import {
  allPages,
  anchorsOf,
  flatlineCommands,
  parsePage,
  relativeLinks,
  repository,
} from './markdown.js';

const pages = allPages();
const test = suite('docs/pages');

test('every relative link leads to a file, and its anchor to a heading', () => {
  const anchors = new Map(pages.map((page) => [page.file, anchorsOf(page)]));
  const broken = pages.flatMap((page) =>
    relativeLinks(page).flatMap(({ target, line }) => {
      const [place = '', anchor] = decodeURI(target).split('#');
      const file = place === '' ? page.file : path.join(path.dirname(page.file), place);
      const isThere = existsSync(path.join(repository, file));
      const isMeant = anchor === undefined || anchors.get(file)?.has(anchor);
      return isThere && isMeant ? [] : [`${page.file}:${line}: ${target}`];
    }),
  );
  assert.equal(broken, []);
});

test('every flatline command is one, with options that it has', async () => {
  const wrong: string[] = [];
  let amount = 0;
  for (const page of pages) {
    for (const { words, line, isNamed } of flatlineCommands(page)) {
      amount++;
      const complaint = await complaintAbout(words);
      const isWrong =
        complaint !== '' && !(isNamed && /missing required|argument missing/.test(complaint));
      if (isWrong) wrong.push(`${page.file}:${line}: flatline ${words.join(' ')}: ${complaint}`);
    }
  }
  assert.equal(wrong, []);
  assert.ok(amount > 40, `only ${amount} commands were found`);
});

test('a broken link and command are seen', async () => {
  const page = parsePage(
    'a.md',
    '# One `two`\n[x](b.md#c) and `[no](link)`\n```sh\nnpx flatline chekc --no x # y\n```\n## One two\n',
  );
  assert.equal(relativeLinks(page), [{ target: 'b.md#c', line: 2 }]);
  assert.equal([...anchorsOf(page)], ['one-two', 'one-two-1']);
  const [command] = flatlineCommands(page);
  assert.equal(command, { words: ['chekc', '--no', 'x'], line: 4, isNamed: false });
  assert.match(await complaintAbout(['check', 'logs', '--no-such']), /unknown option/);
  assert.match(await complaintAbout(['graph', 'fix', 'a']), /missing required argument/);
});

test.run();

/** What commander says of a command line, which is parsed and not run; empty when nothing. */
async function complaintAbout(words: readonly string[]): Promise<string> {
  const program = await createProgram(silentTerminal, () => undefined);
  disarm(program);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return '';
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? '' : error.message;
    throw error;
  }
}

function disarm(command: Command): void {
  if (command.commands.length === 0 || command.name() === 'graph') command.action(() => undefined);
  for (const each of command.commands) disarm(each);
}
