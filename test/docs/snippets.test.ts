import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../../scripts/base/command.mjs';
import * as flatline from '../../src/index.js';
import * as testing from '../../src/testing/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { allPages, type CodeBlock, parsePage, repository } from './markdown.js';

const test = suite('docs/snippets');

/** What a reader has of their own, and snippets use without saying where it is from. */
const readersOwn = `
import type { GraphSession, PayloadTagView } from 'flatline';
import type * as tfjs from '@tensorflow/tfjs';
declare global {
  const model: tfjs.LayersModel;
  const [x, y, kernel]: tfjs.Tensor[];
  const session: GraphSession;
  const flat: GraphSession;
  const recording: ReturnType<typeof import('flatline').watch>;
  const writer: import('flatline').EventWriter;
  const tag: PayloadTagView;
  const step: number;
  function nextBatch(): { x: tfjs.Tensor; y: tfjs.Tensor };
  function train(): number;
  function trainDiscriminator(): void;
  function trainGenerator(): number;
  function trainTwentySteps(): Promise<void>;
  const report: import('flatline').Report;
}
`;

/** Put before a snippet that imports nothing, since it goes on from another. */
const imports = [
  "import { readFileSync } from 'node:fs';",
  "import * as tf from '@tensorflow/tfjs-node';",
  `import { ${Object.keys(flatline).join(', ')} } from 'flatline';`,
  `import { ${Object.keys(testing).join(', ')} } from 'flatline/test';`,
].join(' ');

const inRepository = (file: string): string => path.join(repository, file);
const config = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom'],
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    typeRoots: [inRepository('node_modules/@types')],
    types: ['node'],
    paths: {
      flatline: [inRepository('src/index.ts')],
      'flatline/test': [inRepository('src/testing/index.ts')],
      '@tensorflow/*': [inRepository('node_modules/@tensorflow/*')],
    },
  },
};

interface Snippet extends CodeBlock {
  readonly file: string;
}

/** The programs of all pages; what stands on the API's pages outside of examples are signatures. */
function programs(): Snippet[] {
  return allPages().flatMap(({ file, blocks, prose }) => {
    const isApi = file.startsWith(path.join('docs', 'api'));
    return blocks
      .filter(({ language }) => /^([cm]?[jt]s|typescript|javascript)$/.test(language))
      .filter(({ line }) => !isApi || /^#+ Examples?$/.test(headingAbove(prose, line)))
      .map((block) => ({ ...block, file }));
  });
}

function headingAbove(prose: readonly string[], line: number): string {
  return prose.slice(0, line).findLast((text) => text.startsWith('#')) ?? '';
}

/** What the compiler says of each snippet, as one program; lines are those of the page. */
async function complaintsAbout(snippets: readonly Snippet[]): Promise<string[]> {
  const folder = temporaryFolder();
  const pages = new Map<string, Snippet>();
  for (const [index, snippet] of snippets.entries()) {
    const { text } = snippet;
    const opening = /^import /m.test(text) ? '' : imports;
    pages.set(`${index}.ts`, snippet);
    writeFileSync(path.join(folder, `${index}.ts`), `${opening}\n${text}\nexport {};\n`);
  }
  writeFileSync(path.join(folder, 'readers-own.d.ts'), readersOwn);
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = inRepository('node_modules/typescript/bin/tsc');
  const { output } = await run(process.execPath, [tsc, '-p', folder, '--pretty', 'false']);
  return output.split('\n').flatMap((line) => {
    const [, file = '', at, complaint] = /([^/\\]+)\((\d+),\d+\): (error .*)$/.exec(line) ?? [];
    if (complaint === undefined) return [];
    const page = pages.get(file);
    return page ? [`${page.file}:${page.line + Number(at) - 1}: ${complaint}`] : [line];
  });
}

test('every TypeScript and JavaScript block compiles against the public API', async () => {
  const snippets = programs();
  assert.equal(await complaintsAbout(snippets), []);
  assert.ok(snippets.length > 25, `only ${snippets.length} were found`);
});

test('a name that is not exported, a wrong type and a slip are seen at their line', async () => {
  const { blocks } = parsePage(
    'a.md',
    [
      '```ts',
      "import { wacht } from 'flatline';",
      '```',
      '```ts',
      'const recording = watch(tf, {});',
      'recording.stpe();',
      '```',
    ].join('\n'),
  );
  const snippets = blocks.map((block) => ({ ...block, file: 'a.md' }));
  assert.equal(
    (await complaintsAbout(snippets)).map((complaint) => complaint.replace(/: error TS.*/, '')),
    ['a.md:2', 'a.md:5', 'a.md:6'],
  );
});

test.run();
