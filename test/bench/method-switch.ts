interface SwitchedMethod {
  readonly owner: object;
  readonly name: string;
  readonly bare: unknown;
  readonly wrapped: unknown;
}

/**
 * The methods that something wraps, to be unwrapped and wrapped again by a mere assignment: V8 has
 * compiled both for good after a while, and one process compares them in blocks of milliseconds.
 *
 * @param owners objects that have the methods, themselves or by their prototypes.
 * @param wrap puts the wrappers in their place.
 */
export class MethodSwitch {
  readonly #methods: readonly SwitchedMethod[];

  constructor(owners: readonly object[], wrap: () => void) {
    const before = owners.map(methodsOf);
    wrap();
    this.#methods = owners.flatMap((owner, at) =>
      [...methodsOf(owner)].flatMap(([name, wrapped]) => {
        const bare = before[at]?.get(name);
        return bare === wrapped ? [] : [{ owner, name, bare, wrapped }];
      }),
    );
    if (this.#methods.length === 0) throw new Error('no method was wrapped');
  }

  turn(isOn: boolean): void {
    for (const { owner, name, bare, wrapped } of this.#methods) {
      Reflect.set(owner, name, isOn ? wrapped : bare);
    }
  }
}

function methodsOf(owner: object): ReadonlyMap<string, unknown> {
  const methods = new Map<string, unknown>();
  for (let at: object | null = owner; at; at = Object.getPrototypeOf(at)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (typeof value === 'function' && !methods.has(name)) methods.set(name, value);
    }
  }
  return methods;
}
