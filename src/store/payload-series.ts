import type { PayloadPlace } from '../model/payload.js';
import type { PayloadTagView } from '../model/run-view.js';
import { FloatColumn, joinColumns } from './float-column.js';
import type { PointTime } from './variable-series.js';

/** The values of one tag that stay in their files: where each lies, 40 bytes a value. */
export class PayloadSeries {
  readonly #tag: string;
  readonly #plugin: string;
  readonly #step = new FloatColumn();
  readonly #wallTime = new FloatColumn();
  readonly #file = new FloatColumn();
  readonly #offset = new FloatColumn();
  readonly #index = new FloatColumn();
  readonly #files: string[] = [];

  constructor(tag: string, plugin: string) {
    this.#tag = tag;
    this.#plugin = plugin;
  }

  get length(): number {
    return this.#step.length;
  }

  /** What it takes of memory. */
  get bytes(): number {
    return [this.#step, this.#wallTime, this.#file, this.#offset, this.#index].reduce(
      (sum, { bytes }) => sum + bytes,
      0,
    );
  }

  add(time: PointTime, place: PayloadPlace): void {
    this.#step.push(time.step);
    this.#wallTime.push(time.wallTime);
    if (this.#files.at(-1) !== place.file) this.#files.push(place.file);
    this.#file.push(this.#files.length - 1);
    this.#offset.push(place.offset);
    this.#index.push(place.index);
  }

  get view(): PayloadTagView {
    return {
      tag: this.#tag,
      plugin: this.#plugin,
      files: this.#files,
      columns: {
        step: this.#step.view,
        wallTime: this.#wallTime.view,
        file: this.#file.view,
        offset: this.#offset.view,
        index: this.#index.view,
      },
    };
  }
}

/** What several files have under one tag, in their order, as one. */
export function mergePayloads(parts: readonly PayloadTagView[]): PayloadTagView | undefined {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  const files = parts.flatMap((part) => part.files);
  let filesBefore = 0;
  const fileColumns = parts.map((part) => {
    const shifted = part.columns.file.map((file) => file + filesBefore);
    filesBefore += part.files.length;
    return shifted;
  });
  const joined = (name: 'step' | 'wallTime' | 'offset' | 'index'): Float64Array =>
    joinColumns(parts.map(({ columns }) => columns[name]));
  return {
    tag: first.tag,
    plugin: first.plugin,
    files,
    columns: {
      step: joined('step'),
      wallTime: joined('wallTime'),
      file: joinColumns(fileColumns),
      offset: joined('offset'),
      index: joined('index'),
    },
  };
}
