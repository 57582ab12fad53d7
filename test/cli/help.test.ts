import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cli } from '../support/terminal.js';

const test = suite('cli/help');

const commands = ['check', 'inspect', 'export', 'serve', 'graph', 'graph fix', 'completion'];

for (const command of commands) {
  test(`${command} --help tells its options and exit codes`, async () => {
    const { exitCode, out, err } = await cli(...command.split(' '), '--help');
    assert.is(exitCode, 0);
    assert.is(err, '');
    assert.match(out, `Usage: flatline ${command} `);
    assert.match(out, /\nExit codes:\n {2}0 {2}\w/);
    assert.match(out, /\n {2}2 {2}\w/);
  });
}

test('the help lists every command', async () => {
  const { exitCode, out } = await cli('--help');
  assert.is(exitCode, 0);
  for (const command of commands)
    assert.match(out, new RegExp(`^ {2}${command.split(' ')[0]} `, 'm'));
});

test('--version is that of the package', async () => {
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8'));
  for (const flag of ['--version', '-V']) {
    assert.equal(await cli(flag), { exitCode: 0, out: `${version}\n`, err: '' });
  }
});

const slips: readonly (readonly [string, RegExp])[] = [
  ['chekc logs', /no command "chekc"\n {2}Did you mean "check"\?/],
  ['graph fxi a b', /no command "fxi"\n {2}Did you mean "fix"\?/],
  [
    'check logs --fromat json',
    /unknown option '--fromat'\n\(Did you mean --format\?\)\n\(flatline check --help/,
  ],
  ['check logs --format jsno', /Allowed choices are text, .* Did you mean json\?/],
  ['check logs --fail-on warn', /Allowed choices are error, warning\.\n/],
  ['graph fix a b --asign x', /Did you mean --assign\?\)\n\(flatline graph fix --help/],
  ['--prot 7000 logs', /Did you mean --port\?/],
  ['export', /missing required argument 'logdir'\n\(flatline export --help/],
];

for (const [line, says] of slips) {
  test(`flatline ${line} is told, exit 2`, async () => {
    const { exitCode, out, err } = await cli(...line.split(' '));
    assert.is(exitCode, 2);
    assert.is(out, '');
    assert.match(err, says);
  });
}

test.run();
