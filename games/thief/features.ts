/** Everything that the files say about one thing, by `table.column` and `@file`. */
export type Features = ReadonlyMap<string, string | number>
