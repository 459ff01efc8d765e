import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { PartnerIntakeCard } from "@/components/practice/intake/partner-intake-card";
import { AnswersRead } from "@/components/safety/check/answers-read";
import { HowToAsk } from "@/components/safety/check/how-to-ask";
import { JudgmentForm } from "@/components/safety/check/judgment-form";
import { PartnerCheckCard } from "@/components/safety/check/partner-check-card";
import { firstSteps, isDanger } from "@/components/safety/first-steps";
import { GoalsFolded } from "@/components/sessions/goals/goals-folded";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { coupleIntakes } from "@/lib/practice/intake/queries";
import { safetyChecks } from "@/lib/safety/check/queries";
import { signsOf } from "@/lib/safety/check/rules";
import { coupleGoals } from "@/lib/sessions/goals/queries";
import { recordTitle } from "../title";
import { askIntakeAction, recordJudgmentAction } from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Safety");

export default async function SafetyPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, { partners, today, proposedOn }, intakes, goals] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      safetyChecks(coach, { coupleId }),
      coupleIntakes(coach, { coupleId }),
      coupleGoals(coach, { coupleId }),
    ]),
  );
  const say = (at: Date) => dayInWords(dayIn(coach.timeZone, at), today);
  return (
    <CoupleFrame place="Safety" couple={couple}>
      <HowToAsk refer={coach.profile === "coaching"} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {partners.map((partner) => (
          <PartnerCheckCard
            key={partner.clientId}
            partner={partner}
            today={today}
            say={say}
            read={(answered) => {
              const signs = signsOf(answered.yes);
              const steps = firstSteps({ kind: "concern", signs, personName: partner.firstName });
              return <AnswersRead answered={answered} steps={steps} danger={isDanger({ signs })} />;
            }}
          >
            <JudgmentForm
              action={recordJudgmentAction}
              coupleId={coupleId}
              partner={partner}
              proposedOn={proposedOn}
              hasAnswered={partner.answered.length > 0}
            />
          </PartnerCheckCard>
        ))}
      </div>
      <h2 className="mt-10 mb-4 text-2xl">Where each of them stands</h2>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {intakes.map((intake, at) => (
          <PartnerIntakeCard
            key={intake.clientId}
            intake={intake}
            coupleId={coupleId}
            today={today}
            say={say}
            ask={askIntakeAction}
          >
            <GoalsFolded of={goals[at]} today={today} say={say} />
          </PartnerIntakeCard>
        ))}
      </div>
    </CoupleFrame>
  );
}
