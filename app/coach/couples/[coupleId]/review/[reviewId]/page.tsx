import { found, idFrom } from "@/app/found";
import { couplePath } from "@/components/practice/couples/paths";
import { ReviewSheet } from "@/components/sessions/reviews/review-sheet";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { dateInWords } from "@/lib/platform/time/day-words";
import { givenReview } from "@/lib/sessions/reviews/queries";
import { recordTitle } from "../../title";

type Props = { params: Promise<{ coupleId: string; reviewId: string }> };

export const generateMetadata = recordTitle("Review");

export default async function GivenReviewPage({ params }: Props) {
  const coach = await requireCoach();
  const ids = await params;
  const coupleId = idFrom(ids.coupleId);
  const { givenAt, withdrawn, content } = await found(
    givenReview(coach, { coupleId, reviewId: idFrom(ids.reviewId) }),
  );
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          back={{ href: couplePath(coupleId, "review"), label: "Review" }}
          title={dateInWords(dayIn(coach.timeZone, givenAt))}
          lead={withdrawn ? "Withdrawn: neither finds it any more." : "As it was given to both."}
          actions={<PrintButton />}
        />
        <p className="mb-4 text-sm text-ink-soft">
          What was held while a concern was open stands in its author’s own review alone, and not here.
        </p>
      </div>
      <ReviewSheet content={content} />
    </>
  );
}
