import { assertUnreachable } from '../base/assert.js';
import type { RunName } from '../model/names.js';
import type { Problem } from '../model/problem.js';
import type { RunView } from '../model/run-view.js';
import type { FileContent } from '../store/file-digest.js';
import { isInMemory, type PointBlock } from '../store/point-block.js';
import { RunStore, type TagResolver } from '../store/run-store.js';
import { ViewOnDemand } from '../store/view-on-demand.js';
import type { FileStamp } from './file-stamp.js';
import type { EventFile } from './find-event-files.js';
import { isReadToEnd, type RunNews, type RunState, readRun } from './read-run.js';
import type { CachedRun } from './run-cache.js';

/** What the cache has of a run that nobody has asked for yet. */
interface Kept {
  readonly cached: CachedRun;
  readonly files: readonly EventFile[];
  /** The run as it was kept, once it was asked for. */
  view?: RunView;
}

/** A run that is read again and again: what its files said, and how far each was read. */
export class OpenRun {
  readonly #name: RunName;
  readonly #store: RunStore;
  /** Why files could not be read the last time, by their names. */
  readonly #failures = new Map<string, Problem>();
  #kept: Kept | undefined;
  #state: RunState | undefined;
  #view: RunView | undefined;
  #viewStamps: ReadonlyMap<string, FileStamp> | undefined;
  #residentBytes = 0;
  /** Whether anything came since the run was last read to its end. */
  #hasNews = false;

  readonly #onPoints: (bytes: number) => void;

  /** @param onPoints is told how much memory the points take that were just added. */
  constructor(name: RunName, resolveTags: TagResolver, onPoints: (bytes: number) => void) {
    this.#name = name;
    this.#store = new RunStore(name, resolveTags);
    this.#onPoints = onPoints;
  }

  /** Whether all is in the cache, and nobody asked for it yet. */
  get isKept(): boolean {
    return this.#kept !== undefined;
  }

  /** Whether it was read once. */
  get isRead(): boolean {
    return this.isKept || this.#state !== undefined;
  }

  /** How far its files were read; undefined before they were read once. */
  get state(): RunState | undefined {
    this.#unpack();
    return this.#state;
  }

  /** Whether its files are those that were read, and there is nothing more in them. */
  isReadToEnd(files: readonly EventFile[]): boolean {
    const stamps = this.#stamps;
    return stamps !== undefined && this.#failures.size === 0 && isReadToEnd(files, stamps);
  }

  get #stamps(): ReadonlyMap<string, FileStamp> | undefined {
    return this.#kept?.cached.stamps ?? this.#state?.files;
  }

  /** The run as it was when it was last read to its end; the same object until something is new. */
  get view(): RunView {
    if (!this.#view) {
      this.#viewStamps = this.#hasNews || this.#failures.size > 0 ? undefined : this.#stamps;
      this.#view = this.#kept ? this.#viewOf(this.#kept) : this.#store.view(this.#unread);
    }
    return this.#view;
  }

  /** How the files stood that a view shows; undefined for a view of old, or of more than was read whole. */
  stampsOf(view: RunView): ReadonlyMap<string, FileStamp> | undefined {
    return view === this.#view ? this.#viewStamps : undefined;
  }

  /** Takes what another process, or this one earlier, read of the run: when it is first asked for. */
  restore(cached: CachedRun, files: readonly EventFile[]): void {
    this.#kept = { cached, files };
  }

  #viewOf(kept: Kept): RunView {
    return new ViewOnDemand(this.#name, () => {
      this.#unpack();
      return kept.view as RunView;
    });
  }

  #unpack(): void {
    const kept = this.#kept;
    if (!kept) return;
    this.#kept = undefined;
    const content = kept.cached.read();
    if (content) {
      for (const { file, content: piece } of content.pieces) this.#add(file, piece);
      this.#state = content.state;
    } else {
      for (const news of readRun(kept.files, undefined)) {
        if (news && news.kind !== 'replaced') this.#take(news);
      }
    }
    kept.view = this.#store.view(this.#unread);
  }

  /** What is always in memory of the run, beside the blocks. */
  get residentBytes(): number {
    return this.#residentBytes;
  }

  /** Every block of points, file by file in the order they came. */
  get blocks(): readonly PointBlock[] {
    return this.#store.blocks;
  }

  /** Takes news of the run; gives whether they change what is known of it. */
  take(news: Exclude<RunNews, { kind: 'replaced' }>): boolean {
    const isChanged = this.#take(news);
    if (isChanged) this.#hasNews = true;
    // How a file stands at its end is known when its run has been read.
    if (news.kind === 'done' && this.#hasNews) {
      this.#view = undefined;
      this.#hasNews = false;
    }
    return isChanged;
  }

  #take(news: Exclude<RunNews, { kind: 'replaced' }>): boolean {
    switch (news.kind) {
      case 'piece':
        this.#add(news.file, news.content);
        this.#failures.delete(news.file);
        return true;
      case 'unchanged':
        return this.#failures.delete(news.file);
      case 'unreadable': {
        const isNew = this.#failures.get(news.file)?.got !== news.problem.got;
        this.#store.file(news.file);
        this.#failures.set(news.file, news.problem);
        return isNew;
      }
      case 'done':
        this.#state = news.state;
        return false;
      default:
        return assertUnreachable(news);
    }
  }

  #add(file: string, content: FileContent): void {
    this.#store.file(file).add(content);
    const before = this.#residentBytes;
    this.#residentBytes = this.#store.residentBytes;
    this.#onPoints(pointBytes(content) + this.#residentBytes - before);
  }

  get #unread(): Problem[] {
    const files = this.#state?.files ?? new Map();
    const names = new Set<string>([...files.keys(), ...this.#failures.keys()]);
    return [...names]
      .sort()
      .flatMap((name) => this.#failures.get(name) ?? files.get(name)?.unread ?? []);
  }
}

/** What the points of a piece take of memory. */
export function pointBytes({ points }: Pick<FileContent, 'points'>): number {
  return [...points.scalars.blocks, ...points.histograms.blocks].reduce(
    (sum, block) => sum + (isInMemory(block) ? block.bytes.length : 0),
    0,
  );
}
