/** The name of the hidden field that makes a form sent twice count once, and what it is told by. */
export const submissionField = "submission";

const keyLike = /^[\w-]{16,64}$/;

/** @returns null for a post without a key of its own: it counts as often as it comes */
export function submissionOf(form: FormData): { key: string; entries: string } | null {
  const key = form.get(submissionField);
  if (typeof key !== "string" || !keyLike.test(key)) return null;
  const rest = [...form.entries()].filter(([name]) => name !== submissionField);
  return {
    key,
    entries: JSON.stringify(
      rest.map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
    ),
  };
}
