// Promise: what each of a couple that is over told the other: it stays with whoever wrote it.

import type { ActorName } from "./actors";
import { idOf } from "./actors";
import { type Operation, type Row, row, systemMay } from "./row";
import type { Twin } from "./twins";

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

/** What hangs on the rows of `partedFrom`. */
export const partedAfter: Row[] = [
  row("doubt_answers", "of gus to hana, whose couple is over", "stranger | | |", {
    ...over,
    doubt_id: idOf("doubt ben answered"),
    author_id: idOf("gus"),
    hear: "words",
    calm: "words",
    recommit: "words",
    answered_at: "2026-03-06T12:00:00Z",
  }),
];

/** What stands by itself: nothing else has to be there first. */
const byItself = new Set(
  `appointments asking_words boundary_cards chart_events conflicts disclosures doubts formulations gentle_words marbles progress_reviews setbacks shared_agendas shared_goals spaces thanks`.split(
    " ",
  ),
);
const hereTo: Record<string, string> = {
  [idOf("practice")]: over.practice_id,
  [idOf("couple")]: over.couple_id,
  [idOf("ana")]: idOf("gus"),
  [idOf("ben")]: idOf("hana"),
  [idOf("own")]: idOf("stranger"),
};
const names: Partial<Record<ActorName, ActorName>> = { own: "stranger", ben: "hana", system: "system" };
const leads = /_id$/;
const placed =
  /^(practice|couple|client|author|author_client|author_coach|asker|involved|coach|reader|submit|goal)_id$/;

/** The same of the couple that is over: of what both read there, each has their own lines left. */
export const partedFrom = (rows: Row[]): Row[] =>
  rows
    .filter(
      ({ table, values, may }) =>
        byItself.has(table) &&
        values.couple_id === idOf("couple") &&
        may.select.has("ana") &&
        may.select.has("ben") &&
        (values.coach_id ?? idOf("own")) === idOf("own") &&
        !Object.entries(values).some(
          ([key, value]) => value !== null && leads.test(key) && !placed.test(key),
        ),
    )
    .map((one) => {
      const values = Object.fromEntries(
        Object.entries(one.values).map(([key, value]) => [key, hereTo[String(value)] ?? value]),
      );
      const hers = Object.entries(values).some(
        ([key, value]) =>
          /^(client|author|author_client|asker|involved)_id$/.test(key) && value === idOf("hana"),
      );
      const moved = (operation: Operation): ReadonlySet<ActorName> =>
        new Set(
          [...one.may[operation]].flatMap((name) => {
            const there = names[name];
            return there && (there !== "hana" || hers) ? [there] : [];
          }),
        );
      const may = {
        select: moved("select"),
        insert: moved("insert"),
        update: moved("update"),
        delete: moved("delete"),
      };
      return { ...one, kind: `${one.kind}, of a couple that is over`, values, may };
    });

/** What hangs on other rows, which come along: what one wrote, and the other could read while they were a couple. */
const shared =
  `agreement_versions answers cause_maps comments conflict_summaries conflict_views disclosure_texts last_seen_rows repairs`.split(
    " ",
  );
/** Of these there may be one to what Ben wrote, who then still finds that, and not the first. */
const hangsOnTheirs = new Set(["conflict_summaries", "repairs"]);
const movedHere = ({ values }: Row): Record<string, unknown> => {
  const here = Object.entries(values).map(([key, value]) => [key, hereTo[String(value)] ?? value]);
  return { ...Object.fromEntries(here), ...(values.slug ? { slug: `${values.slug}-there` } : {}) };
};
const only = (table: string): Row["may"] => {
  const may = (operation: Operation): ReadonlySet<ActorName> =>
    new Set(systemMay(table, operation) ? (["system"] as const) : []);
  return { select: may("select"), insert: may("insert"), update: may("update"), delete: may("delete") };
};
const keyOf = ({ table, values }: Pick<Row, "table" | "values">) =>
  [table, values.practice_id, values.couple_id, values.id ?? JSON.stringify(values)].join(" ");

/** The rows that this one names, and theirs. */
function named({ values }: Row, rows: Row[], found = new Set<Row>()): Set<Row> {
  for (const [key, value] of Object.entries(values)) {
    if (value === null || !leads.test(key) || placed.test(key)) continue;
    for (const one of rows) {
      const version = one.table === "exercise_versions" && one.values.exercise_id === value;
      const differently = one.values.kind === "differently" && one.values.conflict_id === value;
      if ((one.values.id !== value && !version && !differently) || found.has(one)) continue;
      named(one, rows, found.add(one));
    }
  }
  return found;
}

/** One of each table that Ben reads of Ana's, in the couple that is over: the other has nothing of it left. */
export function partedTwins(rows: Row[], there: Row[]): Twin[] {
  const byAna = ({ values }: Row) =>
    [values.client_id, values.author_id, values.about_client_id].includes(idOf("ana"));
  const chosen = shared.flatMap((table) => {
    const some = rows.filter((one) => one.table === table && one.values.couple_id === idOf("couple"));
    const forBoth = ({ may }: Row) => may.select.has("ana") || table === "last_seen_rows";
    const others = some.filter(
      (one) =>
        forBoth(one) &&
        one.may.select.has("ben") &&
        !one.may.update.has("ben") &&
        !one.values.signed_at &&
        one.values.kind !== "differently",
    );
    return (others.find(byAna) ? others.filter(byAna) : others).slice(
      0,
      hangsOnTheirs.has(table) ? undefined : 1,
    );
  });
  const ours = rows.filter(({ values }) => (values.couple_id ?? idOf("couple")) === idOf("couple"));
  const needed = new Set(chosen.flatMap((one) => [...named(one, ours)]));
  const has = new Set(there.map(keyOf));
  return rows.flatMap((one): Twin[] => {
    const isChosen = chosen.includes(one);
    if (!isChosen && !needed.has(one)) return [];
    const isHers = one.values.kind === "differently" ? { client_id: idOf("hana") } : {};
    const values = { ...movedHere(one), ...isHers };
    if (has.has(keyOf({ table: one.table, values }))) return [];
    const kind = `${one.kind}, ${isChosen ? "which the other read" : "as it was"}, of a couple that is over`;
    const tempted: ActorName[] = isChosen ? ["hana"] : [];
    return [{ table: one.table, kind, values, may: only(one.table), tempted, tried: isChosen }];
  });
}
