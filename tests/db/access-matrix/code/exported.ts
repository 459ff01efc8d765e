// Promise: everything that can be called in what a module exports, however it is exported: bare, in an object, by a class, as the default.

const isClass = (value: unknown): value is { prototype: object } =>
  typeof value === "function" && /^class\b/.test(String(value));
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What every object or class of its kind has: nothing of a module's own. */
const ofEveryone = new Set<unknown>([
  ...[Object, Array, Function, Error, Map, Set, Date, RegExp].flatMap((kind) => [kind, kind.prototype]),
]);
const unspoken = new Set(["constructor", "prototype", "name", "length", "caller", "arguments"]);

/** Own and inherited properties; a getter is called by being read, so it counts as the function that it is. */
function* propertiesOf(value: object): Generator<[string, unknown]> {
  for (let at: object | null = value; at && !ofEveryone.has(at); at = Object.getPrototypeOf(at)) {
    for (const [name, { value: held, get }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (!unspoken.has(name)) yield [name, get ?? held];
  }
  if (value instanceof Map || value instanceof Set) for (const held of value.values()) yield ["…", held];
  if (isClass(value)) yield* propertiesOf(value.prototype);
}

/** The names of all functions within: `read.all` for one inside an object, `Reader.one` for a class's. */
export function functionsIn(module: object): string[] {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const look = (name: string, value: unknown) => {
    if (typeof value === "function" && !isClass(value)) found.add(name);
    if (!(isObject(value) || isClass(value)) || seen.has(value)) return;
    seen.add(value);
    for (const [inner, held] of propertiesOf(value)) look(`${name}.${inner}`, held);
  };
  for (const [name, value] of Object.entries(module)) look(name, value);
  return [...found].sort();
}
