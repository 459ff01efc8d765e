import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { BriefSheet } from "@/components/sessions/brief/brief-sheet";
import { ReviewProposed } from "@/components/sessions/reviews/review-proposed";
import { PrintButton } from "@/components/ui/print-button";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, dayInWords, longMomentInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { sessionBrief } from "@/lib/sessions/brief/queries";
import { recordTitle } from "../title";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Brief");

export default async function BriefPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, brief] = await found(
    Promise.all([coupleHead(coach, coupleId), sessionBrief(coach, { coupleId })]),
  );
  const today = dayIn(coach.timeZone, coach.at);
  const sayDay = (day: string) => dayInWords(day, today);
  const say = (at: Date) => sayDay(dayIn(coach.timeZone, at));
  const { since, next } = brief;
  return (
    <CoupleFrame place="Brief" couple={couple} actions={<PrintButton />}>
      <p className="mb-4 text-ink-soft print:mb-2">
        {next ? `For ${longMomentInWords(next, coach.timeZone, coach.at)}. ` : "No session booked. "}
        {since ? `Since the last session, ${say(since)}.` : "No session held yet: everything so far."}
      </p>
      <ReviewProposed proposed={brief.reviewProposed} coupleId={coupleId} />
      <BriefSheet coupleId={coupleId} brief={brief} partners={couple.partners} say={say} today={today} />
    </CoupleFrame>
  );
}
