import type { Route } from "next";
import { StepList } from "@/components/assignments/responses/step-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { noteLook } from "@/lib/pace/overview/commands";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { dateInWords, dayIn } from "@/lib/platform/time/day";
import { myReviews } from "@/lib/sessions/reviews/queries";

export const metadata = { title: "Reviews" };

export default async function ReviewsPage() {
  const client = await requireClientOfTwo();
  await noteLook(client, "reviews");
  const reviews = await myReviews(client);
  const items = reviews.map(({ reviewId, givenAt }) => ({
    id: reviewId,
    href: `/client/reviews/${reviewId}` as Route,
    title: dateInWords(dayIn(client.timeZone, givenAt)),
    note: "As it was on that day.",
  }));
  return (
    <>
      <PageHeader
        back={{ href: "/client/together", label: "Between us" }}
        title="Looking back"
        lead="Now and then you look back together at what you did and what has changed."
      />
      {items.length > 0 ? (
        <StepList title="Our reviews" items={items} />
      ) : (
        <EmptyState title="Nothing here yet">
          <p>What you look back at together in a session can be kept here.</p>
        </EmptyState>
      )}
    </>
  );
}
