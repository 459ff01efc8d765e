import type { Route } from "next";
import { found } from "@/app/found";
import { ImportMeasure } from "@/components/measures/own/import-measure";
import { MeasureForm } from "@/components/measures/own/measure-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { ownerMeasures } from "@/lib/measures/own/queries";
import type { Measure } from "@/lib/measures/types";
import { requireCoach } from "@/lib/platform/auth/session";
import { importMeasureAction, saveMeasureAction } from "./actions";

export const metadata = { title: "Measures" };

const stateOf = ({ definition, wording, isOffered }: Measure) =>
  definition.items.length === 0
    ? "totals only"
    : !isOffered
      ? "not offered"
      : wording
        ? "its words are in: partners can be asked"
        : "no words yet: for results from paper";

export default async function PracticeMeasuresPage() {
  const owner = await requireCoach();
  const measures = await found(ownerMeasures(owner));
  return (
    <>
      <PageHeader
        back={{ href: "/coach/settings", label: "Practice settings" }}
        title="Measures"
        lead="What your practice can give to partners to answer on their own page. Published ones come with their key and without their words: put in those that you may use."
      />
      <div className="max-w-[44rem] space-y-6">
        <Card title="All measures">
          <ul className="divide-y divide-line">
            {measures.map((measure) => (
              <li key={measure.code} className="py-2">
                <Link
                  href={`/coach/settings/measures/${measure.code}` as Route}
                  className="link inline-block py-1"
                >
                  {measure.definition.name}
                </Link>
                <span className="block text-sm text-ink-soft">{stateOf(measure)}</span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title="Add one of your own">
          <MeasureForm
            code=""
            version={0}
            published={null}
            given={{}}
            symptoms={owner.profile === "licensed"}
            save={saveMeasureAction}
          />
        </Card>
        <Card title="Add one from a file">
          <ImportMeasure add={importMeasureAction} />
        </Card>
      </div>
    </>
  );
}
