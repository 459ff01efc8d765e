import { OneButton } from "@/components/forms/one-button";
import { reviewPath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { CoupleReview } from "@/lib/sessions/reviews/types";

type GivenListProps = {
  coupleId: string;
  given: CoupleReview["given"];
  say: (at: Date) => string;
  withdraw: FormAction;
  reopen: FormAction;
};

/** Reviews that both have, the latest first. */
export function GivenList({ coupleId, given, say, withdraw, reopen }: GivenListProps) {
  if (given.length === 0) return null;
  return (
    <Card title="Given to both">
      <p className="mb-3 text-sm text-ink-soft">
        One that neither has opened yet can be reopened: it goes from both, and its words are your draft
        again.
      </p>
      <ul className="divide-y divide-line">
        {given.map(({ reviewId, givenAt, withdrawn, opened }) => (
          <li key={reviewId} className="row flex flex-wrap items-center justify-between gap-3">
            <p>
              <Link href={reviewPath(coupleId, reviewId)} className="link">
                {say(givenAt)}
              </Link>
              {withdrawn ? <span className="text-ink-soft"> · withdrawn</span> : null}
            </p>
            <div className="flex flex-wrap gap-2">
              {opened ? null : (
                <OneButton action={reopen} fields={{ reviewId }}>
                  Reopen
                </OneButton>
              )}
              {withdrawn ? null : (
                <OneButton action={withdraw} fields={{ reviewId }}>
                  Withdraw
                </OneButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
