import { type Weight, weights } from "@/lib/conflicts/cause-maps/schema";
import { kindLabel, scales, subKinds } from "@/lib/conflicts/terms";
import type { ConflictHead, Person } from "@/lib/conflicts/types";
import type { Cause } from "@/lib/library/exercises/terms";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords, monthInWords } from "@/lib/platform/time/day";

/** When it was, or null when that was left open. */
export function timingInWords(head: Pick<ConflictHead, "timing" | "onDate" | "toDate">, today: string) {
  const { timing, onDate, toDate } = head;
  const day = (date: string) => dayInWords(date, today);
  if (timing === "day" && onDate) return day(onDate);
  if (timing === "range" && onDate && toDate) return `${day(onDate)} to ${day(toDate)}`;
  if (timing === "over_time")
    return onDate ? `over a long time, since about ${monthInWords(onDate)}` : "over a long time";
  return null;
}

export const kindInWords = ({ kind, subKinds: subs }: Pick<ConflictHead, "kind" | "subKinds">) => {
  const finer = subs.map((sub) => subKinds[kind]?.[sub] ?? "").filter(Boolean);
  return finer.length > 0 ? `${kindLabel(kind)}: ${finer.join(", ").toLowerCase()}` : kindLabel(kind);
};

/** One line under the title: what, how large, when. */
export const oneLine = (head: ConflictHead, today: string) =>
  [kindLabel(head.kind), scales[head.scale].toLowerCase(), timingInWords(head, today)]
    .filter(Boolean)
    .join(" · ");

/** Whom it hurt, as its author sees it. Roles belong to this one conflict. */
export function rolesInWords(head: ConflictHead, me?: Person): string {
  const name = (person: Person, subject: boolean) =>
    person.clientId === me?.clientId ? (subject ? "You" : "you") : isolate(person.name);
  if (!head.hurt)
    return me ? "It hurt you both, each in your own way." : "It hurt them both, each in their own way.";
  const { hurt, other } = head.hurt;
  const was = hurt.clientId === me?.clientId ? "were" : "was";
  return `${name(hurt, true)} ${was} hurt; ${name(other, false)} broke trust.`;
}

export const weightInWords = (weight: Weight | null) => (weight ? weights[weight] : "");

export const subsInWords = (cause: Cause, subs: readonly string[]) =>
  subs.map((sub) => subKinds[cause]?.[sub] ?? "").filter(Boolean);
