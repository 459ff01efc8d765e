import { randomUUID } from "node:crypto";
import { found, idFrom } from "@/app/found";
import { ConflictForm } from "@/components/conflicts/conflict-form";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { coupleConflicts } from "@/lib/conflicts/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../../title";
import { writeCoupleConflictAction } from "../actions";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Add an event");

export default async function NewCoupleConflictPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, { partners }] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleConflicts(coach, coupleId)]),
  );
  return (
    <CoupleFrame place="Events" couple={couple}>
      <div className="max-w-[42rem]">
        <h2 className="mb-4 text-xl">Add an event</h2>
        <ConflictForm
          action={writeCoupleConflictAction}
          me={null}
          partners={partners}
          today={dayIn(coach.timeZone, coach.at)}
          hidden={{ coupleId, submitKey: randomUUID() }}
          submit="Save"
          note={
            <p className="text-sm text-ink-soft">
              Only you read this until you share it with both. Write it so that either of them could read it
              one day.
            </p>
          }
        />
      </div>
    </CoupleFrame>
  );
}
