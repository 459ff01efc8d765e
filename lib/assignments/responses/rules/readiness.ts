/** What an exercise still asks for before it counts as whole. It informs; "Done in part – send it" is always open. */
import type { Field, Part } from "@/lib/library/exercises/schema/content";

/** The needed parts that are still empty: an apology needs what was done, regret, and what will be different. */
export function missingParts(field: Field, value: unknown): Part[] {
  if (field.type !== "parts") return [];
  const filled = new Map(Object.entries(typeof value === "object" && value !== null ? value : {}));
  return field.parts.filter((part) => part.needed && String(filled.get(part.key) ?? "").trim() === "");
}

/** The questions without which "done" would not be true. */
export function missingFields(fields: Field[], answered: ReadonlySet<string>): Field[] {
  return fields.filter((field) => !field.optional && !answered.has(field.key));
}
