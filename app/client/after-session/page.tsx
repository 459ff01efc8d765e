import { AfterSessionForm } from "@/components/sessions/alliance/after-session-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { longMomentInWords } from "@/lib/platform/time/day";
import { myAlliance } from "@/lib/sessions/alliance/queries";
import { answerAllianceAction } from "./actions";

export const metadata = { title: "After the session" };

export default async function AfterSessionPage() {
  const client = await requireClient();
  const { coachName, open } = await myAlliance(client);
  return (
    <>
      <PageHeader
        title="After the session"
        lead={
          open
            ? `How was it for you? ${longMomentInWords(open.startsAt, client.timeZone, client.at)}. Answer what you like; there is no wrong answer.`
            : "Four short questions, some days after each session."
        }
      />
      {open ? (
        <div className="max-w-[42rem]">
          <AfterSessionForm
            appointmentId={open.appointmentId}
            coachName={coachName}
            action={answerAllianceAction}
          />
        </div>
      ) : (
        <EmptyState title="Nothing to answer now">
          <p>After your next session you can say here how it was for you.</p>
        </EmptyState>
      )}
    </>
  );
}
