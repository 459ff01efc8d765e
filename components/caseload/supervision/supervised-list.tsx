import { Profession } from "@/components/shell/profession";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Name, Names } from "@/components/ui/name";
import type { SupervisedCouple } from "@/lib/caseload/supervision/types";
import { supervisedPath } from "./paths";

/** Couples whose record a supervisor reads at this moment. */
export function SupervisedList({ couples }: { couples: readonly SupervisedCouple[] }) {
  if (couples.length === 0)
    return (
      <EmptyState title="Nothing to read just now">
        A couple appears here once their <Profession /> has named you and each of them has agreed. It leaves
        this list as soon as one of them no longer agrees.
      </EmptyState>
    );
  return (
    <ul className="max-w-[44rem] divide-y divide-line border-y border-line">
      {couples.map(({ coupleId, names, coachName }) => (
        <li key={coupleId} className="flex flex-wrap items-center gap-x-4 py-2">
          <Link href={supervisedPath(coupleId, "overview")} className="link py-2.5 font-semibold">
            <Names>{names}</Names>
          </Link>
          <span className="text-sm text-ink-soft">
            with <Name>{coachName}</Name>
          </span>
        </li>
      ))}
    </ul>
  );
}
