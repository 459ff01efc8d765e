import { found, idFrom } from "@/app/found";
import { MinutesCard } from "@/components/assignments/load/minutes-card";
import { EndingNote } from "@/components/endings/ending-note";
import { RemoveCard } from "@/components/endings/remove-card";
import { WorkCard } from "@/components/endings/work-card";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { NamesForm } from "@/components/practice/couples/names-form";
import { couplePath } from "@/components/practice/couples/paths";
import { HandOverCard } from "@/components/practice/people/hand-over-card";
import { RecordKept } from "@/components/practice/retention/record-kept";
import { SupervisionCard } from "@/components/practice/supervision/supervision-card";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { coupleLoad } from "@/lib/assignments/load/queries";
import { coupleEnding } from "@/lib/endings/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { colleagues } from "@/lib/practice/people/queries";
import { recordRetention } from "@/lib/practice/retention/queries";
import { coupleSupervision } from "@/lib/practice/supervision/queries";
import { recordTitle } from "../title";
import {
  closeCoupleAction,
  endJointReadingAction,
  endSupervisionAction,
  goOnAloneAction,
  handOverCoupleAction,
  nameSupervisorAction,
  pauseCoupleAction,
  removeCoupleAction,
  renameCoupleAction,
  reopenCoupleAction,
  resumeCoupleAction,
  separateCoupleAction,
  setMinutesAction,
  tellPartnerAction,
} from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

const steps = {
  pause: pauseCoupleAction,
  resume: resumeCoupleAction,
  separate: separateCoupleAction,
  close: closeCoupleAction,
  reopen: reopenCoupleAction,
  alone: goOnAloneAction,
  endJoint: endJointReadingAction,
};

export const generateMetadata = recordTitle("Settings");

export default async function CoupleSettingsPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, work, others, kept, supervision, load] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      coupleEnding(coach, { coupleId }),
      colleagues(coach),
      recordRetention(coach, { coupleId }),
      coupleSupervision(coach, { coupleId }),
      coupleLoad(coach, { coupleId }),
    ]),
  );
  const today = dayIn(coach.timeZone, coach.at);
  const say = (at: Date) => dayInWords(dayIn(coach.timeZone, at), today);
  return (
    <CoupleFrame place="Settings" couple={couple}>
      <div className="max-w-[44rem] space-y-6">
        <EndingNote work={work} coupleId={coupleId} say={say} tell={tellPartnerAction} />
        <NamesForm couple={couple} action={renameCoupleAction} />
        <MinutesCard load={load} coupleId={coupleId} action={setMinutesAction} />
        <WorkCard work={work} coupleId={coupleId} partners={couple.partners} actions={steps} />
        <Card title="Copy of the record">
          <p className="mb-3">
            For somebody outside, once the partners have authorized it: each alone, here or on paper.
          </p>
          <ButtonLink href={couplePath(coupleId, "settings/copy")} variant="quiet">
            Authorizations and copies
          </ButtonLink>
        </Card>
        <SupervisionCard
          coupleId={coupleId}
          supervision={supervision}
          actions={{ name: nameSupervisorAction, end: endSupervisionAction }}
        />
        <RecordKept coupleId={coupleId} kept={kept} say={say} />
        <HandOverCard coupleId={coupleId} to={others} action={handOverCoupleAction} />
        {work.status === "closed" ? null : <RemoveCard coupleId={coupleId} remove={removeCoupleAction} />}
      </div>
    </CoupleFrame>
  );
}
