import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tensorboard } from '../../src/protobuf/generated/messages.js';
import { fileVersionEvent, framed, summaryEvent } from './event-bytes.js';

type PluginData = tensorboard.HParamsPluginData.$Properties;
type Hparams = Readonly<Record<string, tensorboard.HParamValue.$Properties>>;

/** What TensorBoard's hparams plugin logs under a tag. */
export function hparamsEvent(tag: string, data: PluginData): Uint8Array {
  const content = tensorboard.HParamsPluginData.encode(data).finish();
  const metadata = { pluginData: { pluginName: 'hparams', content } };
  return summaryEvent(0, [{ tag: `_hparams_/${tag}`, metadata }]);
}

/** A run of these events. */
export function writeRun(folder: string, events: readonly Uint8Array[]): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'events.out.tfevents.1700000000.made');
  writeFileSync(file, framed(fileVersionEvent(), ...events));
}

/** A run that was started with hyperparameters. */
export function writeSession(
  folder: string,
  hparams: Hparams,
  events: readonly Uint8Array[],
): void {
  const start = hparamsEvent('session_start_info', { sessionStartInfo: { hparams } });
  writeRun(folder, [start, ...events]);
}
