import type { Route } from "next";
import { DayEntries } from "@/components/everyday/day/day-entries";
import { DayForm } from "@/components/everyday/day/day-form";
import { DaysChoice } from "@/components/everyday/day/days-choice";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { myDay } from "@/lib/everyday/day/queries";
import { beforeSchema } from "@/lib/everyday/day/schema";
import { lineKinds } from "@/lib/everyday/day/types";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { chooseDaysAction, removeLineAction, writeDayAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Our day" };

export default async function DayPage({ searchParams }: Props) {
  const client = await requireClientOfTwo();
  const before = beforeSchema.parse((await searchParams).before);
  const {
    today,
    partnerName,
    ending,
    days,
    wants,
    entries,
    before: earlier,
  } = await myDay(client, { before });
  const written = entries
    .find(({ onDate }) => onDate === today)
    ?.people.find(({ mine }) => mine)
    ?.lines.map(({ kind }) => kind);
  const open = lineKinds.filter((kind) => !written?.includes(kind));

  return (
    <>
      <PageHeader
        back={{ href: "/client/together", label: "Between us" }}
        title="Our day"
        lead="A line or two, five minutes, on the days you like."
      />
      <div className="space-y-8">
        {ending || before || open.length === 0 ? null : (
          <Card title="Today">
            <DayForm
              action={writeDayAction}
              today={today}
              partnerName={partnerName}
              open={open}
              wants={wants}
            />
          </Card>
        )}
        {entries.length > 0 ? (
          <section id="written" className="scroll-mt-20">
            <h2 className="mb-3 text-xl">Lines of this day</h2>
            <DayEntries entries={entries} today={today} remove={removeLineAction} />
          </section>
        ) : null}
        <div className="flex gap-3">
          {before ? (
            <ButtonLink variant="quiet" size="small" href="/client/day">
              Back to today
            </ButtonLink>
          ) : null}
          {earlier ? (
            <ButtonLink variant="quiet" size="small" href={`/client/day?before=${earlier}#written` as Route}>
              Earlier
            </ButtonLink>
          ) : null}
        </div>
        {ending ? null : <DaysChoice action={chooseDaysAction} days={days} />}
      </div>
    </>
  );
}
