/** Two names as initials, told apart from every other couple's of the same counselor. Pure. */
import { looksTheSame } from "@/lib/platform/names/rules";

const firstLetter = /[\p{L}\p{N}]\p{M}*/u;

/** "Ana" is "A", "Alex R." is "AR", "Mary-Jane" is "MJ". */
const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/u)
    .flatMap((part) => firstLetter.exec(part)?.[0] ?? [])
    .slice(0, 2)
    .join("")
    .toUpperCase();

type Names = readonly string[];

/** Whoever comes first: in a row of tabs "B & A" is taken for "A & B". */
const readAlike = (one: Names, other: Names) => {
  const same = (these: Names) =>
    these.length === other.length && these.every((name, i) => looksTheSame(name, other[i] ?? ""));
  return same(one) || same([...one].reverse());
};

/**
 * "A & B", or "A & B (2)" for the second couple that reads like that: a counselor who mistakes one tab for another writes to the
 * wrong people. @param before the partners of each couple that the counselor had before this one
 */
export function initials(names: Names, before: readonly Names[]): string {
  const own = names.map(initialsOf);
  const alike = before.filter((others) => readAlike(own, others.map(initialsOf))).length;
  return `${own.join(" & ")}${alike > 0 ? ` (${alike + 1})` : ""}`;
}
