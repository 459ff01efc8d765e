/** The small steps of building: something new, something moved, something taken away. Pure. */
import { kindCodes } from "@/lib/library/exercises/terms";
import type { DraftColumn, DraftContent, DraftField, DraftPart } from "../schema";

/** Stands in for a key until the words are there. */
export const newKey = () => `~${Math.random().toString(36).slice(2, 10) || "0"}`;

const ends = { min: 0 as const, max: 10, lowLabel: "", highLabel: "" };

export const blankChoice = () => ({ value: newKey(), label: "" });
export const blankStep = () => ({ key: newKey(), text: "" });
export const blankPart = (): DraftPart => ({
  key: newKey(),
  label: "",
  help: "",
  placeholder: "",
  needed: false,
});
export const blankColumn = (): DraftColumn => ({
  key: newKey(),
  type: "short_text",
  label: "",
  maxLength: null,
  options: [blankChoice(), blankChoice()],
  ...ends,
});

/** A question of one type, with room for what this type needs. Begins with few readers: more is a choice. */
export const blankField = (type: DraftField["type"]): DraftField => ({
  key: newKey(),
  type,
  label: "",
  labelFor: { injured: "", involved: "" },
  help: "",
  placeholder: "",
  role: "each",
  audience: "coach",
  widest: "couple",
  optional: true,
  maxLength: null,
  atMost: null,
  options: [blankChoice(), blankChoice()],
  rowName: "",
  maxRows: null,
  columns: [blankColumn()],
  parts: [blankPart(), blankPart()],
  more: {},
  ...ends,
});

export const blankExercise = (): DraftContent => ({
  title: "",
  aim: "",
  kind: kindCodes.custom,
  phases: [],
  causes: [],
  minutes: 10,
  modes: ["apart"],
  sealed: false,
  steps: [blankStep(), blankStep()],
  example: "",
  guidance: { useWhen: "", notWhen: "", watchFor: "" },
  fields: [],
  more: {},
});

/** The same list when there is nowhere to go. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length || from === to) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}

export const replaced = <T>(list: readonly T[], at: number, patch: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...patch } : one));

export const toggled = <T>(list: readonly T[], value: T, on: boolean): T[] =>
  on ? [...list.filter((one) => one !== value), value] : list.filter((one) => one !== value);
