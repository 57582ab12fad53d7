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
  /** The first that is not told on its own, by its kind, and how many there are from it on. */
  readonly #others = new Map<string, { readonly first: Problem; count: number }>();

  /** @param problem one problem, or those that another log counted. */
  add(problem: Problem): void {
    const told = this.#toldOfKind.get(problem.code) ?? 0;
    if (told < TOLD_OF_A_KIND && problem.count === undefined) {
      this.#told.push(problem);
      this.#toldOfKind.set(problem.code, told + 1);
      return;
    }
    const others = this.#others.get(problem.code);
    if (others) others.count += problem.count ?? 1;
    else this.#others.set(problem.code, { first: problem, count: problem.count ?? 1 });
  }

  get all(): readonly Problem[] {
    return [...this.#told, ...[...this.#others.values()].map(counted)];
  }
}

function counted({ first, count }: { readonly first: Problem; readonly count: number }): Problem {
  const { code, severity, file, offset, advice } = first;
  return {
    ...{ code, severity, advice, count },
    ...(file === undefined ? {} : { file }),
    ...(offset === undefined ? {} : { offset }),
    message: `from here on, ${figure(count)} more of what was told ${TOLD_OF_A_KIND} times`,
  };
}
