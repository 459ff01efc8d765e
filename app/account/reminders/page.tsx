import { CalendarCard } from "@/components/accounts/calendar/calendar-card";
import { NoticesCard } from "@/components/accounts/notices/notices-card";
import { PageHeader } from "@/components/ui/page-header";
import { myFeed } from "@/lib/accounts/calendar/queries";
import { myNotices } from "@/lib/accounts/notices/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { chooseNoticesAction, endFeedAction, makeFeedAction } from "./actions";

export const metadata = { title: "Reminders" };

export default async function RemindersPage() {
  const actor = await requireActor();
  const [feed, notices] = await Promise.all([myFeed(actor), myNotices(actor)]);
  const today = dayIn(actor.timeZone, actor.at);
  return (
    <>
      <PageHeader
        title="Reminders and calendar"
        lead="Only you see this page. Everything here is off until you turn it on."
      />
      <div className="max-w-[42rem] space-y-6">
        <NoticesCard
          notices={notices}
          hasCheckIn={actor.kind === "client" && !actor.left}
          choose={chooseNoticesAction}
        />
        <CalendarCard
          feed={
            feed && {
              since: dayInWords(dayIn(actor.timeZone, feed.madeAt), today),
              read: feed.readOn && dayInWords(feed.readOn, today),
            }
          }
          left={actor.kind === "client" && actor.left}
          make={makeFeedAction}
          end={endFeedAction}
        />
      </div>
    </>
  );
}
