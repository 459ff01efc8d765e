/** Where the boxes and arrows of the cycle go: one column on a phone, a circle of columns where there is room. Pure. */
import { closes } from "@/lib/root-causes/rules/cycle";
import { type CyclePart, cycleParts } from "@/lib/root-causes/schema";
import type { Place, TurnView } from "@/lib/root-causes/types";
import { partWords, unsaid } from "./cycle-words";
import { wrapped } from "./wrap";

export const textSize = 15;
export const labelSize = 13;
export const lineHeight = 20;
export const pad = 14;
const headHeight = 34;

type Point = readonly [number, number];
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

type Text = { part: CyclePart; label: string[]; lines: string[]; said: boolean; height: number };

function textOf(turn: TurnView, part: CyclePart, width: number): Text {
  const label = wrapped(partWords[part](turn.person.firstName), width - 2 * pad, labelSize);
  const said = turn[part] !== "";
  const lines = wrapped(said ? turn[part] : unsaid, width - 2 * pad, textSize);
  return { part, label, lines, said, height: 2 * pad - 4 + (label.length + lines.length) * lineHeight };
}

const boxAt = (
  turn: TurnView,
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
const headAt = (turn: TurnView, x: number, y: number): Head => ({
  key: turn.id,
  place: turn.person.place,
  name: turn.person.firstName,
  x,
  y,
});

export function inOneColumn(turns: readonly TurnView[], width = 340): Layout {
  const left = 26;
  const [gap, between] = [26, 40];
  const boxes: Box[] = [];
  const heads: Head[] = [];
  const arrows: Arrow[] = [];
  const boxWidth = width - left - 2;
  const middle = left + boxWidth / 2;
  let y = 2;
  for (const turn of turns) {
    const before = boxes.at(-1);
    if (before) {
      const from = before.y + before.height;
      arrows.push({
        key: `to ${turn.id}`,
        points: [
          [middle, from],
          [middle, from + between + headHeight],
        ],
      });
      y = from + between;
    }
    heads.push(headAt(turn, left, y + 20));
    y += headHeight;
    for (const [i, part] of cycleParts.entries()) {
      const text = textOf(turn, part, boxWidth);
      if (i > 0) {
        arrows.push({
          key: `${turn.id} ${part}`,
          points: [
            [middle, y],
            [middle, y + gap],
          ],
        });
        y += gap;
      }
      boxes.push(boxAt(turn, text, { x: left, y, width: boxWidth, height: text.height }));
      y += text.height;
    }
  }
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first && last && closes(turns)) {
    const [down, up] = [last.y + last.height / 2, first.y + first.height / 2];
    arrows.push({
      key: "again",
      points: [
        [left, down],
        [8, down],
        [8, up],
        [left, up],
      ],
    });
  }
  return { width, height: y + 2, boxes, heads, arrows };
}

/** Columns go down and up in turn, so that each reaction stands beside what it sets off. */
export function inColumns(turns: readonly TurnView[], columnWidth: number, aside: number): Layout {
  const few = turns.length <= 2;
  const gap = 34;
  const over = closes(turns) && !few ? 34 : 2;
  const columns = turns.map((turn, i) => {
    const parts = i % 2 === 0 ? cycleParts : [...cycleParts].reverse();
    return parts.map((part) => textOf(turn, part, columnWidth));
  });
  const rowHeights = [0, 1, 2].map((row) => Math.max(0, ...columns.map((texts) => texts[row]?.height ?? 0)));
  const tops = rowHeights.map(
    (_, row) => over + headHeight + rowHeights.slice(0, row).reduce((sum, height) => sum + height + gap, 0),
  );
  const xOf = (i: number) => 2 + i * (columnWidth + aside);
  const boxes: Box[] = [];
  const heads: Head[] = [];
  const arrows: Arrow[] = [];
  for (const [i, turn] of turns.entries()) {
    const x = xOf(i);
    const middle = x + columnWidth / 2;
    heads.push(headAt(turn, x, over + 20));
    for (const [row, text] of (columns[i] ?? []).entries()) {
      boxes.push(
        boxAt(turn, text, { x, y: tops[row] ?? 0, width: columnWidth, height: rowHeights[row] ?? 0 }),
      );
      if (row === 0) continue;
      const [upper, lower] = [(tops[row] ?? 0) - gap, tops[row] ?? 0];
      const points: Point[] = [
        [middle, upper],
        [middle, lower],
      ];
      arrows.push({ key: `${turn.id} ${row}`, points: i % 2 === 0 ? points : points.reverse() });
    }
    if (i === 0) continue;
    const row = i % 2 === 1 ? 2 : 0;
    const across = (tops[row] ?? 0) + (rowHeights[row] ?? 0) / 2;
    arrows.push({
      key: `to ${turn.id}`,
      points: [
        [x - aside, across],
        [x, across],
      ],
    });
  }
  const top = tops[0] ?? 0;
  const end = xOf(turns.length - 1);
  if (closes(turns)) {
    const across = top + (rowHeights[0] ?? 0) / 2;
    const [from, to] = [end + columnWidth - 40, 2 + columnWidth - 40];
    arrows.push({
      key: "again",
      points: few
        ? [
            [end, across],
            [2 + columnWidth, across],
          ]
        : [
            [from, top],
            [from, 12],
            [to, 12],
            [to, top],
          ],
    });
  }
  const height = (tops[2] ?? 0) + (rowHeights[2] ?? 0) + 2;
  return { width: end + columnWidth + 2, height, boxes, heads, arrows };
}
