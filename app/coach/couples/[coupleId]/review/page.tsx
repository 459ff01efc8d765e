import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { PartnerGoalList } from "@/components/sessions/goals/partner-goals";
import { AskWhere } from "@/components/sessions/reviews/ask-where";
import { GivenList } from "@/components/sessions/reviews/given-list";
import { ReviewForm } from "@/components/sessions/reviews/review-form";
import { ReviewProposed } from "@/components/sessions/reviews/review-proposed";
import { ReviewSheet } from "@/components/sessions/reviews/review-sheet";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PrintButton } from "@/components/ui/print-button";
import { requireCoach } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { coupleIntakes } from "@/lib/practice/intake/queries";
import { coupleGoals } from "@/lib/sessions/goals/queries";
import { coupleReview } from "@/lib/sessions/reviews/queries";
import { filledParts, reviewContent } from "@/lib/sessions/reviews/rules";
import { askIntakeAction } from "../safety/actions";
import { recordTitle } from "../title";
import { reopenReviewAction, saveReviewAction, withdrawReviewAction } from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Review");

export default async function ReviewPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, { draft, sources, given, due }, goals, intakes] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      coupleReview(coach, { coupleId }),
      coupleGoals(coach, { coupleId }),
      coupleIntakes(coach, { coupleId }),
    ]),
  );
  const today = dayIn(coach.timeZone, coach.at);
  const say = (at: Date) => dayInWords(dayIn(coach.timeZone, at), today);
  return (
    <CoupleFrame place="Review" couple={couple} actions={<PrintButton />}>
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="space-y-6 print:hidden">
          <ReviewProposed proposed={due} coupleId={coupleId} />
          {isApart(couple.status) ? null : (
            <AskWhere intakes={intakes} coupleId={coupleId} say={say} ask={askIntakeAction} />
          )}
          <Card title="Put it together" eyebrow="Only you see this until you give it">
            <ReviewForm
              coupleId={coupleId}
              draft={draft}
              filled={filledParts(sources)}
              canGive={!isApart(couple.status)}
              save={saveReviewAction}
            />
          </Card>
          {goals.some(({ savedAt }) => savedAt) ? (
            <Card title="All their goals" eyebrow="Only you see this">
              {goals.map((one) => (
                <Disclosure key={one.clientId} summary={isolate(one.firstName)}>
                  {one.goals.length > 0 ? (
                    <PartnerGoalList goals={one.goals} today={today} />
                  ) : (
                    <p className="text-ink-soft">None saved.</p>
                  )}
                </Disclosure>
              ))}
            </Card>
          ) : null}
          <GivenList
            coupleId={coupleId}
            given={given}
            say={say}
            withdraw={withdrawReviewAction}
            reopen={reopenReviewAction}
          />
        </div>
        <section aria-label="Preview" className="card card-raised print:border-0 print:p-0">
          <ReviewSheet content={reviewContent(draft, sources)} />
        </section>
      </div>
    </CoupleFrame>
  );
}
