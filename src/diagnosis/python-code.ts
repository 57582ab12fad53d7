const MOST_LISTED = 6;

/** Python that finds operations of the user's graph by their names and lists them as `list`. */
export function operationsByName(list: string, names: readonly string[]): string {
  // A JSON string is a Python string too.
  const listed = names
    .slice(0, MOST_LISTED)
    .map((name) => `    graph.get_operation_by_name(${JSON.stringify(name)}),`);
  const more = names.length - listed.length;
  return [
    'graph = tf.compat.v1.get_default_graph()',
    `${list} = [`,
    ...listed,
    ...(more > 0 ? [`    # ... and ${more} more`] : []),
    ']',
  ].join('\n');
}
