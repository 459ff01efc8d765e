import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { couplePath } from "@/components/practice/couples/paths";
import { TimelineList } from "@/components/timeline/timeline-list";
import { TimelineKinds, TimelineTurn } from "@/components/timeline/timeline-nav";
import { EmptyState } from "@/components/ui/empty-state";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { coupleTimeline } from "@/lib/timeline/queries";
import { timelineFilterSchema } from "@/lib/timeline/schema";
import { recordTitle } from "../title";

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export const generateMetadata = recordTitle("Timeline");

export default async function CoupleTimelinePage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const { kind, page } = timelineFilterSchema.parse(await searchParams);
  const [couple, { entries, next }] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleTimeline(coach, { coupleId, kind, page })]),
  );
  const path = couplePath(coupleId, "timeline");
  return (
    <CoupleFrame place="Timeline" couple={couple}>
      <TimelineKinds path={path} kind={kind} />
      {entries.length > 0 ? (
        <TimelineList
          entries={entries}
          reader={{ kind: "coach", coupleId }}
          timeZone={coach.timeZone}
          today={dayIn(coach.timeZone, coach.at)}
        />
      ) : (
        <EmptyState title={kind ? "Nothing of this kind yet" : "Nothing has happened yet"}>
          <p>What the two do, and what you do with them, will appear here day by day.</p>
        </EmptyState>
      )}
      <TimelineTurn path={path} kind={kind} page={page} next={next} />
    </CoupleFrame>
  );
}
