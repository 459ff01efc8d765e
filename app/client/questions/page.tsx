import { AloneFirst } from "@/components/safety/check/alone-first";
import { AloneQuestions } from "@/components/safety/check/alone-questions";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { myCounselor } from "@/lib/safety/private-note/queries";
import { answerAloneAction } from "./actions";

export const metadata = { title: "Questions" };

/** The same for everybody, always: nothing on it depends on whether somebody has answered, or is to. Neither its title nor its address says what it is for. */
export default async function QuestionsPage() {
  const client = await requireClient("safe");
  const { coachName } = await myCounselor(client);
  const name = isolate(coachName);
  return (
    <>
      <PageHeader
        title="A few questions, just for you"
        lead={`${name} asks everybody the same, each alone and more than once. Only ${name} reads what you answer.`}
      />
      <AloneFirst>
        <AloneQuestions action={answerAloneAction} coachName={coachName} />
      </AloneFirst>
    </>
  );
}
