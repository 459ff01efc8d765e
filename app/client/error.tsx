"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ClientError({ error, reset }: Props) {
  return (
    <>
      <PageHeader
        title="Something went wrong on our side"
        lead="It was nothing you did, and what you wrote is safe. Please try again in a moment."
        actions={
          <>
            <Button onClick={reset}>Try again</Button>
            <ButtonLink href="/client" variant="quiet">
              Go to the first page
            </ButtonLink>
          </>
        }
      />
      {error.digest ? (
        <p className="text-sm text-ink-soft">
          If it happens again, this number helps us find it:{" "}
          <code className="select-all">{error.digest}</code>
        </p>
      ) : null}
    </>
  );
}
