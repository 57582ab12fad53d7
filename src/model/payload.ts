/** Where a value lies that is read when someone asks for it: the value `index` of a record. */
export interface PayloadPlace {
  /** As the run's problems name it. */
  readonly file: string;
  /** Byte offset of the record in the file. */
  readonly offset: number;
  /** Which value of the record's summary. */
  readonly index: number;
}

/** A hyperparameter's value; undefined for a kind that the format leaves open. */
export type HyperparameterValue = number | string | boolean | undefined;

/** A scalar that sessions of the hparams plugin are compared by. */
export interface SessionMetric {
  readonly tag: string;
  /** The run beneath the session's that has it; empty for the session's own. */
  readonly group: string;
}

/** A value that stays in its file, as it was read there. */
export type Payload =
  /** Markdown, row by row for a tensor of texts. */
  | { readonly kind: 'text'; readonly shape: readonly number[]; readonly texts: readonly string[] }
  | {
      readonly kind: 'images';
      /** As the log claims, in pixels. */
      readonly width: number;
      readonly height: number;
      readonly images: readonly EncodedMedia[];
    }
  | { readonly kind: 'audio'; readonly clips: readonly EncodedMedia[] }
  /** One session of the hparams plugin: what it was started with. */
  | {
      readonly kind: 'hparams';
      readonly group: string;
      readonly values: ReadonlyMap<string, HyperparameterValue>;
    }
  | { readonly kind: 'hparams-end'; readonly status: 'unknown' | 'success' | 'failure' | 'running' }
  /** What an experiment varies, by name, and measures. */
  | {
      readonly kind: 'hparams-experiment';
      readonly hyperparameters: readonly string[];
      readonly metrics: readonly SessionMetric[];
    }
  | {
      readonly kind: 'run-metadata';
      /** The ops that a traced step ran; undefined when it recorded none. */
      readonly executed: ReadonlySet<string> | undefined;
      /** The serialised RunMetadata, with times and memory. */
      readonly message: Uint8Array;
    }
  | { readonly kind: 'numbers'; readonly shape: readonly number[]; readonly values: Float64Array }
  /** Strings that no plugin here gives a meaning to. */
  | {
      readonly kind: 'strings';
      readonly shape: readonly number[];
      readonly values: readonly Uint8Array[];
    };

/** An image or a sound as it was logged. */
export interface EncodedMedia {
  readonly bytes: Uint8Array;
  /** By the bytes themselves where they tell, for instance `image/png`. */
  readonly contentType: string;
}
