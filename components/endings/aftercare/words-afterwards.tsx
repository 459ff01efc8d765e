import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { howWords, monthWords } from "@/lib/endings/aftercare/terms";
import type { WordAfterwards } from "@/lib/endings/types";

type WordsAfterwardsProps = { words: readonly WordAfterwards[]; say: (at: Date) => string };

/** What either wrote some months on, for the counselor alone. Folded: a screen may be looked at by those it is about. */
export function WordsAfterwards({ words, say }: WordsAfterwardsProps) {
  if (words.length === 0) return null;
  return (
    <Disclosure summary="How things are now, written to you alone">
      <ul className="-ml-6 space-y-3">
        {words.map((one) => (
          <li key={one.firstName + one.month}>
            <p>
              <Name>{one.firstName}</Name>: {howWords[one.how]}
            </p>
            {one.words ? <p className="written">{one.words}</p> : null}
            <p className="text-sm text-ink-soft">
              {monthWords[one.month]}, {say(one.writtenAt)}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
