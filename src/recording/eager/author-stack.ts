import type { Author } from './tfjs-listener.js';
import type { Method } from './wrap-method.js';

const USER: Author = { kind: 'write', writer: 'user', name: 'user', source: undefined };

/** Who is writing: the innermost call that is known to, or else the user. */
export class AuthorStack {
  readonly #authors: Author[] = [];

  get current(): Author {
    const { length } = this.#authors;
    return length === 0 ? USER : (this.#authors[length - 1] as Author);
  }

  /** From here on `author` writes, until `leave`, which must follow whatever happens. */
  enter(author: Author): void {
    this.#authors.push(author);
  }

  leave(): void {
    this.#authors.pop();
  }

  /** Calls a method with `author` as the one who writes. */
  callAs(author: Author, method: Method, self: object, args: unknown[]): unknown {
    this.enter(author);
    try {
      return method.apply(self, args);
    } finally {
      this.leave();
    }
  }

  /** Calls a method that tells by `become` who writes at each time. */
  callAsNobody(method: Method, self: object, args: unknown[]): unknown {
    return this.callAs(USER, method, self, args);
  }

  /** From here on the innermost call writes as somebody else; outside of all calls it stays the user. */
  become(author: Author): void {
    const { length } = this.#authors;
    if (length > 0) this.#authors[length - 1] = author;
  }
}
