import type { Column } from "@/lib/library/exercises/schema/content";
import { dayInWords } from "@/lib/platform/time/day";

type Scale = { min: number; max: number; lowLabel: string; highLabel: string };

export const optionLabel = (options: readonly { value: string; label: string }[], value: unknown) =>
  options.find((option) => option.value === value)?.label ?? String(value);

/** "7 of 10", and what the ends stand for. */
export const scaleText = ({ min, max, lowLabel, highLabel }: Scale, value: unknown) =>
  `${value} (${min} is “${lowLabel}”, ${max} is “${highLabel}”)`;

export function cellText(column: Column, value: unknown): string {
  if (value === undefined || value === null || value === "") return "";
  if (column.type === "one_of") return optionLabel(column.options, value);
  if (column.type === "scale") return `${value} of ${column.max}`;
  if (column.type === "date" && /^\d{4}-\d\d-\d\d$/.test(String(value))) return dayInWords(String(value), "");
  return String(value);
}

/** The text under a key of something whose shape is not known for sure. */
export const under = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
