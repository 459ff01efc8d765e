import { AskedHere, askEarly } from "@/app/client/asked-here";
import { found, idFrom } from "@/app/found";
import { MapSheet } from "@/components/conflicts/map-sheet";
import { MapView } from "@/components/conflicts/map-view";
import { myConflictPath } from "@/components/conflicts/paths";
import { StepForm } from "@/components/conflicts/step-form";
import { AudienceNote } from "@/components/ui/audience-note";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { asPosted } from "@/lib/conflicts/cause-maps/schema";
import { myConflict } from "@/lib/conflicts/queries";
import type { CoachFrom, MyMap } from "@/lib/conflicts/types";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { entriesOfDraft } from "@/lib/offline-drafts/rules/entries";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import {
  keepMapAction,
  makeMapReadyAction,
  reopenMapAction,
  reworkMapAction,
  saveMapAction,
  withdrawMapAction,
} from "./actions";

type Props = { params: Promise<{ conflictId: string }> };

function draftOf(mine: MyMap | null) {
  if (!mine) return { revision: 0, entries: [] };
  const { f, a } = asPosted(mine.content, mine.coachFrom);
  return { revision: mine.revision, entries: entriesOfDraft({ values: f, audiences: a }) };
}

const readers = (mine: MyMap, coach: string, partner: string): string => {
  const coachReads: Record<CoachFrom, string> = {
    ready: `${isolate(coach)} may read it already.`,
    opened: `Nobody else can read it yet, ${isolate(coach)} included.`,
    never: `${isolate(coach)} does not read it, now or later.`,
  };
  if (mine.state === "ready")
    return `It is sealed. It can be opened once both of you are ready. ${coachReads[mine.coachFrom]}`;
  if (mine.state === "withdrawn") return "You have stopped sharing it. Only you can read it.";
  return mine.coachFrom === "never"
    ? `You and ${isolate(partner)} read it.`
    : `You, ${isolate(partner)} and ${isolate(coach)} read it.`;
};

const wereOpen = (partner: string) =>
  `Both maps have been open before, so ${isolate(partner)} may have read yours then.`;

export const metadata = { title: "My map" };

export default async function MapPage({ params }: Props) {
  const client = await requireClientOfTwo();
  askEarly(client);
  const conflictId = idFrom((await params).conflictId);
  const { head, mine, me, partner, coachName } = await found(myConflict(client, conflictId));
  const hidden = { conflictId };
  return (
    <>
      <PageHeader
        title="My own map"
        lead={head?.title}
        back={{ href: myConflictPath(conflictId), label: "Back to the event" }}
      />
      <AskedHere client={client} partnerName={partner.name} kinds={["cause_map"]} at={conflictId} />
      <div className="max-w-[46rem] space-y-10">
        {mine && mine.state !== "draft" ? (
          <Card title="As I see it">
            <MapView content={mine.content} />
            <p className="mt-5 border-t border-line pt-4 text-sm text-ink-soft">
              {readers(mine, coachName, partner.name)}
              {mine.state !== "open" && mine.wasOpen ? ` ${wereOpen(partner.name)}` : null}
            </p>
            <div className="mt-3">
              {mine.state === "ready" ? (
                <StepForm action={reopenMapAction} hidden={hidden} label="Open it again and change it" />
              ) : mine.state === "open" ? (
                <StepForm
                  action={withdrawMapAction}
                  hidden={hidden}
                  label="Stop sharing my map"
                  ask={{
                    title: "Stop sharing your map?",
                    text: `From now on only you can read it. What has been read stays read. Both maps close: you no longer see ${isolate(partner.name)}’s either, until both of you are ready once more.`,
                    yes: "Stop sharing",
                  }}
                />
              ) : (
                <StepForm action={reworkMapAction} hidden={hidden} label="Work on it again" />
              )}
            </div>
          </Card>
        ) : (
          <>
            <div className="space-y-1">
              <AudienceNote audience="self" coachName={coachName} />
              <p className="text-sm text-ink-soft">
                It keeps itself while you write. When you say that it is ready, it is sealed until{" "}
                <Name>{partner.name}</Name>’s is ready, too. Then both open at once, so{" "}
                <Name>{partner.name}</Name> will be able to tell that yours was ready. After you stop sharing
                it twice, you can make it ready again a week later.
              </p>
              {mine?.wasOpen ? <p className="text-sm text-ink-soft">{wereOpen(partner.name)}</p> : null}
            </div>
            <MapSheet
              conflictId={conflictId}
              owner={me.clientId}
              deviceKey={deviceKey(client)}
              draft={draftOf(mine)}
              partnerName={partner.name}
              coachName={coachName}
              save={saveMapAction}
              keep={keepMapAction}
              ready={makeMapReadyAction}
              home={myConflictPath(conflictId)}
            />
          </>
        )}
        <p className="border-t border-line pt-4 text-ink-soft">
          Some things do not belong on a map that two people read.{" "}
          <Link href="/client/note" className="link">
            A note to <Name>{coachName}</Name>
          </Link>{" "}
          goes to <Name>{coachName}</Name> alone.
        </p>
      </div>
    </>
  );
}
