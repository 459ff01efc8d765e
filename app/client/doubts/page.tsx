import { randomUUID } from "node:crypto";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { DoubtList } from "@/components/everyday/doubts/doubt-list";
import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { HintsFor } from "@/components/writing-hints/hints-for";
import { myDoubts } from "@/lib/everyday/doubts/queries";
import { doubtLimit } from "@/lib/everyday/doubts/schema";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn } from "@/lib/platform/time/day";
import { answerDoubtAction, askDoubtAction, noteHelpedAction, takeDoubtBackAction } from "./actions";

const actions = { answer: answerDoubtAction, takeBack: takeDoubtBackAction, note: noteHelpedAction };

export const metadata = { title: "Sharing" };

export default async function DoubtsPage() {
  const client = await requireClientOfTwo();
  askEarly(client);
  const { partnerName, coachName, paused, doubts } = await myDoubts(client);
  return (
    <>
      <PageHeader
        back={{ href: "/client/together", label: "Between us" }}
        title="When a doubt comes"
        lead="Doubts come back, often on a good day. Said plainly and answered calmly, they settle more easily."
      />
      <AskedHere client={client} partnerName={partnerName} kinds={["doubt", "doubt_answer"]} />
      <HintsFor deviceKey={deviceKey(client)}>
        <div className="space-y-8">
          {paused ? (
            <Notice>
              New doubts and answers rest here just now. If something presses, <Name>{coachName}</Name> is the
              right person.
            </Notice>
          ) : (
            <Card title="Share a doubt">
              <ActionForm
                key={doubts.find(({ mine }) => mine)?.doubtId ?? "first"}
                action={askDoubtAction}
                className="space-y-4"
                aria-label="Share a doubt"
              >
                <input type="hidden" name="submitKey" value={randomUUID()} />
                <Field
                  name="body"
                  label="What set it off, and what you would like to know"
                  hint={`One at a time is enough. ${isolate(coachName)} can read it, and ${isolate(partnerName)} once it is opened.`}
                  required
                >
                  <TextArea
                    rows={3}
                    limit={doubtLimit}
                    placeholder="When… I thought… What I would like to know…"
                  />
                </Field>
                <SubmitButton pendingText="One moment…">Share it</SubmitButton>
              </ActionForm>
            </Card>
          )}
          {doubts.length > 0 ? (
            <section aria-labelledby="said">
              <h2 id="said" className="mb-3 text-xl">
                Doubts and answers
              </h2>
              <DoubtList
                doubts={doubts}
                today={dayIn(client.timeZone, client.at)}
                partnerName={partnerName}
                paused={paused}
                actions={actions}
              />
            </section>
          ) : null}
        </div>
      </HintsFor>
    </>
  );
}
