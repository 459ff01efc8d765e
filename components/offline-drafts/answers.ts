import { isStale } from "@/components/forms/keep-words";
import { formDataOf } from "@/lib/offline-drafts/rules/entries";
import type { Entries, Refused, SaveAnswer, SubmitAnswer } from "@/lib/offline-drafts/types";
import { type FormAction, type FormState, idle } from "@/lib/platform/actions/form-state";

/** A lost connection travels on as an error; what went wrong on the server is worth another try. */
async function ask(action: FormAction, form: FormData): Promise<FormState | "later" | "stale"> {
  try {
    return await action(idle, form);
  } catch (error) {
    if (isStale(error)) return "stale";
    if (error instanceof TypeError && !("digest" in error)) throw error;
    return "later";
  }
}

const first = (errors: Record<string, string[]>) => Object.values(errors).flat()[0] ?? "";

function refusal(state: FormState | "later" | "stale"): Refused {
  if (state === "later" || state === "stale") return { kind: state };
  if (state.status === "invalid") return { kind: "refused", message: first(state.fieldErrors) };
  if (state.status !== "refused") return { kind: "later" };
  if (state.why === "busy") return { kind: "later" };
  return state.why === "signed_out" ? { kind: "signed_out" } : { kind: "refused", message: state.message };
}

/** The answer of a saving action, which says in `data` what became of it: `revision`, `newer` or `closed`. */
export async function askToSave(action: FormAction, entries: Entries, base: number): Promise<SaveAnswer> {
  const form = formDataOf(entries);
  form.set("baseRevision", String(base));
  const state = await ask(action, form);
  if (typeof state === "string" || state.status !== "done") return refusal(state);
  const { revision, newer, closed } = state.data ?? {};
  if (closed) return { kind: "closed" };
  if (newer) return { kind: "conflict", revision: Number(revision), entries: JSON.parse(newer) as Entries };
  return { kind: "saved", revision: Number(revision) };
}

export async function askToHandIn(action: FormAction, entries: Entries): Promise<SubmitAnswer> {
  const state = await ask(action, formDataOf(entries));
  if (typeof state === "string") return refusal(state);
  if (state.status === "done") return { kind: "submitted" };
  if (state.status === "invalid") {
    return { kind: "invalid", fieldErrors: state.fieldErrors };
  }
  return refusal(state);
}
