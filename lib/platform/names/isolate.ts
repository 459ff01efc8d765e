/** Keeps the direction of a name to itself where no markup can: in attributes, options, mail and sentences that travel as text. Pure. */

/** Letters written from right to left; only these can turn what stands around them. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const start = "\u2068";
const end = "\u2069";

/** As the label of a couple is made. */
const and = " & ";

/** Puts a name that holds right-to-left letters between U+2068 and U+2069, in a couple each of the two; any other comes back as it is. Where markup is possible, use `<Name>`. */
export const isolate = (name: string) =>
  rightToLeft.test(name)
    ? name
        .split(and)
        .map((one) => `${start}${one}${end}`)
        .join(and)
    : name;

/** Whether it names two people of whom one would turn their order round. */
export const turnsOrder = (name: string) => name.includes(and) && rightToLeft.test(name);

/** "Ana and Ben", each in their own direction. */
export const isolateAll = (names: readonly string[]) => names.map(isolate).join(" and ");
