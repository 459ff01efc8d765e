import { found } from "@/app/found";
import { OneButton } from "@/components/forms/one-button";
import { JobsCard } from "@/components/practice/jobs/jobs-card";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoach } from "@/lib/platform/auth/session";
import { env } from "@/lib/platform/env";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { practiceJobs } from "@/lib/practice/jobs/queries";
import { sendTestMailAction } from "./actions";

export const metadata = { title: "Mail and jobs" };

export default async function JobsPage() {
  const owner = await requireCoach();
  const jobs = await found(practiceJobs(owner));
  const today = dayIn(owner.timeZone, owner.at);
  return (
    <>
      <PageHeader
        back={{ href: "/coach/settings", label: "Practice settings" }}
        title="Mail and jobs"
        lead="Whether mail goes out, and what the program does by itself."
      />
      <div className="max-w-[44rem] space-y-6">
        <Card title="Mail">
          <div className="space-y-4">
            <p>
              {env().SMTP_URL
                ? "This server sends email through a mail server."
                : "This server has no mail server: each email is written to its outbox folder instead, and reaches nobody."}
            </p>
            <OneButton action={sendTestMailAction} fields={{}}>
              Send a test to myself
            </OneButton>
          </div>
        </Card>
        <JobsCard jobs={jobs} say={(day) => dayInWords(day, today)} />
      </div>
    </>
  );
}
