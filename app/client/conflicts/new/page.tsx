import { randomUUID } from "node:crypto";
import { ConflictForm } from "@/components/conflicts/conflict-form";
import { AudienceNote } from "@/components/ui/audience-note";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { myConflicts } from "@/lib/conflicts/queries";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { writeConflictAction } from "../actions";

export const metadata = { title: "Event" };

export default async function NewConflictPage() {
  const client = await requireClientOfTwo();
  const { coachName, me, partner } = await myConflicts(client);
  return (
    <>
      <PageHeader
        title="Add an event"
        lead="A few taps and a few words are enough. You can change them later."
        back={{ href: "/client/conflicts", label: "Events" }}
      />
      <div className="max-w-[42rem]">
        <ConflictForm
          action={writeConflictAction}
          me={me}
          partners={[me, partner]}
          today={dayIn(client.timeZone, client.at)}
          hidden={{ submitKey: randomUUID() }}
          submit="Save"
          note={
            <div className="space-y-1">
              <AudienceNote audience="coach" coachName={coachName} />
              <p className="text-sm text-ink-soft">
                <Name>{partner.name}</Name> sees nothing of it, not even that it is there, until you share it.
              </p>
            </div>
          }
        />
      </div>
    </>
  );
}
