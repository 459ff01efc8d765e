import { Afterwards } from "@/components/assignments/responses/afterwards";
import { outcomeLinks } from "@/components/assignments/responses/becomes-words";
import { LeftWords } from "@/components/assignments/responses/left-words";
import { NotMine } from "@/components/assignments/responses/not-mine";
import { questionsOf } from "@/components/assignments/responses/questions";
import { sheetName } from "@/components/assignments/responses/sheet-name";
import { Thanks } from "@/components/assignments/responses/thanks";
import { WriteAgain } from "@/components/assignments/responses/write-again";
import { WrittenAnswers } from "@/components/assignments/responses/written-answers";
import { SeenWhen } from "@/components/safety/seen-when";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { CameOf } from "@/lib/assignments/outcomes/types";
import type { ClientSheet, WorkSheet } from "@/lib/assignments/responses/types";
import { entriesOfValues } from "@/lib/offline-drafts/rules/entries";
import { isolate } from "@/lib/platform/names/isolate";
import { signalsIn } from "@/lib/safety/signals/rules/answers";
import {
  addAfterwardsAction,
  voidAnswersAction,
  widenAnswerAction,
  withdrawAnswerAction,
  writeAgainAction,
} from "./actions";

type SubmittedSheetProps = {
  page: ClientSheet;
  sheet: WorkSheet;
  owner: string;
  when: string;
  today: string;
  /** What it has made for real. */
  made: readonly CameOf[];
  deviceKey: string;
};

const later = {
  both_done: (_: string) =>
    "What you chose to share opens for both of you at the same moment. Until then neither of you sees the other’s.",
  coach_opens: (coachName: string) =>
    `What you chose to share opens for both of you at the same moment, when ${isolate(coachName)} opens it.`,
} as const;

/** A sheet that is in: thanks, and who reads what. It says nothing that depends on the partner. */
export function SubmittedSheet(props: SubmittedSheetProps) {
  const { page, sheet, owner, when, today, made, deviceKey } = props;
  const { coachName, partnerName, opens, assignmentId, turn } = page;
  const shared = sheet.sheet === "shared";
  const name = sheetName({
    assignmentId,
    occurrence: turn.occurrence,
    sheet: sheet.sheet,
    round: sheet.round,
  });
  const opened = page.opened?.rows.some((row) => row.theirs !== null) ?? false;
  const readable = sheet.answers.some((answer) => answer.open && !answer.withdrawn);
  const sealed =
    !page.opened && !shared && (opens === "both_done" || opens === "coach_opens")
      ? sheet.answers.some((answer) => answer.audience === "couple" && !answer.withdrawn)
      : false;
  const asked =
    signalsIn(
      sheet.fields,
      sheet.answers.filter(({ withdrawn }) => !withdrawn),
    ).length > 0;
  return (
    <section className="space-y-6" aria-label="What you wrote">
      <Thanks
        sheet={name}
        title={sheet.status === "partly" ? "Thank you. A part is a good part." : "Thank you. It is sent."}
      >
        <p>Sent {when}. Below you see who can read each answer.</p>
        {sealed && (opens === "both_done" || opens === "coach_opens") ? (
          <p>{later[opens](coachName)}</p>
        ) : null}
        {made.length > 0 ? (
          <ul aria-label="What came of it" className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <li>What came of it:</li>
            {outcomeLinks(made).map(({ href, words }) => (
              <li key={words}>
                <Link href={href} className="link">
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
        {asked ? <SeenWhen coachName={coachName} /> : null}
        {sheet.read ? (
          <p className="flex items-center gap-2 text-sm font-semibold">
            <Icon name="check" />
            <Name>{coachName}</Name> has read this
          </p>
        ) : null}
      </Thanks>
      <LeftWords
        sheet={name}
        deviceKey={deviceKey}
        questions={questionsOf(sheet.fields)}
        submitted={sheet.answers.flatMap(({ fieldKey, value }) => entriesOfValues(`f.${fieldKey}`, value))}
      />
      {page.withdrawn ? null : (
        <Afterwards
          hidden={{ assignmentId, occurrence: turn.occurrence, sheet: sheet.sheet, owner }}
          fields={sheet.fields}
          answers={sheet.answers}
          readers={{ coachName, partnerName, opens: shared ? "together" : opens }}
          opened={opened}
          today={today}
          add={addAfterwardsAction}
        />
      )}
      {sheet.responseId ? (
        <Card title={shared ? "What you wrote together" : "What you wrote"}>
          <WrittenAnswers
            responseId={sheet.responseId}
            answers={sheet.answers}
            fields={sheet.fields}
            readers={{ coachName, partnerName, opens }}
            opened={opened}
            widen={widenAnswerAction}
            withdraw={withdrawAnswerAction}
          />
        </Card>
      ) : null}
      {page.redo && !page.withdrawn && !shared && !readable ? (
        <WriteAgain
          action={writeAgainAction}
          owner={owner}
          assignmentId={assignmentId}
          occurrence={turn.occurrence}
        />
      ) : null}
      {!page.withdrawn && !shared && !readable && !asked && made.length === 0 ? (
        <NotMine
          action={voidAnswersAction}
          owner={owner}
          assignmentId={assignmentId}
          occurrence={turn.occurrence}
          coachName={coachName}
          sheet={name}
          deviceKey={deviceKey}
        />
      ) : null}
    </section>
  );
}
