import { AftercareCard } from "@/components/endings/aftercare/aftercare-card";
import { BeforeSeparating } from "@/components/endings/before-separating";
import { EndingKnown } from "@/components/endings/ending-known";
import { StopAlone } from "@/components/endings/stop-alone";
import { PageHeader } from "@/components/ui/page-header";
import { myAftercare } from "@/lib/endings/aftercare/queries";
import { myEnding } from "@/lib/endings/queries";
import { requireClient } from "@/lib/platform/auth/session";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { beginSeparationAction, wishAftercareAction, writeAftercareAction } from "./actions";

export const metadata = { title: "My path" };

export default async function DifferentPathPage() {
  const client = await requireClient("safe");
  const { known, partnerName, coachName } = await myEnding(client);
  const aftercare = known === "open" ? null : await myAftercare(client);
  const today = dayIn(client.timeZone, client.at);
  return (
    <>
      <PageHeader
        title="Taking a different path"
        lead={
          client.alone
            ? "You can stop at any time, by yourself and without a reason."
            : "Some couples part, and some stop working on it together. You can say so here, by yourself and without a reason."
        }
      />
      {client.alone && known === "open" ? (
        <StopAlone action={beginSeparationAction} coachName={coachName} />
      ) : known === "open" ? (
        <BeforeSeparating action={beginSeparationAction} partnerName={partnerName} coachName={coachName} />
      ) : (
        <EndingKnown known={known} partnerName={client.alone ? null : partnerName} coachName={coachName} />
      )}
      {aftercare ? (
        <div className="mt-6">
          <AftercareCard
            aftercare={aftercare}
            coachName={coachName}
            say={(at) => dayInWords(dayIn(client.timeZone, at), today)}
            wish={wishAftercareAction}
            write={writeAftercareAction}
          />
        </div>
      ) : null}
    </>
  );
}
