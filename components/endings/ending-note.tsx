import { OneButton } from "@/components/forms/one-button";
import { couplePath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { Name } from "@/components/ui/name";
import { Notice } from "@/components/ui/notice";
import type { CoupleEnding } from "@/lib/endings/types";
import { isolate } from "@/lib/platform/names/isolate";

import { WordsAfterwards } from "./aftercare/words-afterwards";

type EndingNoteProps = {
  work: CoupleEnding;
  coupleId: string;
  say: (at: Date) => string;
  tell: React.ComponentProps<typeof OneButton>["action"];
};

const titles = {
  active: "",
  paused: "Work paused",
  separating: "Separating",
  closed: "Closed",
  one_partner: "One partner",
};

/** How the work stands, at the top of a record: who began its ending, who was told, and until when both can read. */
export function EndingNote({ work, coupleId, say, tell }: EndingNoteProps) {
  if (work.status === "active") return null;
  const { ending, jointUntil } = work;
  return (
    <Notice title={titles[work.status]} tone={work.status === "separating" ? "warn" : "info"}>
      <div className="space-y-3">
        {ending ? (
          <>
            <p>
              {ending.begunBy ? <Name>{ending.begunBy}</Name> : "You"} began it {say(ending.begunAt)}
              {ending.closedAt ? `; closed ${say(ending.closedAt)}` : ""}.
              {jointUntil ? ` ${jointWords(jointUntil, say, work.now)}` : ""}
            </p>
            <ul className="space-y-2">
              {ending.told.map(({ clientId, firstName, toldAt, begun }) => (
                <li key={clientId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  {toldAt ? (
                    <span>
                      <Name>{firstName}</Name>: {begun ? "began it" : "told"} {say(toldAt)}
                    </span>
                  ) : (
                    <>
                      <span>
                        <Name>{firstName}</Name> does not know of it from Mendwork. Tell{" "}
                        <Name>{firstName}</Name> yourself, when it is safe to.
                      </span>
                      <OneButton action={tell} fields={{ coupleId, clientId }}>
                        I have told {isolate(firstName)}
                      </OneButton>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>
            {work.status === "one_partner"
              ? `One of them works here alone. Nothing opens between the two.${jointUntil ? ` ${stillReadable(jointUntil, say, work.now)}` : ""}`
              : "No new steps of a pathway open while the work is paused."}
          </p>
        )}
        <WordsAfterwards words={work.afterwards} say={say} />
        <ButtonLink href={couplePath(coupleId, "settings")} variant="plain" size="small">
          Pause, end, or open again
        </ButtonLink>
      </div>
    </Notice>
  );
}

const jointWords = (until: Date, say: (at: Date) => string, now: Date) =>
  until > now
    ? `What both could read stays readable for both until ${say(until)}.`
    : "Each reads only their own words now.";

/** Whoever has left reads only their own from the start. */
const stillReadable = (until: Date, say: (at: Date) => string, now: Date) =>
  until > now
    ? `Whoever stays can read what was open to both until ${say(until)}.`
    : "Whoever stays reads only their own words now.";
