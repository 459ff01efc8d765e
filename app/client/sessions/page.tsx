import { MySessionList } from "@/components/sessions/summaries/my-session-list";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { noteLook } from "@/lib/pace/overview/commands";
import { requireClient } from "@/lib/platform/auth/session";
import { longMomentInWords } from "@/lib/platform/time/day";
import { mySessions } from "@/lib/sessions/summaries/queries";

export const metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const client = await requireClient();
  await noteLook(client, "sessions");
  const { coming, past } = await mySessions(client);
  const say = (at: Date) => longMomentInWords(at, client.timeZone, client.at);
  return (
    <>
      <PageHeader title="Sessions" lead="When you come in, and what was said to take along." />
      <div className="max-w-[42rem] space-y-8">
        <Card title="Coming up">
          <div className="space-y-4">
            {coming.length > 0 ? (
              <MySessionList sessions={coming} say={say} />
            ) : (
              <p>Nothing is booked just now.</p>
            )}
            <ButtonLink href="/client/agenda" variant="quiet">
              Something to bring
            </ButtonLink>
          </div>
        </Card>
        {past.length > 0 ? (
          <Card title="So far">
            <MySessionList sessions={past} say={say} />
          </Card>
        ) : null}
        <p className="text-ink-soft">
          <a href="/account/reminders" className="link">
            Reminders and calendar
          </a>
        </p>
      </div>
    </>
  );
}
