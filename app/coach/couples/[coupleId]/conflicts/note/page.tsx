import { z } from "zod";
import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { AssignedLinks } from "@/components/root-causes/assigned-links";
import { CyclePicture } from "@/components/root-causes/cycle-picture";
import { EarlierText } from "@/components/root-causes/earlier-text";
import { EarlierTexts } from "@/components/root-causes/earlier-texts";
import { HypothesesCard } from "@/components/root-causes/hypotheses-card";
import { NoteForm } from "@/components/root-causes/note-form";
import { NoteHead } from "@/components/root-causes/note-head";
import { SharedCard } from "@/components/root-causes/shared-card";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, dayInWords, momentInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { earlierNote, rootCauseNote } from "@/lib/root-causes/queries";
import { cycleOf } from "@/lib/root-causes/rules/cycle";
import { recordTitle } from "../../title";
import {
  addHypothesisAction,
  letGoHypothesisAction,
  saveNoteAction,
  takeBackFormulationAction,
} from "./actions";

const number = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);
const search = z.object({ revision: number, version: number });

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export const generateMetadata = recordTitle("Formulation");

export default async function RootCauseNotePage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const { revision, version } = search.parse(await searchParams);
  const [couple, note] = await found(
    Promise.all([coupleHead(coach, coupleId), rootCauseNote(coach, { coupleId })]),
  );
  const today = dayIn(coach.timeZone, coach.at);
  const sayDay = (day: string) => dayInWords(day, today);
  const say = (at: Date) => sayDay(dayIn(coach.timeZone, at));
  const sayMoment = (at: Date) => momentInWords(at, coach.timeZone, coach.at);

  if (revision !== undefined || version !== undefined) {
    const shared = note.formulations.find((one) => one.version === version);
    const text = shared ?? (await found(earlierNote(coach, { coupleId, revision: revision ?? 0 })));
    const title = shared
      ? `Version ${shared.version}, shared on ${say(shared.sharedAt)}`
      : "savedAt" in text && text.savedAt
        ? `As it read on ${sayMoment(text.savedAt)}`
        : "Earlier version";
    return (
      <CoupleFrame place="Formulation" couple={couple}>
        <NoteHead coupleId={coupleId} title={title} />
        <EarlierText text={text} turns={cycleOf(text.turns, note.people)} title={title} />
      </CoupleFrame>
    );
  }

  const turns = cycleOf(note.note.turns, note.people);
  return (
    <CoupleFrame place="Formulation" couple={couple}>
      <div className="space-y-6">
        {turns.length > 0 ? (
          <Card title="Their cycle" eyebrow="From your note; only you see this">
            <CyclePicture turns={turns} title="Their cycle" />
          </Card>
        ) : (
          <EmptyState title="No note yet">
            What sets one of them off, what it means to them, what they do then, and how that sets the other
            off. Write a first piece below and it is drawn here.
          </EmptyState>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0 space-y-6">
            <Card title="The note" eyebrow="Only you see this">
              <NoteForm note={note} say={sayDay} action={saveNoteAction} />
              <EarlierTexts coupleId={coupleId} earlier={note.earlier} say={sayMoment} />
            </Card>
          </div>
          <div className="min-w-0 space-y-6">
            <SharedCard
              note={note}
              open={!isApart(couple.status)}
              say={say}
              takeBack={takeBackFormulationAction}
            />
            <AssignedLinks
              turns={turns}
              assigned={note.assigned}
              coupleId={coupleId}
              today={today}
              say={sayDay}
            />
            <HypothesesCard
              hypotheses={note.hypotheses}
              coupleId={coupleId}
              say={say}
              add={addHypothesisAction}
              letGo={letGoHypothesisAction}
            />
          </div>
        </div>
      </div>
    </CoupleFrame>
  );
}
