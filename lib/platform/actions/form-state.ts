/** What a form gets back. One shape for every form, so that one component can show it. */

export type FormState =
  | { status: "idle" }
  | { status: "done"; message?: string; data?: Record<string, string> }
  | { status: "invalid"; fieldErrors: Record<string, string[]>; values: Record<string, unknown> }
  | { status: "refused"; message: string; why?: RefusedBecause; values?: Record<string, unknown> };

/** Nobody has looked at the words yet, so the same may be sent again; a refusal without a reason waits for the person. */
export type RefusedBecause = "signed_out" | "busy" | "offline" | "stale" | "failed";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** Posted with a form that only wants to know whether it holds. The framework's sign keeps it out of what is read. */
export const checkField = "$check";

export const idle: FormState = { status: "idle" };
