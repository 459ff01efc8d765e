import { AskedHere, askEarly } from "@/app/client/asked-here";
import { OwnLoad } from "@/components/assignments/load/own-load";
import { PaceForm } from "@/components/pace/pace-form";
import { Rest } from "@/components/pace/rest";
import { SharedPace } from "@/components/pace/shared-pace";
import { SpaceCard } from "@/components/pace/space-card";
import { SpaceForm } from "@/components/pace/space-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { myLoad } from "@/lib/assignments/load/queries";
import { myPauses } from "@/lib/pace/pauses/queries";
import { myPace } from "@/lib/pace/queries";
import { topicWords } from "@/lib/pace/rules";
import { paceWords } from "@/lib/pace/schema";
import { mySpace } from "@/lib/pace/space/queries";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import {
  askSpaceAction,
  comeBackAction,
  endOurPauseAction,
  endSpaceAction,
  moveReturnAction,
  noteReturnAction,
  pauseAloneAction,
  sayHardWeekAction,
  sayMinutesAction,
  sayYesToPauseAction,
  setPaceAction,
  takeYesBackAction,
} from "./actions";

const spaceActions = { move: moveReturnAction, end: endSpaceAction, note: noteReturnAction };
const restActions = {
  alone: pauseAloneAction,
  back: comeBackAction,
  yes: sayYesToPauseAction,
  yesBack: takeYesBackAction,
  end: endOurPauseAction,
};

export const metadata = { title: "Pace" };

export default async function PacePage() {
  const client = await requireClient();
  askEarly(client);
  const [pace, space, pauses, load] = await Promise.all([
    myPace(client),
    mySpace(client),
    myPauses(client),
    myLoad(client),
  ]);
  const clock = { timeZone: client.timeZone, now: client.at, today: pauses.today };
  const topics = pace.mine
    ? topicWords({ ...pace.mine, words: pace.mine.words ? [pace.mine.words] : [] })
    : [];
  return (
    <>
      <PageHeader
        {...(client.alone ? {} : { back: { href: "/client/together" as const, label: "Between us" } })}
        title={client.alone ? "My pace" : "Our pace"}
        lead={
          client.alone
            ? "There is no right speed. Yours is the one that works."
            : "There is no right speed. The slower one is the one that works."
        }
      />
      {client.alone ? null : (
        <AskedHere client={client} partnerName={pace.partnerName} kinds={["pace", "how_to_ask"]} />
      )}
      <div className="space-y-6">
        {client.alone ? null : <SharedPace shared={pace.shared} />}
        {pace.partnerAsks && !client.alone ? (
          <Card title={`How ${isolate(pace.partnerName)} would like to be asked`} tone="sunken" level={2}>
            <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{pace.partnerAsks}</p>
          </Card>
        ) : null}
        <Card title="My pace">
          {pace.mine ? (
            <p>
              {paceWords[pace.mine.pace]}
              {topics.length > 0 ? `; not now: ${topics.join(", ")}` : ""}
            </p>
          ) : null}
          <Disclosure summary={pace.mine ? "Change my pace" : "Set my pace"} open={!pace.mine}>
            <div className="-ml-6">
              <PaceForm
                action={setPaceAction}
                mine={pace.mine}
                partnerName={client.alone ? null : pace.partnerName}
                coachName={pace.coachName}
              />
            </div>
          </Disclosure>
        </Card>
        {client.alone ? null : (
          <Card title="Space" id="space" className="scroll-mt-20">
            <div className="space-y-5">
              {space.now.map((one) => (
                <SpaceCard key={one.spaceId} space={one} clock={clock} actions={spaceActions} />
              ))}
              {space.mayAsk ? (
                <Disclosure summary="I need some space">
                  <div className="-ml-6">
                    <SpaceForm action={askSpaceAction} today={pauses.today} partnerName={space.partnerName} />
                  </div>
                </Disclosure>
              ) : null}
              {space.before.length > 0 ? (
                <Disclosure summary="Before">
                  <ul className="-ml-6 divide-y divide-line">
                    {space.before.map((one) => (
                      <li key={one.spaceId} className="py-3">
                        <SpaceCard space={one} clock={clock} actions={spaceActions} />
                      </li>
                    ))}
                  </ul>
                </Disclosure>
              ) : null}
            </div>
          </Card>
        )}
        <OwnLoad load={load} actions={{ hard: sayHardWeekAction, minutes: sayMinutesAction }} />
        <Rest pauses={pauses} partnerName={client.alone ? null : pauses.partnerName} actions={restActions} />
      </div>
    </>
  );
}
