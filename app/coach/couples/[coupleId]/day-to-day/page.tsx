import { found, idFrom } from "@/app/found";
import { DailyRecord } from "@/components/everyday/day/daily-record";
import { DoubtsCard } from "@/components/everyday/overview/doubts-card";
import { JarCard } from "@/components/everyday/overview/jar-card";
import { PaceCard } from "@/components/everyday/overview/pace-card";
import { RestCard } from "@/components/everyday/overview/rest-card";
import { WordsCard } from "@/components/everyday/overview/words-card";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { couplePath } from "@/components/practice/couples/paths";
import { dailyRecord } from "@/lib/everyday/day/queries";
import { beforeSchema } from "@/lib/everyday/day/schema";
import { coupleDoubts } from "@/lib/everyday/doubts/queries";
import { coupleWords } from "@/lib/everyday/kind-words/queries";
import { coupleJar } from "@/lib/everyday/marbles/queries";
import { coupleThanks } from "@/lib/everyday/thanks/queries";
import { couplePauses } from "@/lib/pace/pauses/queries";
import { couplePace } from "@/lib/pace/queries";
import { coupleSpaces } from "@/lib/pace/space/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../title";

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export const generateMetadata = recordTitle("Day to day");

export default async function DayToDayPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const before = beforeSchema.parse((await searchParams).before);
  const of = { coupleId };
  const [couple, daily] = await found(
    Promise.all([coupleHead(coach, coupleId), dailyRecord(coach, { coupleId, before })]),
  );
  // One after the other: each is quick, and one page must not take all the connections there are.
  const pace = await couplePace(coach, of);
  const pauses = await couplePauses(coach, of);
  const spaces = await coupleSpaces(coach, of);
  const jar = await coupleJar(coach, of);
  const thanks = await coupleThanks(coach, of);
  const words = await coupleWords(coach, of);
  const doubts = await coupleDoubts(coach, of);
  const today = dayIn(coach.timeZone, coach.at);
  return (
    <CoupleFrame place="Day to day" couple={couple}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <PaceCard wishes={pace} today={today} />
          <RestCard
            pauses={pauses}
            spaces={spaces}
            clock={{ timeZone: coach.timeZone, now: coach.at, today }}
          />
          <DoubtsCard doubts={doubts} today={today} />
        </div>
        <div className="min-w-0 space-y-6">
          <JarCard jar={jar} today={today} />
          <WordsCard thanks={thanks} words={words} today={today} />
          <DailyRecord record={daily} path={couplePath(coupleId, "day-to-day")} />
        </div>
      </div>
    </CoupleFrame>
  );
}
