/** A function that computes its result when it is first called, and gives the same ever after. */
export function once<Result>(compute: () => Result): () => Result {
  let result: { readonly value: Result } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
