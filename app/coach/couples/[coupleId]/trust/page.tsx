import { z } from "zod";
import { found, idFrom } from "@/app/found";
import { multiplesOf } from "@/components/charts/multiples-of";
import { SmallMultiples } from "@/components/charts/small-multiples";
import { TrustFigure } from "@/components/charts/trust-figure";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { EventForm } from "@/components/trust/event-form";
import { EventMarks } from "@/components/trust/event-marks";
import { PerceptionPairs } from "@/components/trust/perception-pairs";
import { Prompts } from "@/components/trust/prompts";
import { PulseLines } from "@/components/trust/pulse-lines";
import { RemoveMark } from "@/components/trust/remove-mark";
import { spans, trustPath } from "@/components/trust/trust-paths";
import { TrustViews } from "@/components/trust/trust-views";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { requireCoach } from "@/lib/platform/auth/session";
import { isolateAll } from "@/lib/platform/names/isolate";
import { dayIn } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { coachEventKinds, eventTextLimit } from "@/lib/trust/events/schema";
import { selfAnswers } from "@/lib/trust/pairs/queries";
import { pairsOf } from "@/lib/trust/pairs/rules";
import { coupleTrust } from "@/lib/trust/queries";
import { trustViews } from "@/lib/trust/types";
import { recordTitle } from "../title";
import { addChartEventAction, changeChartEventAction, removeChartEventAction } from "./actions";

const search = z.object({
  view: z.enum(trustViews).catch("mean"),
  weeks: z.coerce
    .number()
    .refine((weeks) => spans.some((span) => span === weeks))
    .catch(26),
  event: z.uuid().optional().catch(undefined),
});

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export const generateMetadata = recordTitle("Trust");

export default async function CoupleTrustPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const { event: editing, ...chosen } = search.parse(await searchParams);
  const [couple, picture, own] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      coupleTrust(coach, { coupleId, weeks: chosen.weeks }),
      selfAnswers(coach, { coupleId }),
    ]),
  );
  const today = dayIn(coach.timeZone, coach.at);
  const event = picture.events.find(({ id, mine }) => mine && id === editing);
  const form = {
    coupleId,
    today,
    kinds: coachEventKinds,
    textLimit: eventTextLimit,
    partners: isolateAll(couple.partners.map(({ firstName }) => firstName)),
  };
  return (
    <CoupleFrame place="Trust" couple={couple}>
      <TrustViews coupleId={coupleId} chosen={chosen} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-4">
          <Prompts series={picture.series} view={chosen.view} />
          <Card>
            <TrustFigure
              view={chosen.view}
              series={picture.series[chosen.view]}
              readings={picture.readings[chosen.view]}
              reworded={picture.reworded}
              events={picture.events}
              audience="coach"
            />
          </Card>
          {chosen.view === "mean" ? (
            <Card title="The five questions">
              <SmallMultiples {...multiplesOf(picture, (view) => `?view=${view}&weeks=${chosen.weeks}`)} />
            </Card>
          ) : null}
          <PerceptionPairs pairs={pairsOf(own, picture.series)} />
          <p className="text-sm text-ink-soft">
            Our own questions, not a validated test. Up or down, nothing here says why something moved.
          </p>
        </div>
        <div className="space-y-6">
          <Card
            id="event"
            className="scroll-mt-20"
            title={event ? "Change this event" : "Events on the chart"}
          >
            {event ? (
              <>
                <EventForm key={event.id} action={changeChartEventAction} event={event} {...form} />
                <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4">
                  <RemoveMark eventId={event.id} action={removeChartEventAction} />
                  <ButtonLink variant="plain" size="small" href={trustPath(coupleId, chosen)}>
                    Back to the list
                  </ButtonLink>
                </div>
              </>
            ) : (
              <>
                <Disclosure summary="Add an event" className="mb-2">
                  <div className="-ml-6 pt-1">
                    <EventForm key="new" action={addChartEventAction} {...form} />
                  </div>
                </Disclosure>
                <EventMarks events={picture.events} chosen={chosen} today={today} />
              </>
            )}
          </Card>
          <PulseLines lines={picture.lines} today={today} />
        </div>
      </div>
    </CoupleFrame>
  );
}
