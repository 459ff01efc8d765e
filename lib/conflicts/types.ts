/** What screens show of a conflict. */
import type { MapState } from "@/lib/conflicts/cause-maps/rules/states";
import type { CauseMapContent } from "@/lib/conflicts/cause-maps/schema";
import type { SetbackLine } from "@/lib/conflicts/setbacks/types";
import type { Summary } from "@/lib/conflicts/summaries/types";
import type { ConflictKind, Scale, Timing } from "./terms";

export type Person = { clientId: string; name: string; place: 1 | 2 };

export type ConflictHead = {
  conflictId: string;
  title: string;
  facts: string | null;
  kind: ConflictKind;
  subKinds: string[];
  scale: Scale;
  timing: Timing;
  onDate: string | null;
  toDate: string | null;
  /** Null: mutual. */
  hurt: { hurt: Person; other: Person } | null;
  author: { kind: "coach" | "client"; name: string; mine: boolean };
  shared: boolean;
};

/** `head` is null for what its author has taken back: then only one's own map is left. */
export type MyConflictLine = {
  conflictId: string;
  head: ConflictHead | null;
  map: MapState | null;
};

export type MyConflicts = {
  coachName: string;
  me: Person;
  partner: Person;
  conflicts: MyConflictLine[];
  setbacks: SetbackLine[];
};

export type MyMap = {
  state: MapState;
  coachFrom: CoachFrom;
  content: CauseMapContent;
  revision: number;
  /** Both maps have lain side by side before. */
  wasOpen: boolean;
};
export type CoachFrom = "ready" | "opened" | "never";

export type MyConflict = MyConflictLine & {
  coachName: string;
  me: Person;
  partner: Person;
  mine: MyMap | null;
  /** The other's map, only while both lie side by side. */
  theirs: CauseMapContent | null;
  summary: Summary;
  setbacks: SetbackLine[];
};

export type CoachConflict = {
  head: ConflictHead;
  partners: [Person, Person];
  /** Only what its author lets the counselor read, in the order of the partners. */
  maps: { of: Person; open: boolean; content: CauseMapContent }[];
  summary: Summary;
  setbacks: SetbackLine[];
};

export type CoachConflictLine = { head: ConflictHead; mapsToRead: string[]; settled: Summary["settled"] };

declare module "@/db/schema/stored" {
  interface Stored {
    conflictKind: ConflictKind;
    causeMapContent: CauseMapContent;
  }
}
