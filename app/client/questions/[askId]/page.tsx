import { found, idFrom } from "@/app/found";
import { OneButton } from "@/components/forms/one-button";
import { QuestionSheet } from "@/components/measures/asked/question-sheet";
import { SentAnswers } from "@/components/measures/asked/sent-answers";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { myQuestions } from "@/lib/measures/asked/queries";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { answerMeasureAction, declineMeasureAction } from "./actions";

type Props = { params: Promise<{ askId: string }> };

/** As the page beside it: neither its title nor its address says what it asks. */
export const metadata = { title: "Questions" };

export default async function AskedPage({ params }: Props) {
  const client = await requireClient();
  const askId = idFrom((await params).askId);
  const asked = await found(myQuestions(client, { askId }));
  const { coachName, lead, credit, questions, slot, declined, mayMiss, sent, words } = asked;
  const name = isolate(coachName);
  const today = dayIn(client.timeZone, client.at);
  const most = mayMiss === 1 ? "one question" : `${mayMiss} questions`;
  return (
    <>
      <PageHeader
        title="A few questions, just for you"
        lead={`${name} asks you, alone. There is no right answer, and you may stop at any time.`}
        back={{ href: "/client", label: "This week" }}
      />
      <div className="max-w-[42rem] space-y-6">
        {declined ? (
          <Notice>You chose not to answer this time. If you change your mind, it is still here.</Notice>
        ) : null}
        {slot ? (
          <>
            {lead ? <p className="written">{lead}</p> : null}
            {mayMiss > 0 ? <p className="text-sm text-ink-soft">You may leave {most} open.</p> : null}
            <QuestionSheet
              askId={askId}
              slot={slot}
              questions={questions}
              begun={asked.begun}
              coachName={coachName}
              alone={client.alone}
              answer={answerMeasureAction}
            />
            {declined ? null : (
              <OneButton action={declineMeasureAction} fields={{ askId, slot }} variant="plain">
                Not this time
              </OneButton>
            )}
          </>
        ) : (
          <EmptyState title="Nothing to answer now">
            <p>What you have sent stays here for you.</p>
          </EmptyState>
        )}
        {words ? (
          <Card title={`What ${name} would like you to know`}>
            <p>{words}</p>
          </Card>
        ) : null}
        <SentAnswers sent={sent} say={(day) => dayInWords(day, today)} />
        {credit ? <p className="text-sm text-ink-soft written">{credit}</p> : null}
      </div>
    </>
  );
}
