/** A draft as one text, the same whoever wrote it down: the database keeps no order of names. */
import type { DraftContent } from "../schema";

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

type Hidden = { exerciseId: string; draftId: string; baseVersion: number };

/** What the builder posts, and what a save that came too late is answered with. */
export const draftEntries = (
  { exerciseId, draftId, baseVersion }: Hidden,
  content: DraftContent,
): [string, string][] => [
  ["exerciseId", exerciseId],
  ["draftId", draftId],
  ["baseVersion", String(baseVersion)],
  ["content", JSON.stringify(content, inOrder)],
];
