/** The cycle on a phone: one box below the other. Pure. */
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
  textOf,
} from "./cycle-shapes";

export function inOneColumn(turns: readonly CycleTurnView[], width = 340): Layout {
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
