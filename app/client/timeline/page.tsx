import { TimelineList } from "@/components/timeline/timeline-list";
import { TimelineKinds, TimelineTurn } from "@/components/timeline/timeline-nav";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { myTimeline } from "@/lib/timeline/queries";
import { timelineFilterSchema } from "@/lib/timeline/schema";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Timeline" };

export default async function TimelinePage({ searchParams }: Props) {
  const client = await requireClientOfTwo();
  const { kind, page } = timelineFilterSchema.parse(await searchParams);
  const { entries, next } = await myTimeline(client, { kind, page });
  return (
    <>
      <PageHeader
        title="Our story so far"
        lead="What you have done, and what the two of you have opened to each other. What is yours alone is seen by you alone."
        back={{ href: "/client/together", label: "Between us" }}
      />
      <TimelineKinds path="/client/timeline" kind={kind} />
      {entries.length > 0 ? (
        <TimelineList
          entries={entries}
          reader={{ kind: "client" }}
          timeZone={client.timeZone}
          today={dayIn(client.timeZone, client.at)}
        />
      ) : (
        <EmptyState title={kind ? "Nothing of this kind yet" : "Your story begins here"}>
          <p>What you do together will appear here, day by day.</p>
        </EmptyState>
      )}
      <TimelineTurn path="/client/timeline" kind={kind} page={page} next={next} />
    </>
  );
}
