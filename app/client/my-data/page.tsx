import { EraseOwn } from "@/components/accounts/own-data/erase-own";
import { OpeningList } from "@/components/practice/openings/opening-list";
import { OwnSupervision } from "@/components/practice/supervision/own-supervision";
import { Profession } from "@/components/shell/profession";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { myOpenings } from "@/lib/practice/openings/queries";
import { mySupervision } from "@/lib/practice/supervision/queries";
import { answerSupervisionAction, eraseOwnAction } from "./actions";

export const metadata = { title: "My data" };

export default async function MyDataPage() {
  const client = await requireClient("left");
  const two = !client.left && !client.alone;
  const [openings, supervision] = client.left
    ? [[], null]
    : await Promise.all([myOpenings(client), mySupervision(client)]);
  return (
    <>
      <PageHeader
        title="My data"
        lead={
          two
            ? "A copy of everything that is yours here, and of what is open to you both. Nobody is told that you make one."
            : "A copy of everything that is yours here. Nobody is told that you make one."
        }
      />
      <div className="max-w-[42rem] space-y-6">
        <Card title="What is in it">
          <ul className="list-disc space-y-1 pl-5">
            <li>Your answers, your check-ins, your maps, your letters, and what you wrote day by day.</li>
            <li>When your sessions were, and what was shared with you about them.</li>
            <li>
              {two
                ? "What you and your partner have opened to each other, and what you have both signed."
                : "Agreements that were signed."}
            </li>
            <li>
              What your <Profession /> wrote to you.
            </li>
          </ul>
          <p className="mt-3 text-ink-soft">
            {two ? "What your partner has kept private is not in it, and yours is not in theirs. " : null}
            Words that you have not sent yet are in it as far as they are saved here; what is only on this
            phone or computer, and notes to your <Profession /> alone, are left out.
          </p>
        </Card>
        <Card title="Read it, print it, take it with you">
          <p className="mb-4">
            One long page. From there you can print it, or save it as a file that other programs can read
            (JSON).
          </p>
          <p className="mb-4">
            What you save or print can be read by anybody who finds it. On a phone or computer that you share,
            waiting may be safer.
          </p>
          <ButtonLink href="/client/my-data/copy" variant="quiet">
            Open my copy
          </ButtonLink>
        </Card>
        <EraseOwn action={eraseOwnAction} />
        {client.left ? null : (
          <>
            <Card title="A copy for somebody outside">
              <p className="mb-4">
                Your <Profession /> can make a copy of your record, but only if you authorize it.
              </p>
              <ButtonLink href="/client/my-data/record-copy" variant="quiet">
                How that works
              </ButtonLink>
            </Card>
            {supervision ? (
              <OwnSupervision supervision={supervision} two={two} action={answerSupervisionAction} />
            ) : null}
            <OpeningList openings={openings} />
            <p className="text-ink-soft">
              To stop working here altogether, see{" "}
              <a href="/client/different-path" className="link">
                Taking a different path
              </a>
              .
            </p>
          </>
        )}
      </div>
    </>
  );
}
