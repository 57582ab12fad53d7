import { figure } from '../base/count-text.js';
import type { Problem } from '../model/problem.js';

/** So many of one kind are told one by one. */
const TOLD_OF_A_KIND = 100;

/**
 * The problems of one file. The first of each kind are kept as they are, and the others as one that
 * counts them: of a large file that is no event file, every record may be one.
 */
export class ProblemLog {
  readonly #told: Problem[] = [];
  readonly #toldOfKind = new Map<string, number>();
  readonly #others = new Map<string, Problem>();

  /** @param problem one problem, or those that another log counted. */
  add(problem: Problem): void {
    const told = this.#toldOfKind.get(problem.code) ?? 0;
    if (told < TOLD_OF_A_KIND && problem.count === undefined) {
      this.#told.push(problem);
      this.#toldOfKind.set(problem.code, told + 1);
    } else this.#others.set(problem.code, joined(this.#others.get(problem.code), problem));
  }

  get all(): readonly Problem[] {
    return [...this.#told, ...this.#others.values()];
  }
}

function joined(
  earlier: Problem | undefined,
  { count: counted = 1, ...problem }: Problem,
): Problem {
  const { code, severity, file, offset, advice } = earlier ?? problem;
  const count = counted + (earlier?.count ?? 0);
  return {
    ...{ code, severity, advice, count },
    ...(file === undefined ? {} : { file }),
    ...(offset === undefined ? {} : { offset }),
    message: `from here on, ${figure(count)} more of what was told ${TOLD_OF_A_KIND} times`,
  };
}
