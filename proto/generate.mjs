// Generates src/protobuf/generated from the .proto files: `npm run proto`.
// `npm run proto -- --check` writes nothing and fails when the committed files are out of date.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const protoFolder = path.dirname(fileURLToPath(import.meta.url));
const generatedFolder = path.join(protoFolder, '../src/protobuf/generated');
const pbjs = path.join(protoFolder, '../node_modules/protobufjs-cli/bin/pbjs');
const banner = '// Generated from proto/ by `npm run proto`. Do not edit.\n';

const sources = [
  'tensorflow/tensor.proto',
  'tensorflow/graph.proto',
  'tensorflow/meta_graph.proto',
  'tensorflow/event.proto',
  'tensorflow/run_metadata.proto',
  'tensorboard/hparams.proto',
  'tensorboard/custom_scalars.proto',
  'flatline/recording.proto',
];

/** What text and JSON forms are read and written by. */
const schemaSources = ['tensorflow/meta_graph.proto', 'tensorflow/run_metadata.proto'];

function generate() {
  const folder = mkdtempSync(path.join(tmpdir(), 'flatline-proto-'));
  try {
    execFileSync(process.execPath, [
      pbjs,
      ...[
        '--target',
        'static-module',
        '--wrap',
        'esm',
        '--root',
        'flatline',
        '--path',
        protoFolder,
      ],
      ...['--no-create', '--no-verify', '--no-convert', '--no-delimited', '--no-typeurl'],
      ...['--no-service', '--force-long', '--dts', '--out', path.join(folder, 'messages.js')],
      ...sources.map((source) => path.join(protoFolder, source)),
    ]);
    const schema = execFileSync(process.execPath, [
      pbjs,
      ...['--target', 'json', '--keep-case', '--path', protoFolder],
      ...schemaSources.map((source) => path.join(protoFolder, source)),
    ]);
    writeFileSync(
      path.join(folder, 'schema.js'),
      `export const schema = ${JSON.stringify(JSON.parse(schema.toString()).nested.tensorflow.nested)};\n`,
    );
    writeFileSync(path.join(folder, 'schema.d.ts'), schemaDeclaration);
    return ['messages.js', 'messages.d.ts', 'schema.js', 'schema.d.ts'].map((name) => ({
      file: path.join(generatedFolder, name),
      text: banner + readFileSync(path.join(folder, name), 'utf8'),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const schemaDeclaration = `
export interface SchemaField {
  readonly type: string;
  readonly id: number;
  readonly rule?: 'repeated';
  readonly keyType?: string;
}
export interface SchemaType {
  readonly fields?: Readonly<Record<string, SchemaField>>;
  readonly values?: Readonly<Record<string, number>>;
  readonly nested?: Readonly<Record<string, SchemaType>>;
}
/** The messages of package tensorflow, by name. */
export const schema: Readonly<Record<string, SchemaType>>;
`;

const check = process.argv.includes('--check');
for (const { file, text } of generate()) {
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${path.relative(process.cwd(), file)} is out of date: run \`npm run proto\``);
    process.exitCode = 1;
  }
}
