/** What a line of the activity log says, in plain words. Pure. */
import { type Profile, say } from "@/lib/platform/text/profession";
import { actions } from "./terms/actions";

/** A deed that has no words yet is said without its code: a test lists what is missing. */
export const actionInWords = (action: string, profile: Profile): string =>
  say(actions[action] ?? "Changed something", profile);

/** Every deed that has words, by its code. */
export const actionNames = (profile: Profile): Record<string, string> =>
  Object.fromEntries(Object.keys(actions).map((action) => [action, actionInWords(action, profile)]));
