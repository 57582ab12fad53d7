import type { RecordOutcome, RecordTail } from '../../src/tfrecord/record-outcome.js';
import { RecordReader, type RecordReaderOptions } from '../../src/tfrecord/record-reader.js';
import { hexOf } from '../support/event-bytes.js';

/** An outcome that outlives the next push. */
export type KeptOutcome =
  | Exclude<RecordOutcome, { readonly kind: 'record' }>
  | { readonly kind: 'record'; readonly offset: number; readonly data: string };

export interface Outcomes {
  readonly outcomes: readonly KeptOutcome[];
  readonly tail: RecordTail;
}

/** Every outcome that can be pulled now. */
export function pullAll(reader: RecordReader): KeptOutcome[] {
  const outcomes: KeptOutcome[] = [];
  for (let outcome = reader.next(); outcome; outcome = reader.next()) {
    outcomes.push(outcome.kind === 'record' ? { ...outcome, data: hexOf(outcome.data) } : outcome);
  }
  return outcomes;
}

/**
 * What a reader makes of some bytes. Each piece comes in one buffer that is used again for the next.
 *
 * @param pieceBytes how long the next piece is to be.
 */
export function outcomesOf(
  bytes: Uint8Array,
  pieceBytes: () => number = () => bytes.length,
  options: RecordReaderOptions = {},
): Outcomes {
  const reader = new RecordReader(options);
  const buffer = new Uint8Array(bytes.length);
  const outcomes: KeptOutcome[] = [];
  for (let at = 0; at < bytes.length; ) {
    const piece = bytes.subarray(at, at + Math.max(1, pieceBytes()));
    buffer.fill(0xa5);
    buffer.set(piece);
    reader.push(buffer.subarray(0, piece.length));
    buffer.fill(0x5a);
    outcomes.push(...pullAll(reader));
    at += piece.length;
  }
  return { outcomes, tail: reader.tail };
}

/** The data of the records among outcomes, in hex. */
export function recordsOf({ outcomes }: Pick<Outcomes, 'outcomes'>): string[] {
  return outcomes.flatMap((outcome) => (outcome.kind === 'record' ? [outcome.data] : []));
}
