/** What a drawing of the cycle is made of: boxes, headings and arrows, with the size of its words. Pure. */
import type { CyclePart } from "@/lib/root-causes/schema";
import type { CycleTurnView, Place } from "@/lib/root-causes/types";
import { partWords, unsaid } from "./cycle-words";
import { wrapped } from "./wrap";

export const textSize = 15;
export const labelSize = 13;
export const lineHeight = 20;
export const pad = 14;
export const headHeight = 34;

export type Point = readonly [number, number];
export type Box = {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  place: Place;
  label: string[];
  lines: string[];
  said: boolean;
};
export type Head = { key: string; x: number; y: number; place: Place; name: string };
/** Straight pieces from point to point; the arrow's tip is on the last. */
export type Arrow = { key: string; points: readonly Point[] };
export type Layout = { width: number; height: number; boxes: Box[]; heads: Head[]; arrows: Arrow[] };

export type Text = { part: CyclePart; label: string[]; lines: string[]; said: boolean; height: number };

export function textOf(turn: CycleTurnView, part: CyclePart, width: number): Text {
  const label = wrapped(partWords[part](turn.person.firstName), width - 2 * pad, labelSize);
  const said = turn[part] !== "";
  const lines = wrapped(said ? turn[part] : unsaid, width - 2 * pad, textSize);
  return { part, label, lines, said, height: 2 * pad - 4 + (label.length + lines.length) * lineHeight };
}

export const boxAt = (
  turn: CycleTurnView,
  text: Text,
  at: Omit<Box, "key" | "place" | "label" | "lines" | "said">,
): Box => ({
  key: `${turn.id} ${text.part}`,
  place: turn.person.place,
  label: text.label,
  lines: text.lines,
  said: text.said,
  ...at,
});
export const headAt = (turn: CycleTurnView, x: number, y: number): Head => ({
  key: turn.id,
  place: turn.person.place,
  name: turn.person.firstName,
  x,
  y,
});
