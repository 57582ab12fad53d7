import { decodeEvent } from '../events/event-decoder.js';
import { SummaryInterpreter, type TagMetadata } from '../events/summary-interpreter.js';
import type { LogEvent } from '../model/log-event.js';
import type { FileContent, FileFact } from '../store/file-digest.js';
import { type BlockContent, isInMemory, type StoredBlock } from '../store/point-block.js';

/** A fact as it travels: the event itself, or its record where the event is no plain data. */
type PackedFact =
  | { readonly offset: number; readonly event: LogEvent }
  | { readonly offset: number; readonly record: Uint8Array };

/** A piece as plain data: what it holds of graphs is the bytes they are read from. */
export interface PackedPiece extends Omit<FileContent, 'facts'> {
  readonly facts: readonly PackedFact[];
  /** What the records among the facts are read with. */
  readonly metadata: ReadonlyMap<string, TagMetadata>;
}

export function packPiece(
  content: FileContent,
  metadata: ReadonlyMap<string, TagMetadata>,
): PackedPiece {
  const hasRecords = content.facts.some(({ record }) => record);
  return {
    ...content,
    facts: content.facts.map(({ event, offset, record }) =>
      record ? { offset, record } : { offset, event },
    ),
    metadata: new Map(hasRecords ? metadata : []),
  };
}

export function unpackPiece({ metadata, ...piece }: PackedPiece): FileContent {
  const interpreter = new SummaryInterpreter(metadata);
  return { ...piece, facts: piece.facts.map((fact) => unpackFact(fact, interpreter)) };
}

function unpackFact(fact: PackedFact, interpreter: SummaryInterpreter): FileFact {
  const { offset } = fact;
  if ('event' in fact) return { offset, event: fact.event, record: undefined };
  const { record } = fact;
  // It was read before; what could not be read of it was told then.
  const event = decodeEvent(record, interpreter, () => undefined);
  return { offset, event: withoutPoints(event), record };
}

/** The points of an event travel apart. */
function withoutPoints(event: LogEvent): LogEvent {
  if (event.content.kind !== 'summary') return event;
  const values = event.content.values.filter(
    ({ kind }) => kind !== 'scalar' && kind !== 'histogram',
  );
  return { ...event, content: { ...event.content, values } };
}

/** The memory that a piece can hand over instead of having it copied. */
export function transferablesOf({ points }: PackedPiece): ArrayBuffer[] {
  const tables = [points.scalars, points.histograms];
  return tables
    .flatMap(({ summaries, blocks }) => [summaries, ...blocks.flatMap(arraysOf)])
    .map(({ buffer }) => buffer as ArrayBuffer);
}

function arraysOf(block: BlockContent | StoredBlock): ArrayBufferView[] {
  return isInMemory(block) ? [block.starts, block.bounds, block.bytes] : [block.starts];
}
