import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/couples/couple-frame";
import { couplePath } from "@/components/couples/paths";
import { DailyRecord } from "@/components/daily/daily-record";
import { requireCoach } from "@/lib/auth/session";
import { coupleHead } from "@/lib/couples/queries";
import { dailyRecord } from "@/lib/daily/queries";
import { beforeSchema } from "@/lib/daily/schema";

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function DayToDayPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const before = beforeSchema.parse((await searchParams).before);
  const [couple, daily] = await found(
    Promise.all([coupleHead(coach, coupleId), dailyRecord(coach, { coupleId, before })]),
  );
  return (
    <CoupleFrame couple={couple}>
      <div className="space-y-6">
        <DailyRecord record={daily} path={couplePath(coupleId, "day-to-day")} />
      </div>
    </CoupleFrame>
  );
}
