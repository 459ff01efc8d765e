import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { BroughtPoint } from "@/lib/sessions/points/types";

type BroughtPointsProps = {
  coupleId: string;
  points: readonly BroughtPoint[];
  say: (at: Date) => string;
  add: FormAction;
  discussed: FormAction;
};

const waysToAdd = [
  { value: "lines", label: "Each as a line of its own" },
  { value: "one", label: "Together as one line" },
];

/** What each of them wrote for the next session: what may go on the shared agenda, and what is for the counselor alone. */
export function BroughtPoints({ coupleId, points, say, add, discussed }: BroughtPointsProps) {
  const addable = points.filter(({ audience, added }) => audience === "couple" && !added);
  const by = ({ authorName, filedAt }: BroughtPoint) => `${isolate(authorName)}, ${say(filedAt)}`;
  return (
    <Card title="What they bring" eyebrow="Only you see this">
      {points.length === 0 ? (
        <p className="text-ink-soft">
          Nothing yet. Each of them can write points for the session, for you alone or for both.
        </p>
      ) : (
        <div className="space-y-6">
          {addable.length > 0 ? (
            <ActionForm action={add} className="space-y-4" aria-label="Add to the agenda for both">
              <input type="hidden" name="coupleId" value={coupleId} />
              <Field name="pointIds" label="May go on the agenda for both" group>
                <ChoiceList
                  type="checkbox"
                  name="pointIds[]"
                  options={addable.map((point) => ({
                    value: point.pointId,
                    label: point.words,
                    hint: by(point),
                  }))}
                />
              </Field>
              <Field name="as" label="Add the chosen ones" group>
                <ChoiceList name="as" defaultValue="lines" columns={2} options={waysToAdd} />
              </Field>
              <SubmitButton variant="quiet" size="small" pendingText="One moment…">
                Add to the agenda
              </SubmitButton>
            </ActionForm>
          ) : null}
          <ul className="divide-y divide-line">
            {points.map((point) => (
              <li key={point.pointId} className="row flex items-start justify-between gap-4">
                <div className="min-w-0">
                  <p className="text-sm text-ink-soft">
                    <Name>{point.authorName}</Name>, {say(point.filedAt)} ·{" "}
                    {point.audience === "coach"
                      ? "for you alone"
                      : point.added
                        ? "on your agenda"
                        : "for both"}
                  </p>
                  <p className="written">{point.words}</p>
                </div>
                <OneButton action={discussed} fields={{ pointId: point.pointId }}>
                  Mark as discussed
                </OneButton>
              </li>
            ))}
          </ul>
          {points.some(({ audience }) => audience === "coach") ? (
            <p className="text-sm text-ink-soft">
              What is for you alone is never copied onto the agenda for both. If it belongs there, write a
              line of your own.
            </p>
          ) : null}
        </div>
      )}
    </Card>
  );
}
