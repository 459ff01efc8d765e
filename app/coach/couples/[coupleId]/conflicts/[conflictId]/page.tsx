import { found, idFrom } from "@/app/found";
import { CoachConflictView } from "@/components/conflicts/coach-conflict-view";
import { ConflictForm } from "@/components/conflicts/conflict-form";
import { StepForm } from "@/components/conflicts/step-form";
import { ToRootCauses } from "@/components/conflicts/to-root-causes";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { couplePath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { coupleConflict } from "@/lib/conflicts/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../../title";
import { changeCoupleConflictAction, shareCoupleConflictAction } from "../actions";

type Props = { params: Promise<{ coupleId: string; conflictId: string }> };

export const generateMetadata = recordTitle("Event");

export default async function CoupleConflictPage({ params }: Props) {
  const coach = await requireCoach();
  const asked = await params;
  const coupleId = idFrom(asked.coupleId);
  const conflictId = idFrom(asked.conflictId);
  const [couple, conflict] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleConflict(coach, { coupleId, conflictId })]),
  );
  const { head, partners } = conflict;
  const today = dayIn(coach.timeZone, coach.at);
  return (
    <CoupleFrame place="Events" couple={couple}>
      <ButtonLink variant="plain" size="small" href={couplePath(coupleId, "conflicts")}>
        Events
      </ButtonLink>
      <CoachConflictView conflict={conflict} today={today} beside={<ToRootCauses coupleId={coupleId} />}>
        {head.author.mine ? (
          <div className="mt-5 space-y-3 border-t border-line pt-4">
            {head.shared ? null : (
              <StepForm
                action={shareCoupleConflictAction}
                hidden={{ conflictId }}
                label="Share it with both"
                ask={{
                  title: "Share this with both of them?",
                  text: "Both read the title, the facts and the roles as they are here, and can each begin a map. You can put it better later, but not stop sharing it.",
                  yes: "Share it with both",
                }}
              />
            )}
            <Disclosure summary="Change what you wrote">
              <div className="-ml-6 max-w-[42rem] pt-2">
                <ConflictForm
                  action={changeCoupleConflictAction}
                  me={null}
                  partners={partners}
                  today={today}
                  hidden={{ conflictId }}
                  given={head}
                  submit="Save changes"
                  note={null}
                />
              </div>
            </Disclosure>
          </div>
        ) : null}
      </CoachConflictView>
    </CoupleFrame>
  );
}
