/** All that asks for a counselor, couple by couple: whoever has the most pressing first, and so within each. Pure. */
import { dueChecksOf } from "@/lib/caseload/today/rules";
import type { Asking, CoupleAsk } from "@/lib/caseload/types";
import { factsOf } from "./facts";
import { itemsOf } from "./items";
import { isPressing, mostPressingFirst } from "./order";
import { withMarks } from "./put-off";

type Of = { coupleId: string; ask: CoupleAsk };
type Now = { today: string; thisWeek: string };

/** What was put off, or is not needed, is not among it. */
export function asksByCouple(found: Asking, now: Now): Map<string, CoupleAsk[]> {
  const facts = factsOf(found);
  const { items } = withMarks(itemsOf(facts, now), facts, now.today);
  const checks = dueChecksOf(found);
  const check = ({ coupleId, firstName }: (typeof checks)[number]): Of => ({
    ...{ coupleId, ask: { what: "check", firstName } },
  });
  const counted =
    (what: "signals" | "unread") =>
    ({ coupleId, count }: Asking["signals"][number]): Of => ({ coupleId, ask: { what, count } });
  const all = mostPressingFirst<Of>({
    signals: found.signals.map(counted("signals")),
    pressing: checks.filter(isPressing).map(check),
    untold: found.untold.map(({ coupleId, what, firstName }) => ({ coupleId, ask: { what, firstName } })),
    alone: found.alone.map(({ coupleId, firstName }) => ({ coupleId, ask: { what: "alone", firstName } })),
    unread: found.unread.map(counted("unread")),
    checks: checks.filter((due) => !isPressing(due)).map(check),
    items: items.map((item) => ({ coupleId: item.coupleId, ask: { what: "item", item } })),
  });
  const asked = new Set(found.ids);
  const couples = new Map<string, CoupleAsk[]>();
  for (const { coupleId, ask } of all) {
    if (!asked.has(coupleId)) continue;
    const theirs = couples.get(coupleId);
    if (theirs) theirs.push(ask);
    else couples.set(coupleId, [ask]);
  }
  return couples;
}
