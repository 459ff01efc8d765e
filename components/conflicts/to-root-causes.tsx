import { notePath } from "@/components/practice/couples/paths";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";

/** From what happened to why it keeps happening. */
export function ToRootCauses({ coupleId }: { coupleId: string }) {
  return (
    <Card title="Formulation" tone="sunken">
      <p className="mb-3 text-ink-soft">Your own note across all of it: their cycle, and what you suppose.</p>
      <ButtonLink variant="quiet" size="small" href={notePath(coupleId)}>
        Open formulation
      </ButtonLink>
    </Card>
  );
}
