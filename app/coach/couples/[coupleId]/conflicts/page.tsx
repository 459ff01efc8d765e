import { found, idFrom } from "@/app/found";
import { CoachList } from "@/components/conflicts/coach-list";
import { newCoupleConflictPath } from "@/components/conflicts/paths";
import { RepairTimes } from "@/components/conflicts/repair-times";
import { SetbackList } from "@/components/conflicts/setback-list";
import { ToRootCauses } from "@/components/conflicts/to-root-causes";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { coupleConflicts } from "@/lib/conflicts/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../title";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Events");

export default async function CoupleConflictsPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, { conflicts, setbacks }] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleConflicts(coach, coupleId)]),
  );
  const today = dayIn(coach.timeZone, coach.at);
  const write = <ButtonLink href={newCoupleConflictPath(coupleId)}>Add an event</ButtonLink>;
  return (
    <CoupleFrame place="Events" couple={couple} actions={conflicts.length > 0 ? write : undefined}>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <section className="min-w-0 space-y-4">
          {conflicts.length > 0 ? (
            <CoachList coupleId={coupleId} conflicts={conflicts} today={today} />
          ) : (
            <EmptyState title="No events yet" action={write}>
              Whatever you write stays yours until you share it with both. What a partner writes down appears
              here, too, and says whether the other can see it.
            </EmptyState>
          )}
        </section>
        <section className="min-w-0 space-y-4">
          <ToRootCauses coupleId={coupleId} />
          <h2 className="pt-2 text-xl">Setbacks</h2>
          <RepairTimes setbacks={setbacks} />
          {setbacks.length > 0 ? (
            <SetbackList setbacks={setbacks} today={today} />
          ) : (
            <p className="text-ink-soft">None are noted for you to read.</p>
          )}
        </section>
      </div>
    </CoupleFrame>
  );
}
