import Link from "next/link";
import { Sparkline } from "@/components/charts/sparkline";
import { Badge } from "@/components/ui/badge";
import type { CaseloadCouple, CaseloadPartner } from "@/lib/caseload/types";
import { couplePath } from "./paths";
import { coupleStatusWords, standingWords } from "./standing-words";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What there is to look at, as words; empty when all is quiet. */
function looks(couple: CaseloadCouple): string[] {
  const lapsed = couple.partners.filter(({ standing }) => standing === "lapsed");
  return [
    ...(couple.unread > 0 ? [count(couple.unread, "exercise to read", "exercises to read")] : []),
    ...lapsed.map(({ firstName }) => `${firstName}’s link has run out`),
    ...(couple.status === "active" && couple.activeAssignments === 0 ? ["nothing between sessions"] : []),
  ];
}

const drawn = (partner: CaseloadPartner) => partner.rely.some((value) => value !== null);

/** Rows repeat, so they carry next to no classes: their looks are in globals.css under `data-table` and `caseload`. */
export function CaseloadTable({ couples }: { couples: readonly CaseloadCouple[] }) {
  return (
    <table className="data-table caseload">
      <caption className="sr-only">Your couples, those that need a look first</caption>
      <thead>
        <tr>
          <th scope="col">Couple</th>
          <th scope="col">Needs a look</th>
          <th scope="col">Open now</th>
          <th scope="col">For the session</th>
          <th scope="col">Counting on each other, 12 weeks</th>
        </tr>
      </thead>
      <tbody>
        {couples.map((couple) => {
          const notes = looks(couple);
          return (
            <tr key={couple.coupleId}>
              <th scope="row">
                <Link prefetch={false} href={couplePath(couple.coupleId)} className="link">
                  {couple.label}
                </Link>
                {couple.status === "active" ? null : <Badge>{coupleStatusWords[couple.status]}</Badge>}
              </th>
              <td data-label="Needs a look">
                {notes.length > 0 ? <span>{notes.join(" · ")}</span> : <small>All quiet</small>}
              </td>
              <td data-label="Open now">{count(couple.activeAssignments, "exercise", "exercises")}</td>
              <td data-label="For the session">
                {couple.openAgenda === 0 ? <small>–</small> : couple.openAgenda}
              </td>
              <td data-label="12 weeks">
                {couple.partners.map((partner) => (
                  <span key={partner.place} data-partner="">
                    {partner.firstName}
                    {drawn(partner) ? (
                      <Sparkline values={partner.rely} shape={partner.shape} name={partner.firstName} />
                    ) : (
                      <small>
                        {partner.standing === "joined"
                          ? "no answers yet"
                          : standingWords[partner.standing].toLowerCase()}
                      </small>
                    )}
                  </span>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
