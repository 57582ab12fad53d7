import { tensorflow } from '../../protobuf/generated/messages.js';
import type { MetaGraph } from '../../protobuf/graph-codec.js';

/** An entry point that a SavedModel names for itself, with the tensors to feed and to fetch. */
export interface SessionSignature {
  /** Tensors by the names of the arguments, for instance `{ x: 'serving_default_x:0' }`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The signatures of a meta graph, without those that TensorFlow keeps for its own use. */
export function signaturesOf({
  metaGraphDefWithoutGraph,
}: MetaGraph): Readonly<Record<string, SessionSignature>> {
  const { signatureDef } = tensorflow.MetaGraphDef.decode(metaGraphDefWithoutGraph);
  return Object.fromEntries(
    Object.entries(signatureDef)
      .filter(([name]) => !name.startsWith('__saved_model'))
      .map(([name, { inputs, outputs }]) => [
        name,
        { inputs: tensorsOf(inputs), outputs: tensorsOf(outputs) },
      ]),
  );
}

function tensorsOf(
  infos: Readonly<Record<string, tensorflow.TensorInfo.$Properties>> | null | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(infos ?? {}).map(([key, info]) => [key, info.name ?? '']),
  );
}
