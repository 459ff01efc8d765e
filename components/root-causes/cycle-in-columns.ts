/** The cycle where there is room: a circle of columns. Pure. */
import { closes } from "@/lib/root-causes/rules/cycle";
import { cycleParts } from "@/lib/root-causes/schema";
import type { CycleTurnView } from "@/lib/root-causes/types";
import {
  type Arrow,
  type Box,
  boxAt,
  type Head,
  headAt,
  headHeight,
  type Layout,
  type Point,
  textOf,
} from "./cycle-shapes";

/** Columns go down and up in turn, so that each reaction stands beside what it sets off. */
export function inColumns(turns: readonly CycleTurnView[], columnWidth: number, aside: number): Layout {
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
