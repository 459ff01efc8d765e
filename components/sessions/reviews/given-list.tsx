import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { CoupleReview } from "@/lib/sessions/reviews/types";

type GivenListProps = { given: CoupleReview["given"]; say: (at: Date) => string; withdraw: FormAction };

/** Reviews that both have, the latest first. */
export function GivenList({ given, say, withdraw }: GivenListProps) {
  if (given.length === 0) return null;
  return (
    <Card title="Given to both">
      <ul className="divide-y divide-line">
        {given.map(({ reviewId, givenAt, withdrawn }) => (
          <li key={reviewId} className="row flex flex-wrap items-center justify-between gap-3">
            <p>
              {say(givenAt)}
              {withdrawn ? <span className="text-ink-soft"> · withdrawn</span> : null}
            </p>
            {withdrawn ? null : (
              <OneButton action={withdraw} fields={{ reviewId }}>
                Withdraw
              </OneButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
