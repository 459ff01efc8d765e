/** What an entry says, and where it leads: one line each for the counselor and for a partner. */

import type { Route } from "next";
import { sheetHref } from "@/components/assignments/responses/sheet-href";
import { eventLabels } from "@/components/charts/event-labels";
import { couplePath, givenPath, type Part, responsePath } from "@/components/practice/couples/paths";
import { isolate } from "@/lib/platform/names/isolate";
import type { TimelineEntry } from "@/lib/timeline/types";

type Said = { words: string; href: Route | null };
type Reader = { kind: "coach"; coupleId: string } | { kind: "client" };
type Say = (entry: TimelineEntry, reader: Reader) => Said;

const still = (words: string): Said => ({ words, href: null });
const whose = (entry: TimelineEntry, reader: Reader, one: string, both: string) =>
  reader.kind === "client" ? one : entry.who ? `${isolate(entry.who.name)} ${one.toLowerCase()}` : both;

const work: Record<string, Say> = {
  exercise_given: (entry, reader) => ({
    words: reader.kind === "coach" ? "Assigned" : "New exercise",
    href: reader.kind === "coach" ? givenPath(reader.coupleId, entry.id) : sheetHref(entry.id, 1),
  }),
  submitted: (entry, reader) => ({
    words: whose(entry, reader, "Sent", "Sent by both"),
    href:
      reader.kind === "coach"
        ? responsePath(reader.coupleId, entry.id)
        : sheetHref(entry.id, entry.occurrence ?? 1),
  }),
  to_read: (entry, reader) => ({
    words: `${whose(entry, reader, "Sent", "Sent by both")}, to read`,
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

const place = (reader: Reader, part: Part, client: Route) =>
  reader.kind === "coach" ? couplePath(reader.coupleId, part) : client;
const led =
  (part: Part, client: Route, one: string, ofSomebody?: (name: string) => string): Say =>
  (entry, reader) => ({
    words: entry.who && ofSomebody ? ofSomebody(entry.who.name) : one,
    href: place(reader, part, client),
  });
const quiet =
  (one: string, ofSomebody: (name: string) => string): Say =>
  (entry) =>
    still(entry.who ? ofSomebody(entry.who.name) : one);

const promised = (deed: string) =>
  led("promises", "/client/promises", deed, (name) => `${isolate(name)}: ${deed}`);

const between: Record<string, Say> = {
  conflict: led("conflicts", "/client/conflicts", "Event"),
  said_together: led("conflicts", "/client/conflicts", "Said together"),
  seen_differently: led("conflicts", "/client/conflicts", "Seen differently, and both are kept"),
  setback: led(
    "conflicts",
    "/client/conflicts",
    "Setback",
    (name) => `Setback, written down by ${isolate(name)}`,
  ),
  pattern_shared: led("conflicts/note", "/client/conflicts/pattern", "Our pattern, in words"),
  agreement_proposed: led("agreements", "/client/agreements", "Proposed"),
  agreement_both_signed: led("agreements", "/client/agreements", "Signed by both"),
  agreement_over: led("agreements", "/client/agreements", "Ended"),
  boundary_card: led("agreements", "/client/agreements", "A card", (name) => `${isolate(name)}’s own card`),
  promise: promised("promised"),
  promise_kept: promised("kept"),
  promise_kept_late: promised("kept, a little later"),
  promise_renegotiated: promised("told in advance"),
  promise_missed: promised("not this time"),
  promise_note: led(
    "promises",
    "/client/promises",
    "A word to you",
    (name) => `${isolate(name)}, a word to you`,
  ),
  marble: led("day-to-day", "/client/jar", "A marble"),
  thanks: led("day-to-day", "/client/jar", "Thanks", (name) => `Thanks from ${isolate(name)}`),
  gentle_word: quiet("A kind word", (name) => `A kind word from ${isolate(name)}`),
  day_success: quiet("Something that went well", (name) => `From ${isolate(name)}: something that went well`),
  day_challenge: quiet("Something that was hard", (name) => `From ${isolate(name)}: something that was hard`),
  day_laughed: quiet("Something to laugh about", (name) => `From ${isolate(name)}: something to laugh about`),
  pace_slower: quiet("Slower", (name) => `${isolate(name)} wishes to go slower`),
  pace_as_now: quiet("As now", (name) => `${isolate(name)} wishes to go on at this pace`),
  pace_bit_faster: quiet("A bit faster", (name) => `${isolate(name)} could go a bit faster`),
  space: led("day-to-day", "/client/pace", "Space", (name) => `Space for ${isolate(name)}`),
  pause_alone: quiet("A pause", (name) => `${isolate(name)} pauses, alone`),
  pause_wish: quiet("A pause", (name) => `${isolate(name)} would like to pause together`),
  pause_together: led("day-to-day", "/client/pace", "Pausing together"),
  doubt: quiet("A doubt", (name) => `${isolate(name)} shared a doubt`),
};

const marks = Object.fromEntries(
  Object.entries(eventLabels).map(([kind, label]): [string, Say] => [kind, () => still(label)]),
);

const says: Record<string, Say> = { ...marks, ...work, ...between };

export const entryWords = (entry: TimelineEntry, reader: Reader): Said =>
  says[entry.what]?.(entry, reader) ?? still("");
export const knownEntries: readonly string[] = Object.keys(says);
