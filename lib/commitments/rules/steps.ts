/** Which step may follow which, as data. Only the giver takes them; nobody confirms. */
import type { Profession, Sentence } from "@/lib/platform/text/profession";
import { addDays } from "@/lib/platform/time/day";

export type OccurrenceState = "planned" | "kept" | "kept_late" | "renegotiated" | "missed" | "cancelled";

export const steps = ["keep", "keep_late", "tell_early", "miss", "cancel", "undo"] as const;
export type Step = (typeof steps)[number];
type Moment = "before" | "on" | "after";

const anyMoment: readonly Moment[] = ["before", "on", "after"];
const fromTheDay: readonly Moment[] = ["on", "after"];

export const legal: Record<
  Step,
  { from: readonly OccurrenceState[]; to: OccurrenceState; when: readonly Moment[] }
> = {
  /** Of a day to come nobody can say how it went: it can only be told in advance. */
  keep: { from: ["planned"], to: "kept", when: fromTheDay },
  keep_late: { from: ["planned"], to: "kept_late", when: ["after"] },
  tell_early: { from: ["planned"], to: "renegotiated", when: ["before"] },
  miss: { from: ["planned"], to: "missed", when: fromTheDay },
  cancel: { from: ["planned"], to: "cancelled", when: fromTheDay },
  /** A slip of the finger, taken back on the same day or the next. What was told in advance stays told. */
  undo: { from: ["kept", "kept_late", "missed", "cancelled"], to: "planned", when: anyMoment },
};

export type Situation = {
  state: OccurrenceState;
  onDate: string;
  reportedOn: string | null;
  closedOn: string | null;
  /** What was chosen after "not this time", or a day that this one was moved to. */
  settled: boolean;
};

const momentOf = (onDate: string, today: string): Moment =>
  today < onDate ? "before" : today === onDate ? "on" : "after";

const said = {
  closed: "This promise has ended, so there is nothing more to say about it.",
  otherwise: "You have already said how this one went. Undo that first if it was a slip.",
  tooSoon: "That day has not come yet. If you already know, you can tell it in advance.",
  tooLateToTell:
    "The day is here, so it can’t be told in advance any more. You can say “not this time” and choose what next.",
  notAfter: "You can choose this once the day is over. For now it is simply kept.",
  tooOld: ({ counselor }: Profession) =>
    `This can be undone on the same day or the next. Your ${counselor} can hear about it in a note.`,
};

/** @returns `go`, `there` when it already stands so (sent twice), or a sentence that says why not and what next */
export function weigh(
  step: Step,
  { state, onDate, reportedOn, closedOn, settled }: Situation,
  today: string,
): "go" | "there" | { refused: Sentence } {
  const { from, to, when } = legal[step];
  if (state === to) return "there";
  if (closedOn !== null) return { refused: said.closed };
  if (!from.includes(state)) return { refused: step === "undo" ? said.tooOld : said.otherwise };
  if (!when.includes(momentOf(onDate, today))) {
    const why = { tell_early: said.tooLateToTell, keep_late: said.notAfter };
    return { refused: step in why ? why[step as keyof typeof why] : said.tooSoon };
  }
  if (step === "undo" && (settled || reportedOn === null || reportedOn < addDays(today, -1))) {
    return { refused: said.tooOld };
  }
  return "go";
}

/** The steps that a page may offer for a day. */
export const openSteps = (situation: Situation, today: string): Step[] =>
  steps.filter((step) => weigh(step, situation, today) === "go");
