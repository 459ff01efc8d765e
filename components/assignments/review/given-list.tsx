import { shapeOf } from "@/components/practice/couples/partner-card";
import { Disclosure } from "@/components/ui/disclosure";
import type { AssignmentCard } from "@/lib/assignments/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { CoupleHead } from "@/lib/practice/couples/types";
import { GivenCard } from "./given-card";

type GivenListProps = {
  assignments: readonly AssignmentCard[];
  couple: CoupleHead;
  today: string;
  withdraw: FormAction;
  open: FormAction;
};

const toRead = (assignment: AssignmentCard) =>
  assignment.occurrences.some(
    ({ sealedState, statuses }) =>
      sealedState === "ready" || statuses.some(({ status }) => status === "submitted"),
  );

/** What is open or asks to be read first; what is behind them folded away. */
export function GivenList({ assignments, couple, today, withdraw, open }: GivenListProps) {
  const shapeFor = (clientId: string) =>
    shapeOf(couple.partners.find((partner) => partner.clientId === clientId)?.place ?? 1);
  const now = assignments.filter((one) => toRead(one) || (one.active && !one.withdrawnAt));
  const behind = assignments.filter((one) => !now.includes(one));
  const cards = (list: readonly AssignmentCard[]) => (
    <ul className="grid items-start gap-4 xl:grid-cols-2">
      {list.map((assignment) => (
        <GivenCard
          key={assignment.assignmentId}
          assignment={assignment}
          coupleId={couple.coupleId}
          today={today}
          shapeFor={shapeFor}
          withdraw={withdraw}
          open={open}
        />
      ))}
    </ul>
  );
  return (
    <div className="space-y-8">
      <section aria-labelledby="now">
        <h2 id="now" className="mb-3 text-xl">
          Now
        </h2>
        {now.length > 0 ? cards(now) : <p className="text-ink-soft">Nothing open, nothing to read.</p>}
      </section>
      {behind.length > 0 ? (
        <Disclosure summary={`Past assignments (${behind.length})`} open={now.length === 0}>
          <div className="-ml-6">{cards(behind)}</div>
        </Disclosure>
      ) : null}
    </div>
  );
}
