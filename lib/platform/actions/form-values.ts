/** A posted form as a plain object: `name[]` gathers a list, `a.b` nests, everything else is one string. */

import { cleanText } from "@/lib/platform/text/clean";
import { submissionField } from "./submission";

const unsafe = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Keys that start with `$` are the framework's own; files are left out, since nothing here takes any. Gathered without
 * prototypes, so that no name can reach one; given back as plain objects, since only those may travel back to a form.
 */
export function formValues(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$") || name === submissionField || typeof value !== "string") continue;
    const text = cleanText(value);
    const list = name.endsWith("[]");
    const path = cleanText(list ? name.slice(0, -2) : name).split(".");
    if (path.length > 5 || path.some((part) => part === "" || unsafe.has(part))) continue;
    let at = root;
    for (const part of path.slice(0, -1)) {
      const next = at[part];
      const inner: Record<string, unknown> =
        typeof next === "object" && next !== null ? (next as Record<string, unknown>) : Object.create(null);
      at[part] = inner;
      at = inner;
    }
    const last = path.at(-1) as string;
    if (list) {
      const held = at[last];
      at[last] = Array.isArray(held) ? [...held, text] : [text];
    } else {
      at[last] = text;
    }
  }
  return structuredClone(root);
}
