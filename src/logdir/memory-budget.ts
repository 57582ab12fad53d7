import { messageOf } from '../base/errors.js';
import type { Problem } from '../model/problem.js';
import type { BlockContent, PointBlock, StoredStretches } from '../store/point-block.js';

export const DEFAULT_BUDGET_BYTES = 512 * 1024 * 1024;

/** Where points go beyond the budget. */
export interface PointStorage {
  /** @throws when there is no room. */
  put(content: BlockContent): StoredStretches;
}

/**
 * Keeps the points in memory within a budget: beyond it, the oldest are put away, and read back when
 * they are asked for. What sums them up is always in memory, and no point is ever dropped.
 */
export class MemoryBudget {
  readonly #bytes: number;
  readonly #storage: PointStorage;
  #failure: Problem | undefined;

  constructor(bytes: number, storage: PointStorage) {
    this.#bytes = bytes;
    this.#storage = storage;
  }

  /** Why points stay in memory beyond the budget. */
  get problem(): Problem | undefined {
    return this.#failure;
  }

  /**
   * @param blocks all there are, the oldest first.
   * @param otherBytes what cannot be put away, and leaves less for the blocks.
   */
  keep(blocks: Iterable<PointBlock>, otherBytes = 0): void {
    const resident = [...blocks].flatMap((block) => {
      const { content } = block;
      return content ? [{ block, content }] : [];
    });
    let used = resident.reduce((sum, { content }) => sum + content.bytes.length, otherBytes);
    this.#failure = otherBytes > this.#bytes ? this.#tellOthers(otherBytes) : undefined;
    for (const { block, content } of resident) {
      if (used <= this.#bytes) return;
      try {
        block.moveTo(this.#storage.put(content));
      } catch (error) {
        this.#failure = this.#tell(error, used);
        return;
      }
      used -= content.bytes.length;
    }
  }

  #tellOthers(bytes: number): Problem {
    return {
      code: 'memory-budget',
      severity: 'note',
      message:
        'recorded variables, and where images and texts lie, take more than the memory budget: they stay in memory',
      got: megabytes(bytes),
      wanted: `at most ${megabytes(this.#bytes)}`,
      advice: 'Raise --memory-budget, or sample variables less often when recording.',
    };
  }

  #tell(error: unknown, used: number): Problem {
    return {
      code: 'memory-budget',
      severity: 'note',
      message:
        'points beyond the memory budget stay in memory: they could not be put away on the disk',
      got: `${megabytes(used)} of points; ${messageOf(error)}`,
      wanted: `at most ${megabytes(this.#bytes)}`,
      advice: 'Make room in the folder for temporary files, or raise --memory-budget.',
    };
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`;
}
