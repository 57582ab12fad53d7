/**
 * What `next()` found.
 *
 * - `record`: a whole record whose both checksums hold. `data` is valid until the next `push`.
 * - `corrupt-data`: the data's checksum does not hold; the record is passed over, framing goes on
 *   behind it, or at the first sound record inside the bytes that it claims.
 * - `corrupt-length`: the length's checksum does not hold, or the length is beyond `maxRecordBytes`.
 *   Framing was lost at `loss.offset` and found again at `resumedAt`. While it is still being looked
 *   for, `next()` gives undefined and `tail.loss` tells of it.
 */
export type RecordOutcome =
  | { readonly kind: 'record'; readonly offset: number; readonly data: Uint8Array }
  | {
      readonly kind: 'corrupt-data';
      readonly offset: number;
      readonly length: number;
      readonly got: number;
      readonly wanted: number;
    }
  | { readonly kind: 'corrupt-length'; readonly loss: FramingLoss; readonly resumedAt: number };

/** Where framing was lost, and what was found there. */
export interface FramingLoss {
  readonly offset: number;
  readonly reason: 'checksum' | 'too-long';
  readonly length: bigint;
  readonly got: number;
  readonly wanted: number;
}

/** What is left when no further record can be pulled. */
export interface RecordTail {
  /** Offset of the first byte that no outcome has covered. */
  readonly offset: number;
  /** Bytes of an unfinished record, or bytes searched in vain for framing. */
  readonly pendingBytes: number;
  readonly loss: FramingLoss | undefined;
}

/** Where a reader stands, as plain data: another one goes on from it as this one would. */
export interface RecordPosition {
  /** File offset of the first byte that is to be pushed next. */
  readonly offset: number;
  readonly loss?: FramingLoss | undefined;
  readonly doubtfulEnd?: number | undefined;
}
