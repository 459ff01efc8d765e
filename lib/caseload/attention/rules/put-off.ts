/** Which of what asks for attention is put off, or not needed, and which still asks. Pure. */
import type { Attention, AttentionItem, CoupleFacts } from "../types";

/** What was put off comes back on its day; what was not needed stays away until it happens anew, or is brought back. */
export function withMarks(
  items: readonly AttentionItem[],
  couples: readonly CoupleFacts[],
  today: string,
): Attention {
  const marks = new Map(
    couples.flatMap(({ coupleId, marks: own }) => own.map((mark) => [`${coupleId} ${mark.key}`, mark])),
  );
  const attention: Attention = { items: [], putOff: [] };
  for (const item of items) {
    const mark = marks.get(`${item.coupleId} ${item.key}`);
    if (mark && (mark.untilOn === null || mark.untilOn > today))
      attention.putOff.push({ ...item, untilOn: mark.untilOn, words: mark.words });
    else attention.items.push(item);
  }
  return attention;
}
