import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** What has a page of its own. */
export function ElsewhereCard({ title, words, href }: { title: string; words: string; href: Route }) {
  return (
    <Card title={title}>
      <p className="mb-3">{words}</p>
      <ButtonLink href={href} variant="quiet">
        {title}
      </ButtonLink>
    </Card>
  );
}
