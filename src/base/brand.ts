declare const brand: unique symbol;

/** A type that only its own parser can make, so that a plain value cannot stand in for it. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
