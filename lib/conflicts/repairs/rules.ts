/** How a setback between two comes to be repaired, as a table; and how long that took. Pure. */
import { median } from "simple-statistics";
import { daysBetween } from "@/lib/platform/time/day";

/** `kept`: with its author, or with the counselor too · `shared`: open to both · `repaired`: both have said so, for good */
export type RepairState = "kept" | "shared" | "repaired";
/** `ask`: say that one would like to repair it, which shares it · `say`: that it is repaired · `both`: with the second of them */
export type RepairStep = "ask" | "say" | "withdraw" | "both" | "keep";

/** What is not listed is not possible. */
export const repairSteps: Readonly<Record<RepairState, Partial<Record<RepairStep, RepairState>>>> = {
  kept: { ask: "shared" },
  shared: { ask: "shared", say: "shared", withdraw: "shared", both: "repaired", keep: "kept" },
  repaired: {},
};

export const repairAfter = (state: RepairState, step: RepairStep): RepairState | null =>
  repairSteps[state][step] ?? null;

export const repairState = (row: { audience: string; repairedOn: string | null }): RepairState =>
  row.repairedOn ? "repaired" : row.audience === "couple" ? "shared" : "kept";

/** Today of whoever says the second yes, which may still be the day before where the other wrote the setback in a zone further east. */
export const closingDay = (happenedOn: string, today: string): string =>
  today < happenedOn ? happenedOn : today;

/** Fewer tell of single evenings, and a number of them would be read as a mark. */
const fewest = 3;

type Repaired = { happenedOn: string; repairedOn: string | null; audience: string };

/** Of what is open to both: how many, how many of them are repaired, and half of those within how many days. */
export function repairTimes(all: readonly Repaired[]) {
  const shared = all.filter(({ audience }) => audience === "couple");
  const days = shared.flatMap(({ happenedOn, repairedOn }) =>
    repairedOn ? [daysBetween(happenedOn, repairedOn)] : [],
  );
  return {
    shared: shared.length,
    repaired: days.length,
    medianDays: days.length < fewest ? null : Math.round(median(days)),
  };
}
