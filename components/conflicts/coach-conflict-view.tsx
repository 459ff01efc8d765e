import type { ReactNode } from "react";
import type { CoachConflict } from "@/lib/conflicts/types";
import { isolate } from "@/lib/platform/names/isolate";
import { Card } from "../ui/card";
import { ConflictFacts } from "./conflict-facts";
import { MapView } from "./map-view";
import { MapsBeside } from "./maps-beside";
import { SetbackList } from "./setback-list";
import { SettledSummary } from "./settled-summary";

type CoachConflictViewProps = {
  conflict: CoachConflict;
  today: string;
  /** The counselor's own steps, below what is written down. */
  children?: ReactNode;
  /** What else belongs beside it. */
  beside?: ReactNode;
};

const readers = ({ head, partners }: CoachConflict) =>
  head.shared
    ? "Both partners can read this."
    : head.author.mine
      ? "Only you can read this."
      : `Only ${isolate(head.author.name)} and you can read this. ${isolate(partners.find(({ name }) => name !== head.author.name)?.name ?? "")} does not know that it is here.`;

/** One conflict for the counselor: the maps that their authors let them read, what the two say together, setbacks. */
export function CoachConflictView({ conflict, today, children, beside }: CoachConflictViewProps) {
  const { head, partners, maps, summary, setbacks } = conflict;
  const [one, two] = maps;
  return (
    <div className="mt-2 grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0 space-y-6">
        <Card title={head.title}>
          <ConflictFacts head={head} today={today} />
          <p className="mt-4 text-sm text-ink-soft">{readers(conflict)}</p>
          {children}
        </Card>
        {one && two && one.open && two.open ? (
          <MapsBeside
            forCoach
            mine={{ name: one.of.name, content: one.content }}
            theirs={{ name: two.of.name, content: two.content }}
          />
        ) : maps.length > 0 ? (
          maps.map(({ of, open, content }) => (
            <Card
              key={of.clientId}
              title={`${isolate(of.name)}’s map`}
              eyebrow={
                open
                  ? "Open to both of them"
                  : `Sealed for ${isolate(partners.find((p) => p !== of)?.name ?? "")}: keep it to yourself`
              }
            >
              <MapView content={content} />
            </Card>
          ))
        ) : (
          <p className="max-w-[42rem] text-ink-soft">
            There is no map for you to read. Each of them maps alone, and says whether and from when on you
            may read along; a map that you do not see may or may not have been begun.
          </p>
        )}
      </div>
      <div className="min-w-0 space-y-6">
        {summary.settled ? (
          <Card title="What they say about it together">
            <SettledSummary summary={summary} partners={partners} />
          </Card>
        ) : null}
        {setbacks.length > 0 ? (
          <section className="space-y-4">
            <h2 className="text-lg">Setbacks with this</h2>
            <SetbackList setbacks={setbacks} today={today} sayAbout={false} />
          </section>
        ) : null}
        {beside}
      </div>
    </div>
  );
}
