import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { AnswersRead } from "@/components/safety/check/answers-read";
import { HowToAsk } from "@/components/safety/check/how-to-ask";
import { JudgmentForm } from "@/components/safety/check/judgment-form";
import { PartnerCheckCard } from "@/components/safety/check/partner-check-card";
import { firstSteps, isDanger } from "@/components/safety/first-steps";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { safetyChecks } from "@/lib/safety/check/queries";
import { signsOf } from "@/lib/safety/check/rules";
import { recordTitle } from "../title";
import { recordJudgmentAction } from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Safety");

export default async function SafetyPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, { partners, today, proposedOn }] = await found(
    Promise.all([coupleHead(coach, coupleId), safetyChecks(coach, { coupleId })]),
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
    </CoupleFrame>
  );
}
