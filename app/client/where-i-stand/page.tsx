import { IntakeForm } from "@/components/practice/intake/intake-form";
import { IntakeRead } from "@/components/practice/intake/intake-read";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { myIntake } from "@/lib/practice/intake/queries";
import { saveIntakeAction } from "./actions";

export const metadata = { title: "Where I stand" };

export default async function WhereIStandPage() {
  const client = await requireClient();
  const { coachName, versions } = await myIntake(client);
  const [latest, ...earlier] = versions;
  const today = dayIn(client.timeZone, client.at);
  return (
    <>
      <PageHeader
        title="Where I stand"
        lead={`A few things that help ${isolate(coachName)} to go with you. Leave open what you like, save, and stop at any point. Where you stand may change.`}
      />
      <IntakeForm
        key={latest?.version ?? 0}
        action={saveIntakeAction}
        latest={latest}
        coachName={coachName}
      />
      <p className="mt-8">
        What you would like to reach, and where you feel you are with it, has a page of its own:{" "}
        <Link href="/client/goals" className="link">
          My goals
        </Link>
      </p>
      {earlier.length > 0 ? (
        <Disclosure summary="What I saved before" className="mt-8">
          <ul className="space-y-4 text-sm">
            {earlier.map((version) => (
              <li key={version.version}>
                <h2 className="text-base">{dayInWords(dayIn(client.timeZone, version.savedAt), today)}</h2>
                <IntakeRead version={version} today={today} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}
