import type { FormAction } from "@/lib/platform/actions/form-state";
import type { AgendaItem } from "@/lib/sessions/agenda/types";
import { AgendaLines } from "./agenda-lines";

type AgendaListProps = { items: readonly AgendaItem[]; coupleId: string; discussed: FormAction };

/** What is still to be talked about; only what is shown of it is sent. */
export function AgendaList({ items, coupleId, discussed }: AgendaListProps) {
  const lines = items
    .filter(({ discussedAt }) => !discussedAt)
    .map(({ itemId, responseId, title, authorName, note }) => ({
      ...{ itemId, responseId, title, authorName, note },
    }));
  return lines.length === 0 ? null : <AgendaLines lines={lines} coupleId={coupleId} discussed={discussed} />;
}
