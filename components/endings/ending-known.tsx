import { Profession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";

type Props = { known: "begun" | "told"; partnerName: string | null; coachName: string };

/** For whoever began it or was told; it never says who else knows. */
export function EndingKnown({ known, partnerName, coachName }: Props) {
  return (
    <div className="space-y-6">
      <Card title={known === "begun" ? "You have begun" : "Where things are"}>
        <div className="space-y-3">
          {known === "begun" ? (
            <p>
              <Name>{coachName}</Name> sees that you began this and will talk with you about what comes next.
              {partnerName ? (
                <>
                  It is <Name>{coachName}</Name> who talks with <Name>{partnerName}</Name>, and not Mendwork.
                </>
              ) : null}
            </p>
          ) : (
            <p>
              Your shared work here is ending, as <Name>{coachName}</Name> has told you.{" "}
              <Name>{coachName}</Name> will talk with you about what comes next.
            </p>
          )}
          <p className="text-ink-soft">There is nothing you have to do here.</p>
        </div>
      </Card>
      <Card title="What stays yours">
        <ul className="list-disc space-y-2 pl-5">
          <li>
            Everything you wrote, under{" "}
            <a href="/client/record" className="link">
              My answers
            </a>
            .
          </li>
          <li>
            A copy of what you both signed, under{" "}
            <a href="/client/agreements" className="link">
              Agreements
            </a>
            .
          </li>
          <li>
            The way to your <Profession />: a{" "}
            <a href="/client/note" className="link">
              note
            </a>{" "}
            at any time.
          </li>
        </ul>
      </Card>
    </div>
  );
}
