/** What to do with a copy that an earlier visit left in the browser, seen against what the server has. */

import type { Entries, LocalCopy } from "../types";
import { sameWords } from "./entries";

type OnServer = { revision: number; entries: Entries };

export type Reconciled =
  /** The server has it all. */
  | { kind: "forget" }
  /** Show the copy's words and send them, on this base. */
  | { kind: "resume"; copy: LocalCopy }
  /** Both sides have words that the other has not. */
  | { kind: "conflict"; copy: LocalCopy };

export function reconcile(copy: LocalCopy, server: OnServer): Reconciled {
  if (copy.handIn) return { kind: "resume", copy };
  if (sameWords(copy.entries, server.entries)) return { kind: "forget" };
  if (copy.base === server.revision) return { kind: "resume", copy };
  if (copy.sending && sameWords(copy.sending, server.entries)) {
    return { kind: "resume", copy: { ...copy, base: server.revision, sending: null } };
  }
  return { kind: "conflict", copy };
}
