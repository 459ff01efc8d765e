import type { FormAction, FormState } from "@/lib/actions/form-state";

const offline: FormState = {
  status: "refused",
  why: "offline",
  message: "That did not reach us. Your words are still here: check the connection, then try once more.",
};

/** A lost connection becomes an answer, so the form stays. What the server threw keeps its digest and travels on. */
export function keepWords(action: FormAction): FormAction {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      if (error instanceof TypeError && !("digest" in error)) return offline;
      throw error;
    }
  };
}
