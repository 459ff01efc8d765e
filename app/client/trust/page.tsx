import type { Route } from "next";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { multiplesOf } from "@/components/charts/multiples-of";
import { SmallMultiples } from "@/components/charts/small-multiples";
import { TrustFigure } from "@/components/charts/trust-figure";
import { ShareWeeks } from "@/components/trust/check-in/share-weeks";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { PillLinks } from "@/components/ui/pill-links";
import { requireClient } from "@/lib/platform/auth/session";
import { addDays } from "@/lib/platform/time/day";
import { sharing, trustPicture } from "@/lib/trust/queries";
import { dayMonth } from "@/lib/trust/rules/sentences";
import { trustViewLabels } from "@/lib/trust/terms";
import { trustViews, type WeekRange } from "@/lib/trust/types";
import { offerPulseAction, withdrawOfferAction } from "./actions";

type Props = { searchParams: Promise<{ view?: string }> };

const most = 26;

function mondays({ fromWeek, toWeek }: WeekRange): string[] {
  const weeks: string[] = [];
  for (let week = toWeek; week >= fromWeek && weeks.length < most; week = addDays(week, -7)) weeks.push(week);
  return weeks;
}

export const metadata = { title: "Trust" };

export default async function ClientTrustPage({ searchParams }: Props) {
  const client = await requireClient();
  askEarly(client);
  const { view: asked } = await searchParams;
  const view = trustViews.find((one) => one === asked) ?? "mean";
  const [picture, shared] = await Promise.all([trustPicture(client), sharing(client)]);

  return (
    <>
      <PageHeader
        title="Trust, as you feel it"
        lead="Your own answers, week by week. They go up and down for everybody."
      />
      {client.alone ? null : (
        <AskedHere client={client} partnerName={shared.partnerName} kinds={["sharing"]} />
      )}
      <div className="mb-4 print:hidden">
        <PillLinks
          label="Which question"
          links={trustViews.map((one) => ({
            href: `/client/trust?view=${one}` as Route,
            label: trustViewLabels[one],
            current: one === view,
          }))}
        />
      </div>
      <div className="space-y-6">
        <Card>
          <TrustFigure
            view={view}
            series={picture.series[view]}
            readings={picture.readings[view]}
            reworded={picture.reworded}
            events={picture.events}
            audience="client"
          />
        </Card>
        {view === "mean" ? (
          <Card title="The five questions">
            <SmallMultiples {...multiplesOf(picture, (item) => `?view=${item}`)} />
          </Card>
        ) : null}
        {client.alone ? null : (
          <ShareWeeks
            sharing={shared}
            weeks={
              shared.offerable
                ? mondays(shared.offerable).map((week) => ({ value: week, label: dayMonth(week) }))
                : []
            }
            say={dayMonth}
            offer={offerPulseAction}
            withdraw={withdrawOfferAction}
          />
        )}
      </div>
    </>
  );
}
