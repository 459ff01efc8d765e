import { OneButton } from "@/components/forms/one-button";
import { MyPoints } from "@/components/sessions/points/my-points";
import { PointForm } from "@/components/sessions/points/point-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { longMomentInWords } from "@/lib/platform/time/day";
import { myNextAppointment } from "@/lib/sessions/appointments/queries";
import { myAgenda } from "@/lib/sessions/points/queries";
import { askTimeAloneAction, filePointAction, withdrawPointAction } from "./actions";

export const metadata = { title: "Session" };

export default async function AgendaPage() {
  const client = await requireClient();
  const [session, { coachName, lines, points }] = await Promise.all([
    myNextAppointment(client),
    myAgenda(client),
  ]);
  return (
    <>
      <PageHeader
        title="Our next session"
        lead={
          session
            ? longMomentInWords(session.startsAt, client.timeZone, client.at)
            : "Whenever it is: what would you like to talk about?"
        }
      />
      <div className="max-w-[42rem] space-y-8">
        {lines ? (
          <Card title="What we’ll talk about" eyebrow="Put together for both of you">
            <ol className="list-decimal space-y-2 pl-5">
              {lines.map((line) => (
                <li key={line} className="written">
                  {line}
                </li>
              ))}
            </ol>
          </Card>
        ) : null}
        <MyPoints points={points} coachName={coachName} withdraw={withdrawPointAction} />
        <Card title="Something to bring">
          <PointForm coachName={coachName} alone={client.alone} file={filePointAction} />
        </Card>
        <Card title="A word alone">
          <div className="space-y-4">
            <p>
              Some things are easier to say with nobody else there. If you’d like that, say so here. It is
              kept on no list of yours, and nothing tells anyone that you asked.
            </p>
            <OneButton
              action={askTimeAloneAction}
              fields={{}}
              ask={{
                title: "Ask for time alone?",
                text: `Only ${isolate(coachName)} reads that you asked, and it cannot be taken back here.`,
                yes: "Ask",
              }}
            >
              I’d like time alone
            </OneButton>
          </div>
        </Card>
      </div>
    </>
  );
}
