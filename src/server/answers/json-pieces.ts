/** Values of a list in one piece. */
const PIECE_LENGTH = 1000;
/** Lists of a deeper level are short. */
const DEEPEST = 4;

/**
 * JSON as `JSON.stringify` writes it, in pieces none of which takes long. Of an object, properties
 * that are undefined are left out.
 *
 * @param value plain data.
 */
export function* jsonPieces(value: unknown, depth = 0): Generator<string, void, undefined> {
  if (depth === DEEPEST || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value) ?? 'null';
  } else if (Array.isArray(value)) {
    yield* listPieces(value, depth);
  } else {
    let opening = '{';
    for (const [key, property] of Object.entries(value)) {
      if (property === undefined) continue;
      yield `${opening}${JSON.stringify(key)}:`;
      yield* jsonPieces(property, depth + 1);
      opening = ',';
    }
    yield opening === '{' ? '{}' : '}';
  }
}

function* listPieces(
  values: readonly unknown[],
  depth: number,
): Generator<string, void, undefined> {
  let opening = '[';
  for (let start = 0; start < values.length; start += PIECE_LENGTH) {
    const part = values.slice(start, start + PIECE_LENGTH);
    if (part.every((value) => typeof value !== 'object')) {
      yield opening + JSON.stringify(part).slice(1, -1);
      opening = ',';
      continue;
    }
    for (const value of part) {
      yield opening;
      yield* jsonPieces(value, depth + 1);
      opening = ',';
    }
  }
  yield opening === '[' ? '[]' : ']';
}
