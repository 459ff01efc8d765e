import { expect, test } from "vitest";
import { contentOf, draftFrom } from "@/lib/library/authoring/rules/content";
import { libraryExercises } from "@/lib/library/content";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import { hasSignal } from "@/lib/safety/signals/rules/answers";

const marked = libraryExercises
  .map(({ slug, content }) => ({ slug, content: exerciseContentSchema.parse(content) }))
  .filter(({ content }) => content.fields.some(hasSignal));

test.each(marked)("a copy of “$slug” keeps what asks for the counselor first", ({ content }) => {
  const copy = exerciseContentSchema.parse(contentOf(draftFrom(content, content.guidance)));

  expect(copy.fields.map(hasSignal)).toEqual(content.fields.map(hasSignal));
});

test("a choice that asks for the counselor first is never for the partner to read", () => {
  const [first] = marked;
  const fields = first?.content.fields.map((field) =>
    hasSignal(field) ? { ...field, widest: "couple" } : field,
  );

  const shared = exerciseContentSchema.safeParse({ ...first?.content, fields });

  expect(shared.error?.issues.map(({ message }) => message).join()).toMatch(/asks for you first/);
});
