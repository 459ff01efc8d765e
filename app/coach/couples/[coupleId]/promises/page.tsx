import { found, idFrom } from "@/app/found";
import { CoachCommitment } from "@/components/commitments/coach-commitment";
import { FollowThrough } from "@/components/commitments/follow-through";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { coupleCommitments } from "@/lib/commitments/queries";
import { tellingEarlyPrompts } from "@/lib/commitments/rules/prompts";
import { requireCoach } from "@/lib/platform/auth/session";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../title";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Promises");

export default async function CouplePromisesPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, record] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleCommitments(coach, { coupleId })]),
  );
  const { commitments, people, today } = record;
  const otherOf = (clientId: string) => people.find((one) => one.clientId !== clientId)?.firstName ?? "";
  const prompts = tellingEarlyPrompts(commitments, today);
  return (
    <CoupleFrame place="Promises" couple={couple}>
      {commitments.length === 0 ? (
        <EmptyState title="No promises in the last twelve weeks">
          <p>
            Each partner can make small, dated promises, alone or out of an exercise. They say themselves how
            it went.
          </p>
        </EmptyState>
      ) : (
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
          <Card
            title="Week by week"
            eyebrow="As each says it; nobody checks"
            className="xl:col-start-2 xl:row-start-1"
          >
            <FollowThrough {...record} />
          </Card>
          <div className="min-w-0 space-y-4 xl:col-start-1 xl:row-start-1">
            {prompts.map((sentence) => (
              <Notice key={sentence}>{sentence}</Notice>
            ))}
            <ul className="space-y-4">
              {commitments.map((commitment) => (
                <CoachCommitment
                  key={commitment.commitmentId}
                  commitment={commitment}
                  otherName={otherOf(commitment.giver.clientId)}
                  today={today}
                />
              ))}
            </ul>
          </div>
        </div>
      )}
    </CoupleFrame>
  );
}
