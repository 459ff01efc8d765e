import type { Route } from "next";
import { Button, ButtonLink } from "../ui/button";
import { PlainPage } from "./plain-page";
import { troubleWords } from "./trouble-words";

type ErrorViewProps = { retry?: () => void; digest?: string; home: Route };

export function ErrorView({ retry, digest, home }: ErrorViewProps) {
  const { title, lead, number } = troubleWords(digest);
  return (
    <PlainPage
      title={title}
      actions={
        <>
          {retry ? <Button onClick={retry}>Try again</Button> : null}
          <ButtonLink href={home} variant="quiet">
            Go to the first page
          </ButtonLink>
        </>
      }
    >
      <p>{lead}</p>
      {number ? (
        <p className="text-sm text-ink-soft">
          If it happens again, this number helps us find it: <code className="select-all">{number}</code>
        </p>
      ) : null}
    </PlainPage>
  );
}
