/** Answers in words, as they are shown and as they are copied. Pure. */
import type { Column, Field } from "@/lib/library/exercises/schema/content";
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

const isDay = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

/** An answer as plain text, a line for each part or row. What is not of the question's shape is given as it is rather than lost. */
export function answerText(field: Field, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (field.type === "scale") return scaleText(field, value);
  if (field.type === "one_of") return optionLabel(field.options, value);
  if (field.type === "date" && isDay(value)) return dayInWords(value, "");
  if (field.type === "many_of" && Array.isArray(value))
    return value.map((one) => optionLabel(field.options, one)).join("\n");
  if (field.type === "parts")
    return field.parts
      .flatMap(({ key, label }) => {
        const words = String(under(value, key) ?? "").trim();
        return words ? `${label}: ${words}` : [];
      })
      .join("\n");
  if (field.type === "rows" && Array.isArray(value))
    return value
      .map((row) =>
        field.columns
          .flatMap((column) => {
            const words = cellText(column, under(row, column.key));
            return words ? `${column.label}: ${words}` : [];
          })
          .join("; "),
      )
      .join("\n");
  return typeof value === "string" ? value : JSON.stringify(value);
}
