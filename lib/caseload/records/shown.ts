/** Which couples a caseload shows, what asks in them, and what its rows say: decided by what asks where the order or what is narrowed to needs it, otherwise cut off first. */
import "server-only";
import type { Tx } from "@/db/client";
import { asksByCouple } from "@/lib/caseload/attention/rules/by-couple";
import { dueChecksOf } from "@/lib/caseload/today/rules";
import { namedSince } from "@/lib/endings/rules";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { shownOf } from "../rules";
import type { Asking, CaseloadView, CoupleAsk } from "../types";
import { askingOf } from "./asking";
import { type Chosen, listOf, type Which } from "./looked";
import { couplePage, pageSize } from "./page";
import { triageRows } from "./triage";

type Kind = {
  view: CaseloadView;
  /** What a search found; null where none was made. */
  searched: readonly string[] | null;
  /** The Mondays of the small lines. */
  weeks: readonly string[];
};

const momentOf = (coach: Coach) => ({ at: coach.at.toISOString(), day: dayIn(coach.timeZone, coach.at) });

const pageAt = (tx: Tx, coach: Coach, chosen: Chosen, ids: readonly string[] | null, offset: number) =>
  couplePage(tx, chosen, { ...momentOf(coach), ids: listOf(ids), offset });

const asking = (tx: Tx, coach: Coach, which: Which, ids: readonly string[] | null) =>
  askingOf(tx, which, {
    ...{ ...momentOf(coach), timeZone: coach.timeZone, ids: listOf(ids), since: namedSince(coach.at) },
  });

const triageOf = async (tx: Tx, coach: Coach, ids: readonly string[], weeks: readonly string[]) => {
  const [first = "", last = ""] = [weeks[0], weeks.at(-1)];
  const asked = { coupleIds: `{${ids}}`, at: coach.at.toISOString(), first, last, most: weeks.length };
  return ids.length > 0 ? triageRows(tx, asked) : [];
};

const known = (coach: Coach, found: Asking, weeks: readonly string[]) => {
  const week = weeks.at(-1) ?? "";
  const asks: ReadonlyMap<string, readonly CoupleAsk[]> = asksByCouple(found, {
    ...{ today: dayIn(coach.timeZone, coach.at), thisWeek: week },
  });
  return { asks, week, due: new Set(dueChecksOf(found).map(({ clientId }) => clientId)) };
};

/** Of all of them is read what asks. */
async function pageOfKnown(tx: Tx, coach: Coach, { view, searched, weeks }: Kind) {
  const found = await asking(tx, coach, view.show, searched);
  const { asks, week, due } = known(coach, found, weeks);
  const ids = shownOf(view.only, found, { asks, week });
  const page = (view.page - 1) * pageSize < ids.length ? view.page : 1;
  const offset = (page - 1) * pageSize;
  const of = { page, total: ids.length, asks, due };
  if (view.sort !== "attention") {
    const rows = await pageAt(tx, coach, { which: "these", sort: view.sort }, ids, offset);
    return {
      ...of,
      rows,
      triage: await triageOf(
        tx,
        coach,
        rows.map(({ coupleId }) => coupleId),
        weeks,
      ),
    };
  }
  const here = ids.slice(offset, offset + pageSize);
  const [rows, triage] = await Promise.all([
    pageAt(tx, coach, { which: "these", sort: "name" }, here, 0),
    triageOf(tx, coach, here, weeks),
  ]);
  const place = new Map(here.map((id, at) => [id, at]));
  const placeOf = ({ coupleId }: { coupleId: string }) => place.get(coupleId) ?? 0;
  return { ...of, rows: rows.sort((a, b) => placeOf(a) - placeOf(b)), triage };
}

/** Of those on the page alone is read what asks. */
async function pageOfAny(tx: Tx, coach: Coach, sort: Chosen["sort"], { view, searched, weeks }: Kind) {
  const on = (page: number) => pageAt(tx, coach, { which: view.show, sort }, searched, (page - 1) * pageSize);
  const first = await on(view.page);
  const [page, rows] = first.length > 0 || view.page === 1 ? [view.page, first] : ([1, await on(1)] as const);
  const ids = rows.map(({ coupleId }) => coupleId);
  const [found, triage] = await Promise.all([
    asking(tx, coach, "these", ids),
    triageOf(tx, coach, ids, weeks),
  ]);
  const { asks, due } = known(coach, found, weeks);
  return { page, total: rows[0]?.total ?? 0, asks, due, rows, triage };
}

/** A page past the end is the first one. */
export const shownCouples = (tx: Tx, coach: Coach, kind: Kind) => {
  const { sort, only } = kind.view;
  return sort === "attention" || only !== "all"
    ? pageOfKnown(tx, coach, kind)
    : pageOfAny(tx, coach, sort, kind);
};
