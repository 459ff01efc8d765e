import { PersonMark } from "@/components/charts/person-mark";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import type { TimelineEntry } from "@/lib/timeline/types";
import { entryWords } from "./words";

type TimelineListProps = {
  entries: readonly TimelineEntry[];
  reader: Parameters<typeof entryWords>[1];
  timeZone: string;
  today: string;
};

/** Day by day, newest first. Hours are left out: when somebody writes at night is nobody else's to know. */
export function TimelineList({ entries, reader, timeZone, today }: TimelineListProps) {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = dayIn(timeZone, entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <ol className="space-y-6">
      {[...days].map(([day, list]) => (
        <li key={day} className="sm:grid sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:gap-6">
          <h2 className="py-2 text-sm font-semibold text-ink-soft">
            <time dateTime={day}>{day === today ? "Today" : dayInWords(day, today)}</time>
          </h2>
          <ul className="divide-y divide-line border-l-2 border-line pl-4 sm:pl-6">
            {list.map((entry) => (
              <Entry key={entry.key} entry={entry} reader={reader} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, reader }: { entry: TimelineEntry; reader: TimelineListProps["reader"] }) {
  const { words, href } = entryWords(entry, reader);
  const heading = entry.title ? <Name>{entry.title}</Name> : words;
  return (
    <li className="py-2">
      <p className="break-words">
        {entry.who && reader.kind === "coach" ? (
          <svg width="12" height="12" aria-hidden="true" className="mr-2 inline-block align-baseline">
            <PersonMark shape={entry.who.place === 1 ? "circle" : "square"} x={6} y={6} size={5} />
          </svg>
        ) : null}
        {href ? (
          <Link href={href} className="link font-semibold">
            {heading}
          </Link>
        ) : (
          <span className="font-semibold">{heading}</span>
        )}
        {entry.title ? <span className="text-sm text-ink-soft"> · {words}</span> : null}
      </p>
      {entry.text ? (
        <p className="mt-0.5 break-words whitespace-pre-line text-sm text-ink-soft">{entry.text}</p>
      ) : null}
    </li>
  );
}
