import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { leastChangeOf, verdictOf } from "@/lib/measures/rules";
import { verdictWords } from "@/lib/measures/terms";
import type { ChangeNorm, CoupleMeasure, Definition, Result } from "@/lib/measures/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import { AnswerList } from "./asked/sent-answers";
import { MeasureChart } from "./measure-chart";

type MeasureCardProps = { measure: CoupleMeasure; coupleId: string; today: string; remove: FormAction };

const inHundredths = (points: number) => Math.round(points * 100) / 100;

const basis = (norm: ChangeNorm) =>
  norm.kind === "published" ? norm.source : `SD ${norm.sd}, reliability ${norm.reliability}: ${norm.source}`;

/** What the figures rest on, or why there is no verdict. */
const groundsOf = ({ change }: Definition) =>
  change
    ? `A change of ${inHundredths(leastChangeOf(change))} points or more is reliable at 95 % (${basis(change)}).`
    : "No figures that can be cited say how much it moves by itself, so no change is called reliable here.";

const sinceFirst = (definition: Definition, first: Result | undefined, result: Result) => {
  if (!first || first === result) return "";
  const verdict = verdictOf(definition, first.total, result.total);
  const points = inHundredths(result.total - first.total);
  const moved = points > 0 ? `+${points}` : `${points}`.replace("-", "−");
  return verdict ? `${moved}: ${verdictWords[verdict].toLowerCase()}` : moved;
};

/** One measure: each partner's totals beside the cut-off and what is known of its scatter. Nobody's is laid against the other's. */
export function MeasureCard({ measure, coupleId, today, remove }: MeasureCardProps) {
  const { definition, partners, isEarlier } = measure;
  const { name, range, cutOff, source, licence } = definition;
  return (
    <Card title={isEarlier ? `${name} (as it was before)` : name} eyebrow="Only you see this">
      <p className="mb-4 text-sm text-ink-soft">
        {`From ${range[0]} to ${range[1]}`.replaceAll("-", "−")}
        {cutOff === null ? ". " : `; below ${cutOff} people are likelier to be in distress. `}
        {groundsOf(definition)} {source ? `${source}. ` : ""}
        {licence}
      </p>
      <MeasureChart measure={measure} say={(day) => dayInWords(day, today)} />
      {partners
        .filter(({ results }) => results.length > 0)
        .map(({ clientId, firstName, results }) => (
          <section key={clientId} className="mb-4">
            <h3 className="text-base">
              <Name>{firstName}</Name>
            </h3>
            <DataTable
              caption={`Results of ${isolate(firstName)}`}
              hideCaption
              rows={results}
              rowKey={({ resultId }) => resultId}
              columns={[
                {
                  id: "day",
                  header: "Day",
                  rowHeader: true,
                  cell: ({ onDate }) => dayInWords(onDate, today),
                },
                { id: "total", header: "Total", align: "end", cell: ({ total }) => total },
                {
                  id: "since",
                  header: "Since the first",
                  cell: (result) => sinceFirst(definition, results[0], result) || "–",
                },
                {
                  id: "from",
                  header: "From",
                  cell: (result) => (
                    <Origin {...{ result, coupleId, remove }} day={dayInWords(result.onDate, today)} />
                  ),
                },
              ]}
            />
          </section>
        ))}
    </Card>
  );
}

type OriginProps = { result: Result; coupleId: string; day: string; remove: FormAction };

/** What they answered themselves is not the counselor's to take out. */
function Origin({ result: { resultId, answered }, coupleId, day, remove }: OriginProps) {
  if (answered)
    return (
      <Disclosure summary="Their own answers">
        <AnswerList answers={answered} />
      </Disclosure>
    );
  return (
    <ActionForm action={remove} className="">
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="resultId" value={resultId} />
      Entered by you.{" "}
      <ConfirmDialog
        trigger="Remove"
        title={`Remove the result of ${day}?`}
        confirmLabel="Remove"
        variant="plain"
        size="small"
      >
        It is gone for good. You can enter it again from the paper.
      </ConfirmDialog>
    </ActionForm>
  );
}
