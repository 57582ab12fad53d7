import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

const test = suite('cli/check');

test("exit 1 on TensorFlow's own log of the flat layer, with cause and missing edge", async () => {
  const { exitCode, out, err } = await cli('check', fixture('tf1-flat-graph'));
  assert.is(exitCode, 1);
  assert.is(err, '');
  assert.match(out, /^2 of 5 variables never moved from their first value\./);
  assert.match(out, /error {2}update-ops-not-run {2}\[explained, strong\]/);
  assert.match(out, /missing {2}control edge GradientDescent <- Assign\n/);
});

test('exit 0 on its healthy twin, without a finding', async () => {
  const { exitCode, out } = await cli('check', fixture('tf1-healthy-graph'));
  assert.is(exitCode, 0);
  assert.match(out, /^5 of 5 variables moved: nothing is stale\./);
  assert.not.match(out, /error|warning|info|fix/);
});

test('the JSON has the documented shape', async () => {
  const { exitCode, out } = await cli('check', '--format', 'json', fixture('tf1-flat-nograph'));
  assert.is(exitCode, 1);
  const report = JSON.parse(out);
  assert.is(report.version, 1);
  assert.is(report.verdict, 'stale');
  const [run] = report.runs;
  assert.is(run.name, '.');
  assert.is(run.steps, 30);
  const mean = run.variables.find((variable: { name: string }) => variable.name === 'bn_mean_1');
  assert.equal(mean, {
    name: 'bn_mean_1',
    role: 'moving-mean',
    status: 'flat',
    moved: false,
    points: 30,
    first: { step: 0, min: 0, max: 0, mean: 0 },
    last: { step: 29, min: 0, max: 0, mean: 0 },
    assigns: { observed: null, implied: null },
    inferred: [
      { about: 'role', value: 'moving-mean', from: 'the name bn_mean_1' },
      {
        about: 'initial-value',
        value: '0',
        from: 'the first value, at step 0',
        place: { file: 'events.out.tfevents.1700000000.fixture', offset: 118 },
      },
    ],
  });
  assert.equal(run.framework, {
    about: 'framework',
    value: 'tf1-graph',
    from: 'a number behind every name',
  });
  const [finding] = run.findings;
  const { id, severity, evidence, certainty, variables } = finding;
  assert.equal(
    { id, severity, evidence, certainty, variables },
    {
      id: 'update-ops-not-run',
      severity: 'error',
      evidence: 'observed',
      certainty: 'strong',
      variables: ['bn_mean_1', 'bn_variance_1'],
    },
  );
  assert.type(finding.message, 'string');
  assert.type(finding.fix, 'string');
  assert.equal(report.problems, []);
});

test('a log cut in the middle of a record is judged on what is whole, and the cut is told', async () => {
  const logdir = temporaryFolder();
  cpSync(fixture('tf1-flat-graph'), logdir, { recursive: true });
  const [name = ''] = readdirSync(logdir);
  const file = path.join(logdir, name);
  truncateSync(file, readFileSync(file).length - 100);
  const { exitCode, out } = await cli('check', logdir);
  assert.is(exitCode, 1);
  assert.match(out, /update-ops-not-run/);
  assert.match(out, /note .* at byte \d+: the last record is not complete/);
});

test('damage in the middle is told with its place, and the rest is judged', async () => {
  for (const name of ['corrupt', 'corrupt-length', 'huge-length']) {
    const { exitCode, out } = await cli('check', fixture(name));
    assert.is(exitCode, 1, name);
    assert.match(out, /error {2}events\.out\.tfevents\S+ at byte \d+: /, name);
    assert.match(out, /bn_mean +flat/, name);
  }
});

const nothingToJudge: readonly (readonly [string, () => string, RegExp])[] = [
  ['a missing folder', () => path.join(temporaryFolder(), 'nowhere'), /there is no folder/],
  ['an empty folder', temporaryFolder, /no event file was found \(got an empty folder/],
  [
    'a folder of other files',
    () => {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'notes.txt'), 'hello');
      mkdirSync(path.join(folder, 'below'));
      return folder;
    },
    /no event file was found \(got notes\.txt/,
  ],
  ['a file that is none', () => fixture('README.md'), /README\.md holds no graph: it is text/],
  ['a run of scalars only', () => fixture('scalars-only'), /No variable was recorded/],
  ['a file that holds only its version', () => fixture('empty-run'), /No variable was recorded/],
  [
    'a file of garbage',
    () => {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'events.out.tfevents.1.x'), 'garbage'.repeat(1000));
      return folder;
    },
    /there is no sound record/,
  ],
];

for (const [what, logdir, says] of nothingToJudge) {
  test(`exit 2, never a pass, on ${what}`, async () => {
    const { exitCode, out, err } = await cli('check', logdir());
    assert.is(exitCode, 2);
    assert.match(out + err, says);
    assert.not.match(out + err, /\n\s+at /);
  });
}

test('usage errors exit 2 and say what is right', async () => {
  for (const slip of ['chek', 'sevre', 'exprot']) {
    const unknownCommand = await cli(slip, fixture('corrupt'));
    assert.is(unknownCommand.exitCode, 2);
    assert.match(
      unknownCommand.err,
      /there is no command .*\n {2}Did you mean "(check|serve|export)"/,
    );
  }
  const unknownFormat = await cli('check', '.', '--format', 'xml');
  assert.is(unknownFormat.exitCode, 2);
  assert.match(unknownFormat.err, /Allowed choices are text, json/);
  const noFolder = await cli('check');
  assert.is(noFolder.exitCode, 2);
  assert.match(noFolder.err, /missing required argument 'logdir'/);
  const unknownFlag = await cli('check', '.', '--formt', 'json');
  assert.is(unknownFlag.exitCode, 2);
  assert.match(unknownFlag.err, /Did you mean --format/);
});

test('help and version exit 0', async () => {
  const help = await cli('--help');
  assert.is(help.exitCode, 0);
  assert.match(help.out, /check .*\n[\s\S]*inspect .*\n[\s\S]*export .*\n[\s\S]*serve /);
  const version = await cli('--version');
  assert.is(version.exitCode, 0);
  assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
});

test('the installed command is the same', () => {
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
  const { NO_COLOR: _, FORCE_COLOR: __, ...bare } = process.env;
  const run = (name: string, env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [main, 'check', fixture(name)], {
      encoding: 'utf8',
      env: { ...bare, ...env },
    });
  assert.is(run('tf1-flat-graph').status, 1);
  assert.is(run('tf1-healthy-graph').status, 0);
  assert.is(run('empty-run').status, 2);
  const ansiEscape = new RegExp(String.fromCharCode(27));
  assert.not.match(run('tf1-flat-graph', { CI: 'true' }).stdout, ansiEscape);
  assert.match(run('tf1-flat-graph', { FORCE_COLOR: '1' }).stdout, ansiEscape);
  assert.not.match(run('tf1-flat-graph', { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout, ansiEscape);
});

test('a folder of nothing but a pipe is told of the pipe, and not as empty', async () => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [path.join(folder, 'events.out.tfevents.1.x')]);
  const { exitCode, out } = await cli('check', folder, '--format', 'json');
  assert.is(exitCode, 2);
  const { problems } = JSON.parse(out);
  assert.equal(
    problems.map(({ got }: { got: string }) => got),
    ['a pipe, a socket or a device'],
  );
});

test.run();
