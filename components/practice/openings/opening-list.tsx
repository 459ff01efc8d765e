import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { dateInWords } from "@/lib/platform/time/day";
import type { Opening } from "@/lib/practice/openings/types";

/** Lines of one person in one week are one line. */
function byReader(openings: readonly Opening[]): Opening[][] {
  const groups = new Map<string, Opening[]>();
  for (const one of openings) {
    const key = `${one.onDay} ${one.part === "copy"} ${one.part === "supervision"} ${one.readerName}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function deedInWords(parts: readonly Opening["part"][]): string {
  if (parts.includes("supervision")) return "read your record in supervision, as supervisor";
  if (parts.includes("copy")) return "made a copy of your record";
  if (parts.length > 1) return "opened your record, and answers of yours";
  return parts.includes("answers") ? "opened answers of yours" : "opened your record";
}

/** One who stood in for only a part of a week has done it standing in. */
const inWords = (lines: readonly Opening[]) =>
  `${deedInWords(lines.map(({ part }) => part))}${lines.some(({ stoodIn }) => stoodIn) ? ", standing in" : ""}`;

/** By whom their things were opened: for the person whose they are. */
export function OpeningList({ openings }: { openings: readonly Opening[] }) {
  return (
    <Card title="Who has opened what is yours">
      <p>Each week is listed once it is over. Only you see this list. It says nothing about your partner.</p>
      {openings.length > 0 ? (
        <ul className="my-4 divide-y divide-line border-y border-line">
          {byReader(openings).map((lines) => {
            const [{ onDay, readerName, part }] = lines as [Opening];
            return (
              <li key={`${onDay} ${part} ${readerName}`} className="py-2">
                <span className="block text-sm text-ink-soft">
                  {part === "copy" ? null : "Week of "}
                  <time dateTime={onDay}>{dateInWords(onDay)}</time>
                </span>
                <Name>{readerName}</Name> {inWords(lines)}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="my-4 text-ink-soft">Nothing is listed yet.</p>
      )}
      <p className="text-ink-soft">
        Your record is the pages that show what you both wrote here. Answers of yours are those opened on a
        page of their own. A list with your name on it does not count.
      </p>
    </Card>
  );
}
