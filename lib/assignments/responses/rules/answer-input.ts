/** A question's boxes: their names in a form, and what somebody typed into them. Empty means not answered. */
import type { Field } from "@/lib/library/exercises/schema/content";

/** What stands in a field's boxes: one text, ticked choices, named parts, or rows of cells. */
export type AnswerInput = string | string[] | Record<string, string> | Record<string, string>[];

/** The names of a field's controls in a form. */
export const controlName = {
  value: (field: string) => `f.${field}`,
  /** Every checkbox of a `many_of` carries the same name. */
  choice: (field: string) => `f.${field}[]`,
  part: (field: string, part: string) => `f.${field}.${part}`,
  cell: (field: string, row: number, column: string) => `f.${field}.${row}.${column}`,
  audience: (field: string) => `a.${field}`,
};

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
const plain = (raw: unknown): string =>
  typeof raw === "string" || typeof raw === "number"
    ? String(raw)
        .replaceAll("\0", "")
        .replace(/\p{Surrogate}/gu, "\uFFFD")
        .replace(/\r\n?/g, "\n")
    : "";

const listOf = (raw: unknown): unknown[] =>
  Array.isArray(raw) ? raw : typeof raw === "object" && raw !== null ? Object.values(raw) : [raw];

const textsOf = (raw: unknown, keys: string[]): Record<string, string> => {
  const source = new Map(Object.entries(typeof raw === "object" && raw !== null ? raw : {}));
  return Object.fromEntries(
    keys.map((key) => [key, plain(source.get(key))] as const).filter(([, text]) => text.trim() !== ""),
  );
};

/** What somebody typed into one field, tidied to the field's shape; null when there is nothing. */
export function inputFor(field: Field, raw: unknown): AnswerInput | null {
  switch (field.type) {
    case "many_of": {
      const known = new Set(field.options.map((option) => option.value));
      const ticked = [...new Set(listOf(raw).map(plain))].filter((value) => known.has(value));
      return ticked.length > 0 ? ticked : null;
    }
    case "parts": {
      const parts = textsOf(
        raw,
        field.parts.map((part) => part.key),
      );
      return Object.keys(parts).length > 0 ? parts : null;
    }
    case "rows": {
      const keys = field.columns.map((column) => column.key);
      const rows = listOf(raw)
        .map((row) => textsOf(row, keys))
        .filter((row) => Object.keys(row).length > 0);
      return rows.length > 0 ? rows : null;
    }
    default: {
      const text = plain(raw);
      return text.trim() === "" ? null : text;
    }
  }
}
