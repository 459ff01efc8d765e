/** How one wording differs from the one before, line by line and word by word. Pure. */
import { diffWordsWithSpace } from "diff";
import type { AgreementItem, AgreementWords } from "../types";

/** `same`, or what is new, or what is gone. */
export type Piece = { text: string; was: "same" | "added" | "removed" };

export type Field = { field: "words" | "why" | "when" | "ifCrossed"; pieces: Piece[] };

export type LineDifference = {
  key: string;
  /** The whole line is new or gone, or (some of) its words changed. */
  was: "same" | "added" | "removed" | "changed";
  owner: string | null;
  /** Whom it bound before, where that changed. */
  ownerBefore?: string | null;
  fields: Field[];
};

export type Difference = { title: Piece[]; lines: LineDifference[]; same: boolean };

const fields = ["words", "why", "when", "ifCrossed"] as const;

export const pieces = (before: string, after: string): Piece[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    was: added ? "added" : removed ? "removed" : "same",
  }));

const whole = (item: AgreementItem, was: "added" | "removed"): LineDifference => ({
  key: item.key,
  was,
  owner: item.owner,
  fields: fields.flatMap((field) => (item[field] ? [{ field, pieces: [{ text: item[field], was }] }] : [])),
});

function both(before: AgreementItem, after: AgreementItem): LineDifference {
  const moved = before.owner !== after.owner;
  const changed = moved || fields.some((field) => before[field] !== after[field]);
  return {
    key: after.key,
    was: changed ? "changed" : "same",
    owner: after.owner,
    ...(moved ? { ownerBefore: before.owner } : {}),
    fields: fields.flatMap((field) =>
      before[field] || after[field] ? [{ field, pieces: pieces(before[field], after[field]) }] : [],
    ),
  };
}

/** Lines in their new order; one that is gone stands where it stood. */
export function difference(before: AgreementWords, after: AgreementWords): Difference {
  const earlier = new Map(before.items.map((item) => [item.key, item]));
  const kept = new Set(after.items.map(({ key }) => key));
  const lines = after.items.map((item) => {
    const was = earlier.get(item.key);
    return was ? both(was, item) : whole(item, "added");
  });
  for (const [at, item] of before.items.entries()) {
    if (kept.has(item.key)) continue;
    const previous = before.items.slice(0, at).findLast(({ key }) => lines.some((line) => line.key === key));
    const place = previous ? lines.findIndex(({ key }) => key === previous.key) + 1 : 0;
    lines.splice(place, 0, whole(item, "removed"));
  }
  const title = pieces(before.title, after.title);
  const same = title.every(({ was }) => was === "same") && lines.every(({ was }) => was === "same");
  return { title, lines, same };
}
