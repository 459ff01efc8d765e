import { AnswerForm } from "@/components/root-causes/answer-form";
import { CyclePicture } from "@/components/root-causes/cycle-picture";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { noteLook } from "@/lib/pace/overview/commands";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { sharedPattern } from "@/lib/root-causes/formulations/queries";
import { cycleOf } from "@/lib/root-causes/rules/cycle";
import { answerFormulationAction } from "./actions";

const title = "Our pattern";

export const metadata = { title: "Our picture" };

export default async function PatternPage() {
  const client = await requireClientOfTwo();
  await noteLook(client, "pattern");
  const { people, coachName, shared } = await sharedPattern(client);
  const partnerName =
    people.find(({ clientId }) => clientId !== client.personId)?.firstName ?? "your partner";
  const day =
    shared && dayInWords(dayIn(client.timeZone, shared.sharedAt), dayIn(client.timeZone, client.at));
  return (
    <>
      <PageHeader
        title={title}
        back={{ href: "/client/together", label: "Between us" }}
        lead="How one thing leads to another when it gets tight. The pattern is the trouble, not one of you."
      />
      {shared ? (
        <div className="space-y-6">
          <Card eyebrow={`From ${isolate(coachName)}, ${day}`} title="What we see so far">
            <p className="mb-5 max-w-[38rem] whitespace-pre-wrap break-words">{shared.lead}</p>
            <CyclePicture turns={cycleOf(shared.turns, people)} title={title} />
            {shared.wayOut ? (
              <div className="mt-6 rounded-md bg-accent-soft px-4 py-3">
                <h3 className="text-base">A way out that you are trying</h3>
                <p className="mt-1 whitespace-pre-wrap break-words">{shared.wayOut}</p>
              </div>
            ) : null}
          </Card>
          <Card title="How do you see it?">
            <AnswerForm
              version={shared.version}
              mine={shared.mine}
              coachName={coachName}
              partnerName={partnerName}
              action={answerFormulationAction}
            />
          </Card>
        </div>
      ) : (
        <EmptyState title="Nothing here yet">
          When <Name>{coachName}</Name> has put into words for you both how it goes between you, you find it
          here.
        </EmptyState>
      )}
    </>
  );
}
