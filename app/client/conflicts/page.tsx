import { AskedHere, askEarly } from "@/app/client/asked-here";
import { StepList } from "@/components/assignments/responses/step-list";
import { myConflictPath, newSetbackPath } from "@/components/conflicts/paths";
import { SetbackList } from "@/components/conflicts/setback-list";
import { oneLine } from "@/components/conflicts/words";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { myConflicts } from "@/lib/conflicts/queries";
import type { MyConflictLine } from "@/lib/conflicts/types";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import {
  askRepairAction,
  changeSetbackAudienceAction,
  sayRepairedAction,
  withdrawRepairedAction,
} from "./actions";

const repairActions = { ask: askRepairAction, say: sayRepairedAction, withdraw: withdrawRepairedAction };

const mapWords = {
  draft: "Your map is a draft, for you alone.",
  ready: "Your map is ready.",
  open: "Both maps lie side by side.",
  withdrawn: "You have stopped sharing your map.",
} as const;

export const metadata = { title: "Events" };

export default async function ConflictsPage() {
  const client = await requireClientOfTwo();
  askEarly(client);
  const { coachName, partner, conflicts, setbacks } = await myConflicts(client);
  const today = dayIn(client.timeZone, client.at);
  const item = ({ conflictId, head, map }: MyConflictLine) => ({
    id: conflictId,
    href: myConflictPath(conflictId),
    title: head?.title ?? "Something that is no longer shared with you",
    note: [head ? oneLine(head, today) : null, map ? mapWords[map] : null].filter(Boolean).join(" · "),
  });
  return (
    <>
      <PageHeader
        title="Events"
        lead="What hurt, and what led to it. At your pace, each of you first alone."
        back={{ href: "/client/together", label: "Between us" }}
        actions={<ButtonLink href="/client/conflicts/new">Add an event</ButtonLink>}
      />
      <AskedHere client={client} partnerName={partner.name} kinds={["setback", "repair"]} />
      <div className="space-y-10">
        {conflicts.length > 0 ? (
          <StepList title="All events" items={conflicts.map(item)} />
        ) : (
          <EmptyState title="No events yet">
            When you want to put something into words, begin with a few. It is yours and{" "}
            <Name>{coachName}</Name>’s until you share it with <Name>{partner.name}</Name>.
          </EmptyState>
        )}
        <section className="space-y-4">
          <div className="flex flex-wrap items-end justify-between gap-3">
            <h2 className="text-lg">Setbacks</h2>
            <ButtonLink variant="quiet" size="small" href={newSetbackPath()}>
              Look at a setback
            </ButtonLink>
          </div>
          {setbacks.length > 0 ? (
            <SetbackList
              setbacks={setbacks}
              today={today}
              own={{
                action: changeSetbackAudienceAction,
                repair: repairActions,
                coachName,
                partnerName: partner.name,
              }}
            />
          ) : (
            <p className="max-w-[38rem] text-ink-soft">
              They belong to every way back. When one comes, a few calm questions help to learn from it:
              alone, or the two of you side by side.
            </p>
          )}
        </section>
      </div>
    </>
  );
}
