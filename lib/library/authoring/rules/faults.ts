/** Everything that is still missing before a draft can be published, each at the box where it is put right. */
import { problemWords } from "@/lib/library/exercises/rules/problem-words";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import type { DraftContent } from "../schema";
import { contentOf } from "./content";

type Step = { key?: string; value?: string };

/** `["fields", 2, "options", 0, "label"]` -> `fields.~a1.options.~b2.label`: by key, so that it stays right when things move. */
function nameAt(draft: DraftContent, path: readonly PropertyKey[]): string {
  let at: unknown = draft;
  return path
    .map((part) => {
      at = typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined;
      if (typeof part !== "number") return String(part);
      const { key, value } = (at ?? {}) as Step;
      return key ?? value ?? String(part);
    })
    .join(".")
    .replace(/\.(key|value)$/, ".label");
}

export type Judged =
  | { content: ReturnType<typeof exerciseContentSchema.parse>; errors: null }
  | { content: null; errors: Record<string, string[]> };

/** @param used keys of questions that earlier versions had */
export function judged(draft: DraftContent, used: Iterable<string> = []): Judged {
  const parsed = exerciseContentSchema.safeParse(contentOf(draft, used));
  if (parsed.success) return { content: parsed.data, errors: null };
  const errors: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const name = nameAt(draft, issue.path);
    const words = problemWords(issue) ?? "Please look at this once more: it does not fit yet.";
    errors[name] = [...new Set([...(errors[name] ?? []), words])];
  }
  return { content: null, errors };
}
