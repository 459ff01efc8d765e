import { found, idFrom } from "@/app/found";
import { ReviewSheet } from "@/components/sessions/reviews/review-sheet";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { dateInWords, dayIn } from "@/lib/platform/time/day";
import { noteReviewsOpened } from "@/lib/sessions/reviews/commands";
import { myReview } from "@/lib/sessions/reviews/queries";

export const metadata = { title: "Review" };

type Props = { params: Promise<{ reviewId: string }> };

export default async function ReviewPage({ params }: Props) {
  const client = await requireClientOfTwo();
  const reviewId = idFrom((await params).reviewId);
  await noteReviewsOpened(client, { reviewId });
  const { content, givenAt } = await found(myReview(client, { reviewId }));
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          back={{ href: "/client/reviews", label: "Looking back" }}
          title={dateInWords(dayIn(client.timeZone, givenAt))}
          lead="If you print it, think about where you leave the paper."
          actions={<PrintButton />}
        />
      </div>
      <ReviewSheet content={content} />
    </>
  );
}
