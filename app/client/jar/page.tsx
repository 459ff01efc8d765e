import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { z } from "zod";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { BeginJar } from "@/components/everyday/marbles/begin-jar";
import { FullJar } from "@/components/everyday/marbles/full-jar";
import { JarPicture } from "@/components/everyday/marbles/jar-picture";
import { JarSettings } from "@/components/everyday/marbles/jar-settings";
import { MarbleFields } from "@/components/everyday/marbles/marble-fields";
import { MarbleList } from "@/components/everyday/marbles/marble-list";
import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PillLinks } from "@/components/ui/pill-links";
import { SubmitButton } from "@/components/ui/submit-button";
import { myJar } from "@/lib/everyday/marbles/queries";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import {
  addMarbleAction,
  beginJarAction,
  changeMarbleAction,
  hideJarAction,
  takeMarbleAwayAction,
} from "./actions";

const search = z.object({
  jar: z.uuid().optional().catch(undefined),
  in: z.uuid().optional().catch(undefined),
});

const shownAtOnce = 6;

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Jar" };

export default async function JarPage({ searchParams }: Props) {
  const client = await requireClientOfTwo();
  askEarly(client);
  const { jar: asked, in: justIn } = search.parse(await searchParams);
  const page = await myJar(client, { jarId: asked });
  const { jar, present, beside, others, today, hidden, ending, partnerName, coachName } = page;
  const away = hidden === "jar";
  const open = jar !== null && jar.fullOn === null;
  const mending = ending
    ? undefined
    : { change: changeMarbleAction, takeAway: takeMarbleAwayAction, partnerName };
  const marbles = jar?.marbles ?? [];

  return (
    <>
      <PageHeader
        back={{ href: "/client/together", label: "Between us" }}
        title="The marble jar"
        lead={`When ${isolate(partnerName)} has done you good, put a marble in. Marbles only go in.`}
      />
      <AskedHere client={client} partnerName={partnerName} kinds={["marble"]} />
      <div className="space-y-8">
        {away ? (
          <EmptyState title="The jar is in the cupboard">
            <p>You have put it away, for you. It is as it was whenever you take it out again.</p>
          </EmptyState>
        ) : jar ? (
          <section aria-label="The jar" className="space-y-3">
            <JarPicture
              jar={jar}
              justIn={justIn}
              justFull={jar.fullOn !== null && marbles.some(({ marbleId }) => marbleId === justIn)}
              hideCount={hidden === "count"}
            />
            {hidden === "count" ? null : (
              <p className="text-center text-ink-soft">
                {marbles.length === 0
                  ? "No marble yet"
                  : marbles.length === 1
                    ? "1 marble"
                    : `${marbles.length} marbles`}
                , begun {dayInWords(jar.beganOn, today)}
              </p>
            )}
          </section>
        ) : ending ? (
          <Notice>There is no jar. That is all right.</Notice>
        ) : (
          <Card title="Begin a jar together">
            <p className="mb-4 text-ink-soft">
              One jar for both of you. Talk about its size for a moment; then either of you begins it.
            </p>
            <BeginJar action={beginJarAction} first />
          </Card>
        )}

        {jar?.fullOn && present && !away ? (
          <FullJar
            fullOn={jar.fullOn}
            today={today}
            coachName={coachName}
            begin={ending ? null : beginJarAction}
          />
        ) : null}

        {ending ? (
          <Notice>The jar stays as it is now. It is kept for you to look at.</Notice>
        ) : away || !present ? null : (
          <Card
            title={
              open ? "Put one in" : jar ? "Put one beside it, for the next jar" : "Save one for the first jar"
            }
          >
            <ActionForm key={justIn ?? "first"} action={addMarbleAction} aria-label="Put a marble in">
              <input type="hidden" name="submitKey" value={randomUUID()} />
              <MarbleFields today={today} partnerName={partnerName} />
              <p className="text-sm text-ink-soft">
                <Name>{coachName}</Name> can read it, and <Name>{partnerName}</Name> once it is opened. For a
                day you can change it or take it away.
              </p>
              <SubmitButton size="wide" pendingText="One moment…">
                {open ? "Put it in" : "Save it"}
              </SubmitButton>
            </ActionForm>
          </Card>
        )}

        {away || marbles.length + beside.length === 0 ? null : (
          <section aria-labelledby="marbles">
            <h2 id="marbles" className="text-xl">
              What they were
            </h2>
            {beside.length > 0 ? (
              <>
                <p className="mt-2 text-sm text-ink-soft">
                  {jar ? "Beside the jar, for the next one" : "Saved for the first jar"}
                </p>
                <MarbleList marbles={beside} today={today} mending={mending} />
              </>
            ) : null}
            <MarbleList marbles={marbles.slice(0, shownAtOnce)} today={today} mending={mending} />
            {marbles.length > shownAtOnce ? (
              <Disclosure summary="And the ones before">
                <div className="-ml-6">
                  <MarbleList marbles={marbles.slice(shownAtOnce)} today={today} mending={mending} />
                </div>
              </Disclosure>
            ) : null}
          </section>
        )}

        {others.length > 0 && !away ? (
          <section aria-label="Other jars">
            <h2 className="mb-3 text-xl">Jars to look at</h2>
            <PillLinks
              label="Jars"
              links={others.map((other) => ({
                href: `/client/jar?jar=${other.jarId}` as Route,
                label: other.fullOn ? `Full on ${dayInWords(other.fullOn, today)}` : "The one we are filling",
                current: false,
              }))}
            />
          </section>
        ) : null}
        <JarSettings hidden={hidden} partnerName={partnerName} action={hideJarAction} />
      </div>
    </>
  );
}
