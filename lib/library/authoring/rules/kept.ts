/** What the builder does not show goes along with what it belongs to, and leaves with it. */
import type { ExerciseContentInput } from "@/lib/library/exercises/schema/content";
import type { DraftContent, DraftField } from "../schema";

type Built = ExerciseContentInput["fields"][number];

/** Which second steps and limits make sense for which kind of question. */
const belongs: Record<string, readonly DraftField["type"][]> = {
  assemble: ["short_text", "long_text"],
  usual: ["one_of"],
  withinDays: ["date"],
};

const namesOf = (value: unknown) => (typeof value === "object" && value !== null ? value : {});

function fits(name: string, value: unknown, field: Built, fields: readonly Built[]): boolean {
  if (belongs[name] && !belongs[name].includes(field.type)) return false;
  if (name === "usual") return field.type === "one_of" && field.options.some((one) => one.value === value);
  if (name === "later" && value === "opened") return field.role !== "joint";
  if (name === "assemble") {
    const { from, words } = namesOf(value) as { from?: string; words?: string };
    const parts = fields.find(({ key }) => key === from);
    const wanted = [...(words ?? "").matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
    return parts?.type === "parts" && wanted.every((key) => parts.parts.some((part) => part.key === key));
  }
  return true;
}

/** The content with what was carried along, less what has lost the piece it was about. */
export function kept(
  content: ExerciseContentInput,
  more: DraftContent["more"],
  drafts: readonly DraftField[],
): unknown {
  const fields = content.fields.map((field, at) => {
    const carried = Object.entries(drafts[at]?.more ?? {}).filter(([name, value]) =>
      fits(name, value, field, content.fields),
    );
    return { ...Object.fromEntries(carried), ...field };
  });
  const here = (key: unknown) => fields.find((field) => field.key === key);
  const { compare, readFirst, ...rest } = more;
  const comparing = Array.isArray(compare)
    ? compare.filter((one) => here((namesOf(one) as { field?: string }).field)?.role === "each")
    : [];
  return {
    ...rest,
    ...(comparing.length > 0 ? { compare: comparing } : {}),
    ...(here(readFirst)?.type === "one_of" ? { readFirst } : {}),
    ...content,
    fields,
  };
}
