/** What a couple is called when their counselor has no name of their own for them. Pure. */
export const labelOf = (first: string, second: string) => `${first} & ${second}`;

/** "Sam & Robin", or "Sam & Robin (2)" where that one is taken. */
export function numbered(label: string, taken: ReadonlySet<string>): string {
  if (!taken.has(label)) return label;
  let number = 2;
  while (taken.has(`${label} (${number})`)) number += 1;
  return `${label} (${number})`;
}
