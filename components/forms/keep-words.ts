import { unstable_isUnrecognizedActionError as isUnrecognizedAction } from "next/navigation";
import type { FormAction, FormState, RefusedBecause } from "@/lib/platform/actions/form-state";
import { sendLimit, tooLargeCode } from "@/lib/platform/actions/send-limit";

const refused = (why: RefusedBecause, message: string): FormState => ({ status: "refused", why, message });

const offline = refused(
  "offline",
  "That did not reach us. Your words are still here: check the connection, then try once more.",
);
const stale = refused("stale", "This page is older than the server. Load it again – your words are kept.");
/** From here on something between the device and the server may turn it away for its size alone. */
const large = 900_000;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

const sizeOf = (data: FormData) =>
  [...data].reduce(
    (sum, [name, value]) =>
      sum + new Blob([name]).size + (typeof value === "string" ? new Blob([value]) : value).size,
    0,
  );
const tooLarge = (bytes: number) =>
  refused(
    "failed",
    `${bytes > sendLimit ? `This is ${megabytes(bytes)}, and up to ${megabytes(sendLimit)}` : "This is more than"} can be sent at once, so nothing was sent. Your words are still here; please send them in smaller pieces.`,
  );
const perhapsTooLarge = (bytes: number) =>
  refused(
    "failed",
    `This did not go through, perhaps because of its size: it is ${megabytes(bytes)}. Your words are still here; please try smaller pieces.`,
  );
const failed = (number: string) =>
  refused(
    "failed",
    `Something went wrong on our side, and this may not be saved. Your words are still here; please try once more in a moment.${number}`,
  );

/** Whether the server was replaced since this page was drawn, so that it no longer knows what the page asks of it. */
export const isStale = (error: unknown) => isUnrecognizedAction(error);

const digestOf = (error: unknown) =>
  typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "";

/** Whether the answer leads elsewhere: it has been done. */
export const leadsOn = (error: unknown) => digestOf(error).startsWith("NEXT_REDIRECT");

/** Whatever went wrong on the way becomes an answer, so the form stays with all that is in it. What the framework throws to lead on travels on. */
export function keepWords(action: FormAction): FormAction {
  return async (state, data) => {
    const bytes = sizeOf(data);
    if (bytes > sendLimit) return tooLarge(bytes);
    try {
      return await action(state, data);
    } catch (error) {
      if (isStale(error)) return stale;
      const digest = digestOf(error);
      if (digest.startsWith("NEXT_")) throw error;
      if (digest) return failed(` If it happens again, this number helps us find it: ${digest}`);
      if (error instanceof TypeError) return offline;
      if (error instanceof Error && error.message === tooLargeCode) return tooLarge(bytes);
      return bytes > large ? perhapsTooLarge(bytes) : failed("");
    }
  };
}
