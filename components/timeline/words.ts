/** What an entry says, and where it leads: one line each for the counselor and for a partner. */
import type { Route } from "next";
import { eventLabels } from "@/components/charts/event-labels";
import { couplePath, givenPath, responsePath } from "@/components/couples/paths";
import { sheetHref } from "@/components/homework/sheet-href";
import type { TimelineEntry } from "@/lib/timeline/types";

type Said = { words: string; href: Route | null };
type Reader = { kind: "coach"; coupleId: string } | { kind: "client" };
type Say = (entry: TimelineEntry, reader: Reader) => Said;

const still = (words: string): Said => ({ words, href: null });
const whose = (entry: TimelineEntry, reader: Reader, one: string, both: string) =>
  reader.kind === "client" ? one : entry.who ? `${entry.who.name} ${one.toLowerCase()}` : both;

const work: Record<string, Say> = {
  exercise_given: (entry, reader) => ({
    words: reader.kind === "coach" ? "Given" : "New exercise",
    href: reader.kind === "coach" ? givenPath(reader.coupleId, entry.id) : sheetHref(entry.id, 1),
  }),
  handed_in: (entry, reader) => ({
    words: whose(entry, reader, "Handed in", "Handed in by both"),
    href:
      reader.kind === "coach"
        ? responsePath(reader.coupleId, entry.id)
        : sheetHref(entry.id, entry.occurrence ?? 1),
  }),
  to_read: (entry, reader) => ({
    words: `${whose(entry, reader, "Handed in", "Handed in by both")}, to read`,
    href: reader.kind === "coach" ? responsePath(reader.coupleId, entry.id) : null,
  }),
  exchange_open: (entry, reader) => ({
    words: reader.kind === "coach" ? "Open to both" : "Open to read",
    href:
      reader.kind === "coach"
        ? givenPath(reader.coupleId, entry.id)
        : sheetHref(entry.id, entry.occurrence ?? 1),
  }),
  check_in: (entry, reader) => ({
    words: whose(entry, reader, "Checked in", "Check-in"),
    href: reader.kind === "coach" ? couplePath(reader.coupleId, "trust") : "/client/trust",
  }),
};

const marks = Object.fromEntries(
  Object.entries(eventLabels).map(([kind, label]): [string, Say] => [kind, () => still(label)]),
);

const says: Record<string, Say> = { ...marks, ...work };

export const entryWords = (entry: TimelineEntry, reader: Reader): Said =>
  says[entry.what]?.(entry, reader) ?? still("");
export const knownEntries: readonly string[] = Object.keys(says);
