import { ExercisePreview } from "@/components/library/exercises/exercise-preview";
import { Disclosure } from "@/components/ui/disclosure";
import { opensWhen } from "@/lib/assignments/sealed/rules/opening";
import { fieldsFor } from "@/lib/library/exercises/rules/roles";
import type { ExerciseDetail } from "@/lib/library/exercises/types";
import { isolate } from "@/lib/platform/names/isolate";
import type { CoupleHead } from "@/lib/practice/couples/types";
import type { Way } from "./ways";

type WayPreviewProps = {
  content: ExerciseDetail["content"];
  way: Way;
  people: CoupleHead["partners"];
  coachName: string;
};

/** What each of them will find, one after the other; one preview is enough where both find the same. */
export function WayPreview({ content, way, people, coachName }: WayPreviewProps) {
  const { mode, partners } = way;
  const opens = opensWhen({ mode, sealed: content.sealed, releaseRule: "automatic" });
  const other = (clientId: string) =>
    people.find((one) => one.clientId !== clientId)?.firstName ?? "their partner";
  const sheets = partners.flatMap(({ clientId, firstName, role }) => {
    const asked = fieldsFor(content, mode, role);
    const own = {
      key: clientId,
      sheet: "own" as const,
      role,
      title: `What ${isolate(firstName)} will see`,
      partnerName: other(clientId),
    };
    return asked.some(({ sheet }) => sheet === "own") || !asked.some(({ sheet }) => sheet === "shared")
      ? [own]
      : [];
  });
  const first = partners[0];
  const shared =
    first && fieldsFor(content, mode, first.role).some(({ sheet }) => sheet === "shared")
      ? [
          {
            key: "shared",
            sheet: "shared" as const,
            role: first.role,
            title: "The sheet they write on together",
            partnerName: other(first.clientId),
          },
        ]
      : [];
  return (
    <div className="divide-y divide-line">
      {[...shared, ...sheets].map(({ key, sheet, role, title, partnerName }, i) => (
        <Disclosure key={`${way.code}${key}`} summary={title} open={i === 0} className="py-1">
          <div className="-ml-6 pt-2">
            <ExercisePreview
              content={content}
              mode={mode}
              role={role}
              sheet={sheet}
              names={{ coachName, partnerName, opens }}
              label={title}
            />
          </div>
        </Disclosure>
      ))}
    </div>
  );
}
