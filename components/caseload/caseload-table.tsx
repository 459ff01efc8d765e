import { couplePath, signalsPath } from "@/components/practice/couples/paths";
import { coupleStatusWords, standingWords } from "@/components/practice/couples/standing-words";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { CaseloadCouple, CaseloadPartner } from "@/lib/caseload/types";
import { isolate } from "@/lib/platform/names/isolate";
import { CaseloadLine } from "./caseload-line";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What there is to look at, as words; empty when all is quiet. */
function looks(couple: CaseloadCouple): string {
  const lapsed = couple.partners.filter(({ standing }) => standing === "lapsed");
  const found = [
    ...(couple.unread > 0 ? [count(couple.unread, "exercise to read", "exercises to read")] : []),
    ...lapsed.map(({ firstName }) => `${isolate(firstName)}’s link has run out`),
    ...(couple.status === "active" && couple.activeAssignments === 0 ? ["no exercise assigned"] : []),
  ].join(" · ");
  return found.charAt(0).toUpperCase() + found.slice(1);
}

const drawn = (partner: CaseloadPartner) => partner.rely.some((value) => value !== null);

/** Rows repeat, so their looks stand here once. */
const rowLooks =
  "data-table sm:[&_:is(th,td):first-child]:pl-5 sm:[&_:is(th,td):last-child]:pr-5 sm:[&_thead_th]:pt-3 [&_small]:text-sm [&_small]:text-ink-soft [&_b]:font-semibold [&_i]:flex [&_i]:items-center [&_i]:gap-3 [&_i]:not-italic [&_i]:max-sm:justify-end [&_i>span]:w-24 [&_i>span]:truncate [&_i>span]:max-sm:text-right [&_th_a]:font-semibold [&_svg]:h-6 [&_svg]:w-24 [&_svg]:shrink-0 [&_path]:fill-none [&_path]:stroke-accent [&_path]:stroke-2 [&_path]:[stroke-linecap:round] [&_i+i_path]:stroke-clay [&_i+i_path]:[stroke-dasharray:4_3] max-sm:[&_tbody_tr:first-child]:border-t-0 max-sm:[&_td:has(>small:only-child)]:hidden";

export function CaseloadTable({ couples }: { couples: readonly CaseloadCouple[] }) {
  return (
    <div className="rounded-lg border border-line bg-raised shadow-raised max-sm:px-4">
      <table className={rowLooks}>
        <caption className="sr-only">Your couples, those that need attention first</caption>
        <thead>
          <tr>
            <th scope="col">Couple</th>
            <th scope="col">Needs attention</th>
            <th scope="col">Open now</th>
            <th scope="col">To discuss in session</th>
            <th scope="col">Reliability, 12 weeks</th>
          </tr>
        </thead>
        <tbody>
          {couples.map((couple) => {
            const notes = looks(couple);
            return (
              <tr key={couple.coupleId}>
                <th scope="row">
                  <Link href={couplePath(couple.coupleId)} className="link">
                    <Name>{couple.label}</Name>
                  </Link>
                  {couple.status === "active" ? null : <Badge>{coupleStatusWords[couple.status]}</Badge>}
                </th>
                <td data-label="Needs attention">
                  {couple.signals > 0 ? (
                    <Link href={signalsPath(couple.coupleId)}>
                      <Badge tone="notice">{count(couple.signals, "signal", "signals")}</Badge>
                    </Link>
                  ) : null}{" "}
                  {notes ? <b>{notes}</b> : couple.signals > 0 ? null : <small>Up to date</small>}
                </td>
                <td data-label="Open now">
                  {couple.activeAssignments === 0 ? (
                    <small>–</small>
                  ) : (
                    count(couple.activeAssignments, "exercise", "exercises")
                  )}
                </td>
                <td data-label="To discuss in session">
                  {couple.openAgenda === 0 ? <small>–</small> : couple.openAgenda}
                </td>
                <td data-label="12 weeks">
                  <div>
                    {couple.partners.map((partner) => (
                      <i key={partner.place}>
                        <span>
                          <Name>{partner.firstName}</Name>
                        </span>
                        {drawn(partner) ? (
                          <CaseloadLine values={partner.rely} />
                        ) : (
                          <small>
                            {partner.standing === "joined"
                              ? "no answers yet"
                              : standingWords[partner.standing].toLowerCase()}
                          </small>
                        )}
                      </i>
                    ))}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
