import { found } from "@/app/found";
import { OneButton } from "@/components/forms/one-button";
import { MeasureForm } from "@/components/measures/own/measure-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ownerMeasure } from "@/lib/measures/own/queries";
import { formOf } from "@/lib/measures/own/rules/form";
import { requireCoach } from "@/lib/platform/auth/session";
import { offerMeasureAction, saveMeasureAction } from "../actions";

export const metadata = { title: "Measure" };

type Props = { params: Promise<{ measure: string }> };

export default async function PracticeMeasurePage({ params }: Props) {
  const owner = await requireCoach();
  const measure = await found(ownerMeasure(owner, await params));
  const { code, version, definition, isOwn, isOffered } = measure;
  const { items, name, source, licence } = definition;
  return (
    <>
      <PageHeader
        back={{ href: "/coach/settings/measures", label: "Measures" }}
        title={name}
        lead={[version ? `Version ${version}.` : "", source ? `${source}.` : "", licence]
          .filter(Boolean)
          .join(" ")}
      />
      <div className="max-w-[44rem] space-y-6">
        {items.length === 0 ? (
          <p className="text-ink-soft">
            Only totals are entered for this one: its key belongs to its publisher.
          </p>
        ) : (
          <Card title="Words and key">
            <MeasureForm
              key={version}
              code={code}
              version={version ?? 0}
              published={
                isOwn
                  ? null
                  : {
                      count: items.length,
                      needsKey: measure.hasOwnKey,
                      needsFigures: measure.hasOwnFigures,
                    }
              }
              given={formOf(measure)}
              symptoms={owner.profile === "licensed"}
              save={saveMeasureAction}
            />
          </Card>
        )}
        {version ? (
          <Card title="Offering it">
            <div className="flex flex-wrap gap-3">
              <OneButton
                action={offerMeasureAction}
                fields={{ measure: code, offered: isOffered ? "no" : "yes" }}
              >
                {isOffered ? "Stop offering it" : "Offer it again"}
              </OneButton>
              {isOwn ? (
                <a href={`/coach/settings/measures/${code}/file`} download className="link px-1 py-2.5">
                  Save as a file (JSON)
                </a>
              ) : null}
            </div>
          </Card>
        ) : null}
      </div>
    </>
  );
}
