import { randomUUID } from "node:crypto";
import { found, idFrom } from "@/app/found";
import { MapsBeside } from "@/components/conflicts/maps-beside";
import { myConflictPath } from "@/components/conflicts/paths";
import { SaidTogether } from "@/components/conflicts/said-together";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { myConflict } from "@/lib/conflicts/queries";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import {
  confirmSummaryAction,
  keepViewAction,
  proposeSummaryAction,
  seeDifferentlyAction,
  takeBackSummaryAction,
} from "./actions";

type Props = { params: Promise<{ conflictId: string }> };

export const metadata = { title: "Together" };

export default async function SideBySidePage({ params }: Props) {
  const client = await requireClientOfTwo();
  const conflictId = idFrom((await params).conflictId);
  const { head, mine, theirs, me, partner, summary } = await found(myConflict(client, conflictId));
  const open = mine?.state === "open" && theirs !== null;
  return (
    <>
      <PageHeader
        title="Side by side"
        lead={head?.title}
        back={{ href: myConflictPath(conflictId), label: "Back to the event" }}
      />
      {open ? (
        <div className="space-y-6">
          <p className="max-w-[42rem] text-ink-soft">
            Two views of the same time. Read slowly; nothing has to be answered today. You can stop sharing
            yours at any moment, under{" "}
            <a className="link" href={myConflictPath(conflictId, "map")}>
              your own map
            </a>
            .
          </p>
          <MapsBeside
            mine={{ name: "You", content: mine.content }}
            theirs={{ name: partner.name, content: theirs }}
          />
          <SaidTogether
            conflictId={conflictId}
            summary={summary}
            me={me}
            partner={partner}
            submitKey={randomUUID()}
            actions={{
              propose: proposeSummaryAction,
              confirm: confirmSummaryAction,
              takeBack: takeBackSummaryAction,
              differ: seeDifferentlyAction,
              view: keepViewAction,
            }}
          />
        </div>
      ) : (
        <EmptyState
          title="The maps do not lie side by side"
          action={<ButtonLink href={myConflictPath(conflictId, "map")}>To my own map</ButtonLink>}
        >
          Both open here at the same moment, once each of you has said that theirs is ready.
        </EmptyState>
      )}
    </>
  );
}
