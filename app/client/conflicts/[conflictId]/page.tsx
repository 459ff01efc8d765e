import { AskedHere, askEarly } from "@/app/client/asked-here";
import { found, idFrom } from "@/app/found";
import { ConflictFacts } from "@/components/conflicts/conflict-facts";
import { ConflictForm } from "@/components/conflicts/conflict-form";
import { newSetbackPath } from "@/components/conflicts/paths";
import { SetbackList } from "@/components/conflicts/setback-list";
import { SettledSummary } from "@/components/conflicts/settled-summary";
import { ShareStep } from "@/components/conflicts/share-step";
import { WayOn } from "@/components/conflicts/way-on";
import { AudienceNote } from "@/components/ui/audience-note";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { myConflict } from "@/lib/conflicts/queries";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import {
  askRepairAction,
  changeMyConflictAction,
  changeSetbackAudienceAction,
  keepMyConflictAction,
  sayRepairedAction,
  shareMyConflictAction,
  withdrawRepairedAction,
} from "../actions";

const repairActions = { ask: askRepairAction, say: sayRepairedAction, withdraw: withdrawRepairedAction };

type Props = { params: Promise<{ conflictId: string }> };

export const metadata = { title: "Event" };

export default async function ConflictPage({ params }: Props) {
  const client = await requireClientOfTwo();
  askEarly(client);
  const conflictId = idFrom((await params).conflictId);
  const conflict = await found(myConflict(client, conflictId));
  const { head, coachName, me, partner, map, summary, setbacks } = conflict;
  const today = dayIn(client.timeZone, client.at);
  return (
    <>
      <PageHeader
        title={head?.title ?? "No longer shared with you"}
        back={{ href: "/client/conflicts", label: "Events" }}
      />
      <AskedHere
        client={client}
        partnerName={conflict.partner.name}
        kinds={["conflict", "cause_map", "summary", "view"]}
        at={conflictId}
      />
      <div className="space-y-6">
        {head ? (
          <Card title="Event">
            <ConflictFacts head={head} today={today} me={me} />
            <div className="mt-5 border-t border-line pt-4">
              <AudienceNote
                audience={head.shared ? "couple" : "coach"}
                coachName={coachName}
                partnerName={partner.name}
                when="alone"
              />
              {head.author.mine ? (
                <div className="mt-3 space-y-3">
                  <ShareStep
                    conflictId={conflictId}
                    shared={head.shared}
                    partnerName={partner.name}
                    share={shareMyConflictAction}
                    keep={keepMyConflictAction}
                  />
                  {head.shared ? null : (
                    <Disclosure summary="Change what you wrote">
                      <div className="-ml-6 max-w-[42rem] pt-2">
                        <ConflictForm
                          action={changeMyConflictAction}
                          me={me}
                          partners={[me, partner]}
                          today={today}
                          hidden={{ conflictId }}
                          given={head}
                          submit="Save changes"
                          note={null}
                        />
                      </div>
                    </Disclosure>
                  )}
                </div>
              ) : null}
            </div>
          </Card>
        ) : (
          <Notice>
            Whoever wrote this down no longer shares it, so you can’t read it any more. What you wrote
            yourself is still yours.
          </Notice>
        )}
        <WayOn conflictId={conflictId} map={map} partnerName={partner.name} shared={head?.shared ?? false} />
        {summary.settled ? (
          <Card title="What you say about it together">
            <SettledSummary summary={summary} partners={[me, partner]} me={me} />
          </Card>
        ) : null}
        {head ? (
          <section className="space-y-4 pt-2">
            <div className="flex flex-wrap items-end justify-between gap-3">
              <h2 className="text-lg">Setbacks with this</h2>
              <ButtonLink variant="quiet" size="small" href={newSetbackPath(conflictId)}>
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
                sayAbout={false}
              />
            ) : (
              <p className="text-ink-soft">None are noted.</p>
            )}
          </section>
        ) : null}
      </div>
    </>
  );
}
