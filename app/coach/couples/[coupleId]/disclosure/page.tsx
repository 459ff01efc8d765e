import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { CoupleDisclosureCard } from "@/components/sessions/disclosure/couple-disclosure";
import { requireCoach } from "@/lib/platform/auth/session";
import { momentInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { coupleDisclosures } from "@/lib/sessions/disclosure/queries";
import { recordTitle } from "../title";
import { takeCounselorStepAction } from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Disclosure");

export default async function DisclosurePage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, all] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleDisclosures(coach, { coupleId })]),
  );
  const say = (at: Date) => momentInWords(at, coach.timeZone, coach.at);
  return (
    <CoupleFrame place="Disclosure" couple={couple}>
      <div className="max-w-[48rem] space-y-6">
        {all.length === 0 ? (
          <p className="text-ink-soft">
            Nothing is being prepared. Each of them can begin under Letters, alone: the facts come to you
            first, then the questions, then it is told in a session.
          </p>
        ) : (
          all.map((one) => (
            <CoupleDisclosureCard key={one.disclosureId} one={one} say={say} step={takeCounselorStepAction} />
          ))
        )}
      </div>
    </CoupleFrame>
  );
}
