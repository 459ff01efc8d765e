import { found, idFrom } from "@/app/found";
import { EnterResultForm } from "@/components/measures/enter-result-form";
import { MeasureCard } from "@/components/measures/measure-card";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { coupleMeasures } from "@/lib/measures/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../title";
import { enterResultAction, removeResultAction } from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Measures");

export default async function MeasuresPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, measures] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleMeasures(coach, { coupleId })]),
  );
  const today = dayIn(coach.timeZone, coach.at);
  return (
    <CoupleFrame place="Measures" couple={couple}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-6">
          {measures.length === 0 ? (
            <EmptyState title="No results yet">
              Let each of them fill in a questionnaire alone, on paper, and enter what it came to here. Two
              results of one person are compared as far as published figures allow.
            </EmptyState>
          ) : null}
          {measures.map(({ measure, partners }) => (
            <MeasureCard
              key={measure}
              measure={measure}
              partners={partners}
              coupleId={coupleId}
              today={today}
              remove={removeResultAction}
            />
          ))}
        </div>
        <Card title="Enter a result" eyebrow="Only you see this">
          <EnterResultForm
            coupleId={coupleId}
            partners={couple.partners}
            today={today}
            enter={enterResultAction}
          />
        </Card>
      </div>
    </CoupleFrame>
  );
}
