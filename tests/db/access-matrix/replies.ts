// Promise: what somebody writes back to a comment is theirs and their counselor's, whoever the comment is for.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";
import { work } from "./work";

const reply = (
  client: "ana" | "ben",
  to: string,
  who: string,
  state = "",
  more: Record<string, unknown> = {},
) => {
  const comment = work.find(({ table, kind }) => table === "comments" && kind === to);
  if (!comment) throw new Error(`no comment ${to}`);
  const kind = `of ${client}, to what is said ${to}${state && `, ${state}`}`;
  return row("comment_replies", kind, who, {
    ...couple,
    ...{ id: idOf(`reply ${kind}`), comment_id: comment.values.id, client_id: idOf(client) },
    ...{ assignment_id: comment.values.assignment_id, occurrence: comment.values.occurrence },
    ...{ words: "words", sent_at: at, ...more },
  });
};

export const replies: Row[] = [
  reply("ana", "to Ana about hers", "own ana | ana | own ana |"),
  reply("ana", "to both once more", "own ana | ana | own ana |"),
  reply("ben", "to both once more", "own ben | ben | own ben |"),
  reply("ana", "to Ana once more", "ana | ana | ana |", "withdrawn", { withdrawn_at: at }),
  reply("ben", "to Ben about his", "own ben | ben | own ben |", "read", { read_at: at }),
  // The comment was there when it was written.
  reply("ana", "to Ana, taken back", "own ana | | own ana |"),
];
