import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** What has a page of its own. */
function ElsewhereCard({ title, words, href }: { title: string; words: string; href: Route }) {
  return (
    <Card title={title}>
      <p className="mb-3">{words}</p>
      <ButtonLink href={href} variant="quiet">
        {title}
      </ButtonLink>
    </Card>
  );
}

/** What an owner finds on pages of its own. */
export function ElsewhereCards() {
  return (
    <>
      <ElsewhereCard
        title="Measures"
        words="The words of questionnaires that you may use, and your own."
        href="/coach/settings/measures"
      />
      <ElsewhereCard
        title="Keeping records"
        words="How long records are kept, legal holds, and what was erased."
        href="/coach/settings/records"
      />
      <ElsewhereCard
        title="The practice in numbers"
        words="How many couples, check-ins, exercises and results there are: counts, no names."
        href="/coach/practice"
      />
      <ElsewhereCard
        title="Mail and jobs"
        words="Whether mail goes out, and what the program does by itself."
        href="/coach/settings/jobs"
      />
    </>
  );
}
