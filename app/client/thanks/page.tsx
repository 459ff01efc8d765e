import { randomUUID } from "node:crypto";
import { AskedHere, askEarly } from "@/app/client/asked-here";
import { GentleWords } from "@/components/everyday/thanks/gentle-words";
import { ThanksForm } from "@/components/everyday/thanks/thanks-form";
import { MyThanksList, ReceivedThanks } from "@/components/everyday/thanks/thanks-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { myWords } from "@/lib/everyday/kind-words/queries";
import { myThanks } from "@/lib/everyday/thanks/queries";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { dayInWords } from "@/lib/platform/time/day";
import {
  giveThanksAction,
  removeThanksAction,
  sendThanksAction,
  sendWordAction,
  takeThanksBackAction,
  takeWordBackAction,
} from "./actions";

const wordsShown = 3;

export const metadata = { title: "Thanks" };

export default async function ThanksPage() {
  const client = await requireClientOfTwo();
  askEarly(client);
  const [page, words] = await Promise.all([myThanks(client), myWords(client)]);
  const { today, partnerName, coachName, ending, received, mine } = page;
  const mineOfAll = {
    today,
    partnerName,
    maySend: !ending,
    send: sendThanksAction,
    takeBack: takeThanksBackAction,
    remove: removeThanksAction,
  };
  return (
    <>
      <PageHeader
        back={{ href: "/client/together", label: "Between us" }}
        title="Thanks and kind words"
        lead="You can be thankful and angry on the same day. Neither takes the other back."
      />
      <AskedHere client={client} partnerName={partnerName} kinds={["thanks", "gentle_word"]} />
      <div className="space-y-8">
        {words.received.length > 0 ? (
          <section aria-labelledby="words-for-me">
            <h2 id="words-for-me" className="mb-3 text-xl">
              A word from <Name>{partnerName}</Name>
            </h2>
            <ul className="space-y-3">
              {words.received.slice(0, wordsShown).map((word) => (
                <li key={word.wordId} className="rounded-lg bg-clay-soft px-4 py-3">
                  <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{word.body}</p>
                  <p className="mt-1 text-sm text-ink-soft">
                    {dayInWords(word.sentOn, today)} · there is nothing to answer
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {received.length > 0 ? (
          <section aria-labelledby="thanks-for-me">
            <h2 id="thanks-for-me" className="mb-3 text-xl">
              Thanks from <Name>{partnerName}</Name>
            </h2>
            <ReceivedThanks thanks={received.slice(0, 3)} today={today} />
            {received.length > 3 ? (
              <Disclosure summary="And the ones before" className="mt-2">
                <div className="-ml-6">
                  <ReceivedThanks thanks={received.slice(3)} today={today} />
                </div>
              </Disclosure>
            ) : null}
          </section>
        ) : null}
        <Card title="Say thank you">
          <ThanksForm
            action={giveThanksAction}
            submitKey={randomUUID()}
            prompt={page.prompt}
            partnerName={partnerName}
            coachName={coachName}
            maySend={!ending}
          />
        </Card>
        {mine.length > 0 ? (
          <Disclosure summary="What I have written">
            <div className="-ml-6">
              <MyThanksList thanks={mine} {...mineOfAll} />
            </div>
          </Disclosure>
        ) : null}
        <GentleWords
          page={words}
          today={today}
          partnerName={partnerName}
          coachName={coachName}
          deviceKey={deviceKey(client)}
          submitKey={randomUUID()}
          send={sendWordAction}
          takeBack={takeWordBackAction}
        />
      </div>
    </>
  );
}
