import { z } from "zod";
import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { NoteHead } from "@/components/root-causes/note-head";
import { ShareForm } from "@/components/root-causes/share-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireCoach } from "@/lib/platform/auth/session";
import { coupleHead } from "@/lib/practice/couples/queries";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { rootCauseNote } from "@/lib/root-causes/queries";
import { safetyConcerns } from "@/lib/safety/queries";
import { recordTitle } from "../../../title";
import { shareFormulationAction } from "./actions";

const search = z.object({ from: z.literal("note").optional().catch(undefined) });

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export const generateMetadata = recordTitle("Share a version");

export default async function SharePage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const { from } = search.parse(await searchParams);
  const [couple, note, concerns] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      rootCauseNote(coach, { coupleId }),
      safetyConcerns(coach, { coupleId }),
    ]),
  );
  return (
    <CoupleFrame place="Formulation" couple={couple}>
      <NoteHead coupleId={coupleId} title="Share a version with both" />
      <div className="max-w-[46rem] space-y-5">
        {concerns.open.length > 0 ? (
          <Notice>
            A safety concern is open for this couple. A picture in which both go around the same cycle can
            weigh on the one who is not safe; it may be better to wait.
          </Notice>
        ) : null}
        {isApart(couple.status) ? (
          <Notice>They are no longer working together here, so nothing new is shared between them.</Notice>
        ) : (
          <Card>
            <ShareForm note={note} fromNote={from === "note"} action={shareFormulationAction} />
          </Card>
        )}
      </div>
    </CoupleFrame>
  );
}
