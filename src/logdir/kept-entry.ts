import { serialize } from 'node:v8';
import { alikeReader } from '../cache/alike-bytes.js';
import type { Pack } from '../cache/pack.js';
import type { KeptPiece, KeptRun, TableKind } from './kept-run.js';
import type { RunState } from './read-run.js';

/** A run as an entry of a pack has it: what runs of one training have in common is there as bytes. */
interface KeptEntry {
  readonly since: KeptRun['since'];
  readonly files: RunState['files'];
  readonly metadata: Uint8Array;
  readonly pieces: readonly NamelessPiece[];
}

/** The names of its series lie beside it. */
interface NamelessPiece {
  readonly nameless: KeptPiece;
  readonly names: Readonly<Record<TableKind, Uint8Array>>;
}

export function entryOf({ since, state: { files, metadata }, pieces }: KeptRun): KeptEntry {
  return { since, files, metadata: serialize(metadata), pieces: pieces.map(namelessPiece) };
}

/** @returns undefined where the pack is damaged. */
export function keptRunIn(pack: Pack, number: number): KeptRun | undefined {
  const entry = pack.entry(number) as KeptEntry | undefined;
  if (!entry) return undefined;
  const { since, files, metadata, pieces } = entry;
  return {
    since,
    state: { files, metadata: readMetadata(metadata) },
    pieces: pieces.map(({ nameless, names }) =>
      withNames(nameless, {
        scalars: readNames(names.scalars),
        histograms: readNames(names.histograms),
      }),
    ),
  };
}

const readMetadata = alikeReader<RunState['metadata']>();
const readNames = alikeReader<readonly string[]>();

function namelessPiece(piece: KeptPiece): NamelessPiece {
  const { scalars, histograms } = piece.piece.points;
  return {
    nameless: withNames(piece, { scalars: [], histograms: [] }),
    names: { scalars: serialize(scalars.names), histograms: serialize(histograms.names) },
  };
}

function withNames(
  kept: KeptPiece,
  names: Readonly<Record<TableKind, readonly string[]>>,
): KeptPiece {
  const { piece } = kept;
  const { points } = piece;
  return {
    ...kept,
    piece: {
      ...piece,
      points: {
        ...points,
        scalars: { ...points.scalars, names: names.scalars },
        histograms: { ...points.histograms, names: names.histograms },
      },
    },
  };
}
