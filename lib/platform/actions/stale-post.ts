/** Tells a form that was posted without a script from a page of another build: the framework's own answer is a line without the words. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { submissionField } from "./submission";

let known: ReadonlySet<string> | null | undefined;

/** The actions of this build; null where nothing lists them, as in development. */
function knownActions() {
  if (known !== undefined) return known;
  const list = join(process.env.NEXT_DIST_DIR || ".next", "server", "server-reference-manifest.json");
  try {
    known = new Set(Object.keys((JSON.parse(readFileSync(list, "utf8")) as { node: object }).node));
  } catch {
    known = null;
  }
  return known;
}

const idIn = (bound: FormDataEntryValue | null) => {
  try {
    return typeof bound === "string" ? (JSON.parse(bound) as { id?: string }).id : undefined;
  } catch {
    return undefined;
  }
};

/** The actions that a form names in the framework's own fields. */
const actionsOf = (form: FormData) =>
  [...form.keys()].flatMap((name) => {
    if (name.startsWith("$ACTION_ID_")) return [name.slice("$ACTION_ID_".length)];
    if (!name.startsWith("$ACTION_REF_")) return [];
    return idIn(form.get(`$ACTION_${name.slice("$ACTION_REF_".length)}:0`)) ?? [];
  });

/** Ids, days and the names of choices: written by the page, not by its reader. */
const byThePage = /^[a-z0-9_.:-]*$/;

const wordsIn = (form: FormData) =>
  [...form].flatMap(([name, value]) => {
    const ours = name.startsWith("$") || name === submissionField || /password/i.test(name);
    return ours || typeof value !== "string" || byThePage.test(value) ? [] : [value];
  });

/** @returns what was written in it, or null when the form may go on */
export async function staleWords(request: Request): Promise<string[] | null> {
  const { headers, method } = request;
  if (method !== "POST" || headers.has("next-action")) return null;
  if (!headers.get("content-type")?.startsWith("multipart/form-data")) return null;
  const actions = knownActions();
  const form =
    actions &&
    (await request
      .clone()
      .formData()
      .catch(() => null));
  if (!form) return null;
  return actionsOf(form).some((id) => !actions.has(id)) ? wordsIn(form) : null;
}
