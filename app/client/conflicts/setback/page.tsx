import { randomUUID } from "node:crypto";
import { z } from "zod";
import { SetbackForm } from "@/components/conflicts/setback-form";
import { HelpLink } from "@/components/safety/help-now/help-link";
import { PageHeader } from "@/components/ui/page-header";
import { myConflicts } from "@/lib/conflicts/queries";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { noteSetbackAction } from "../actions";

export const metadata = { title: "Event" };

export default async function SetbackPage({ searchParams }: { searchParams: Promise<{ about?: string }> }) {
  const client = await requireClientOfTwo();
  const about = z.uuid().safeParse((await searchParams).about).data;
  const { coachName, partner, conflicts } = await myConflicts(client);
  const options = conflicts.flatMap(({ conflictId, head }) =>
    head ? [{ value: conflictId, label: head.title }] : [],
  );
  return (
    <>
      <PageHeader
        title="A setback"
        lead="It happens, and something can be learned from it. Nobody is asked whose fault it was."
        back={{ href: "/client/conflicts", label: "Events" }}
      />
      <div className="max-w-[42rem] space-y-8">
        <p className="text-ink-soft">
          If you do not feel safe, this can wait. <HelpLink>Here is what can help now</HelpLink>.
        </p>
        <SetbackForm
          action={noteSetbackAction}
          coachName={coachName}
          partnerName={partner.name}
          today={dayIn(client.timeZone, client.at)}
          submitKey={randomUUID()}
          conflicts={options}
          about={options.some(({ value }) => value === about) ? about : undefined}
        />
      </div>
    </>
  );
}
