/** What a couple is called when their counselor has no name of their own for them. Pure. */
export const labelOf = (first: string, second: string) => `${first} & ${second}`;
