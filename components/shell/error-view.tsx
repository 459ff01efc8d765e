import type { Route } from "next";
import { Button, ButtonLink } from "../ui/button";
import { PlainPage } from "./plain-page";

type ErrorViewProps = { retry?: () => void; digest?: string; home: Route };

export function ErrorView({ retry, digest, home }: ErrorViewProps) {
  return (
    <PlainPage
      title="Something went wrong on our side"
      actions={
        <>
          {retry ? <Button onClick={retry}>Try again</Button> : null}
          <ButtonLink href={home} variant="quiet">
            Go to the first page
          </ButtonLink>
        </>
      }
    >
      <p>It was nothing you did. What you saved before is safe. Please try again in a moment.</p>
      {digest ? (
        <p className="text-sm text-ink-soft">
          If it happens again, this number helps us find it: <code className="select-all">{digest}</code>
        </p>
      ) : null}
    </PlainPage>
  );
}
