/** Whether two people's sealed answers open as a whole. Pure. */
import { type Opening, opensAlone } from "./opening";

/** One that is meant for the other and not opened yet. */
export type WaitingAnswer = {
  responseId: string;
  fieldKey: string;
  clientId: string | null;
  /** Of its value: another word, another digest. */
  digest: string;
  held: boolean;
};

/** Both were given it, and neither reads the other before both open: of no other may one be told that the other has sent it. */
export const isSealedForTwo = (opening: Opening, clientIds: readonly string[]): boolean =>
  !opensAlone(opening) && opening.mode !== "one" && clientIds.length === 2;

/** Everybody who was given it has something in it for the other, and nothing of it is held. */
export const isWhole = (
  clientIds: readonly string[],
  waiting: readonly Pick<WaitingAnswer, "clientId" | "held">[],
): boolean =>
  clientIds.every((id) => waiting.some(({ clientId }) => clientId === id)) &&
  waiting.every(({ held }) => !held);

/** What would open, word for word: another text once anything is added, widened, written again or taken back. */
export const textOf = (waiting: readonly WaitingAnswer[]): string =>
  waiting
    .map(({ responseId, fieldKey, digest }) => `${responseId} ${fieldKey} ${digest}`)
    .sort()
    .join("\n");
