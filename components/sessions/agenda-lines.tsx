"use client";

import { ActionForm } from "@/components/forms/action-form";
import { responsePath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { AgendaItem } from "@/lib/sessions/agenda/types";

type AgendaLinesProps = {
  lines: readonly Pick<AgendaItem, "itemId" | "responseId" | "title" | "authorName" | "note">[];
  coupleId: string;
  discussed: FormAction;
};

/** What to talk about when they are next in the room, and off the list once it was. */
export function AgendaLines({ lines, coupleId, discussed }: AgendaLinesProps) {
  return (
    <Card title="To discuss in session" eyebrow="Only you see this">
      <ul className="divide-y divide-line">
        {lines.map(({ itemId, responseId, title, authorName, note }) => (
          <li key={itemId} className="row flex items-start justify-between gap-4">
            <div className="min-w-0">
              {responseId && title ? (
                <Link href={responsePath(coupleId, responseId)} className="link font-semibold">
                  {`${title}${authorName ? `, ${isolate(authorName)}` : ""}`}
                </Link>
              ) : null}
              {note ? <p className="whitespace-pre-wrap text-sm">{note}</p> : null}
            </div>
            <ActionForm action={discussed} className="shrink-0">
              <input type="hidden" name="itemId" value={itemId} />
              <SubmitButton variant="quiet" size="small" pendingText="…" className="whitespace-nowrap">
                Mark as discussed
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}
