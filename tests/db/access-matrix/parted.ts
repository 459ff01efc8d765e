// Promise: what each of a couple that is over told the other: it stays with whoever wrote it.
import { idOf } from "./actors";
import { type Row, row } from "./row";

const over = { practice_id: idOf("elsewhere"), couple_id: idOf("strangers") };

const of = (who: "gus" | "hana"): Row[] => {
  const author = who === "hana" ? "hana" : "";
  const own = { ...over, client_id: idOf(who) };
  const promise = idOf(`promise of ${who}`);
  return [
    row("commitments", `of ${who}, whose couple is over`, `stranger ${author} | ${author} | |`, {
      ...own,
      id: promise,
      words: "words",
      to_whom: "partner",
      starts_on: "2026-03-06",
      submit_key: idOf(`promise key of ${who}`),
    }),
    row(
      "commitment_occurrences",
      `of ${who}, whose couple is over`,
      `stranger ${author} | ${author} | ${author} |`,
      {
        ...own,
        commitment_id: promise,
        on_date: "2026-03-06",
        state: "planned",
      },
    ),
    row(
      "check_in_lines",
      `of ${who}, whose couple is over`,
      `stranger ${author} | ${author} | ${author} | ${author}`,
      {
        ...own,
        id: idOf(`line of ${who}`),
        on_date: "2026-03-06",
        kind: "success",
        words: "words",
      },
    ),
  ];
};

export const parted: Row[] = [...of("gus"), ...of("hana")];
