"use client";

import { troubleWords } from "@/components/shell/trouble-words";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function SupervisionError({ error, reset }: Props) {
  const { title, lead, number } = troubleWords(error.digest);
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        actions={
          <>
            <Button onClick={reset}>Try again</Button>
            <ButtonLink href="/supervision" variant="quiet">
              Go to the first page
            </ButtonLink>
          </>
        }
      />
      {number ? (
        <p className="text-sm text-ink-soft">
          If it happens again, this number helps us find it: <code className="select-all">{number}</code>
        </p>
      ) : null}
    </>
  );
}
