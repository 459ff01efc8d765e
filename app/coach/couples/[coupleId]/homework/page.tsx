import { found, idFrom } from "@/app/found";
import { GivenList } from "@/components/assignments/review/given-list";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { coupleHomework } from "@/lib/assignments/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../title";
import { openAnswersForBothAction, withdrawAssignmentAction } from "./actions";

type Props = {
  params: Promise<{ coupleId: string }>;
};

export const generateMetadata = recordTitle("Exercises");

export default async function CoupleHomeworkPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, { assignments, today }] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleHomework(coach, { coupleId })]),
  );
  return (
    <CoupleFrame place="Exercises" couple={couple}>
      {assignments.length === 0 ? (
        <EmptyState title="Nothing assigned yet">
          One small exercise after a session goes further than a list of them.
        </EmptyState>
      ) : (
        <GivenList
          assignments={assignments}
          couple={couple}
          today={today}
          withdraw={withdrawAssignmentAction}
          open={openAnswersForBothAction}
        />
      )}
    </CoupleFrame>
  );
}
