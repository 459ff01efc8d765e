/** Two maps beside each other: what both name, and what only one does. Never how far apart they are. */
import type { Cause } from "@/lib/library/exercises/terms";
import type { CauseMapContent, MappedCause } from "../schema";

export type Compared = {
  /** Named by both, in the order of the one who reads; each keeps their own weight and words. */
  alike: { cause: Cause; mine: MappedCause; theirs: MappedCause; both: string[] }[];
  onlyMine: MappedCause[];
  onlyTheirs: MappedCause[];
  tags: { both: string[]; mine: string[]; theirs: string[] };
};

const weightFirst = (a: MappedCause, b: MappedCause) => (b.weight ?? 0) - (a.weight ?? 0);
const fold = (tag: string) => tag.toLocaleLowerCase("en");

export function compareMaps(mine: CauseMapContent, theirs: CauseMapContent): Compared {
  const own = mine.causes.toSorted(weightFirst);
  const other = theirs.causes.toSorted(weightFirst);
  const has = (list: MappedCause[], { cause }: MappedCause) => list.find((one) => one.cause === cause);
  const said = new Set(theirs.tags.map(fold));
  const saidByMe = new Set(mine.tags.map(fold));
  return {
    alike: own.flatMap((one) => {
      const match = has(other, one);
      if (!match) return [];
      return [
        {
          cause: one.cause,
          mine: one,
          theirs: match,
          both: one.sub.filter((sub) => match.sub.includes(sub)),
        },
      ];
    }),
    onlyMine: own.filter((one) => !has(other, one)),
    onlyTheirs: other.filter((one) => !has(own, one)),
    tags: {
      both: mine.tags.filter((tag) => said.has(fold(tag))),
      mine: mine.tags.filter((tag) => !said.has(fold(tag))),
      theirs: theirs.tags.filter((tag) => !saidByMe.has(fold(tag))),
    },
  };
}
