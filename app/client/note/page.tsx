import { CounselorNote } from "@/components/safety/counselor-note";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { myCounselor } from "@/lib/safety/private-note/queries";
import { answerQuietlyAction } from "./actions";

export const metadata = { title: "Note" };

/** Nothing of it names what it is for: not the title, not the address, not the link that leads here. */
export default async function NotePage() {
  const client = await requireClient("safe");
  const { coachName } = await myCounselor(client);
  return (
    <>
      <PageHeader title={`A note to ${isolate(coachName)}`} lead={`Only ${isolate(coachName)} reads it.`} />
      <CounselorNote action={answerQuietlyAction} coachName={coachName} />
    </>
  );
}
