/** A person's copy in words: the same parts for the page that is read and printed, and for the file. Days, never hours. */
import { entryWords } from "@/components/timeline/words";
import type { CopiedExercise, CopiedWeek, OwnCopy, Unsent } from "@/lib/accounts/own-data/types";
import { howWords, monthWords } from "@/lib/endings/aftercare/terms";
import { answerText } from "@/lib/library/exercises/rules/value-words";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn } from "@/lib/platform/time/day";
import { contexts, goals, paces, wishes } from "@/lib/practice/intake/terms";
import type { IntakeVersion } from "@/lib/practice/intake/types";
import { statementOf } from "@/lib/trust/pulses/terms";
import { unsaidLabels } from "@/lib/trust/terms";
import { type PulseAnswer, pulseItems } from "@/lib/trust/types";
import { goalEntries, sessionEntry } from "./copy-goals";
import { type CopyEntry, type CopyPart, line } from "./copy-line";
import { agreementEntry, cardEntry, conflictEntry } from "./copy-together";
import { sharedEntries } from "./copy-weeks";

const readers = (counselor: string) => ({
  self: "only you",
  coach: `you and your ${counselor}`,
  couple: `you, your partner and your ${counselor}`,
});

function exerciseEntry(copy: OwnCopy, counselor: string) {
  return ({ title, startsOn, sheets, opened, comments }: CopiedExercise): CopyEntry => ({
    title,
    on: startsOn,
    lines: [
      ...sheets.flatMap(({ sheet, fields, answers, earlier }) => {
        const whose = sheet === "shared" ? "Written together" : "My answer";
        const textOf = (key: string, value: unknown) => {
          const field = fields.find((one) => one.key === key);
          return field ? answerText(field, value) : "";
        };
        return [
          ...answers.flatMap(({ fieldKey, label, value, audience, open, withdrawn }) =>
            line(
              `${whose}: ${label} (can be read by ${
                readers(counselor)[audience === "couple" && (!open || withdrawn) ? "coach" : audience]
              })`,
              textOf(fieldKey, value),
            ),
          ),
          ...earlier.flatMap(({ replacedAt, answers: before }) =>
            before.flatMap(({ field, value }) =>
              line(
                `As I had it before ${dayIn(copy.timeZone, replacedAt)}: ${field.label}`,
                answerText(field, value),
              ),
            ),
          ),
        ];
      }),
      ...(opened ?? []).flatMap(({ label, field, theirs }) =>
        theirs ? line(`${isolate(copy.partnerName)}: ${label}`, answerText(field, theirs.value)) : [],
      ),
      ...comments.flatMap(({ coachName, toBoth, body, createdAt }) =>
        line(
          `${isolate(coachName)}, ${toBoth ? "to both" : "to me"}, ${dayIn(copy.timeZone, createdAt)}`,
          body,
        ),
      ),
    ],
  });
}

const unsentEntry = ({ title, on, lines }: Unsent): CopyEntry => ({
  title,
  on,
  lines: lines.flatMap(({ label, field, value }) =>
    line(label, field ? answerText(field, value) : String(value)),
  ),
});
const answerWords = (answer: PulseAnswer) =>
  answer === null ? null : typeof answer === "number" ? `${answer} of 10` : unsaidLabels[answer];

const weekEntry =
  (counselor: string) =>
  ({ weekOn, wording, answers, line: words }: CopiedWeek): CopyEntry => ({
    title: "Weekly check-in",
    on: weekOn,
    lines: [
      ...pulseItems.flatMap((item) => line(statementOf(item, wording), answerWords(answers[item]))),
      ...line(`To my ${counselor}`, words),
    ],
  });

const stoodEntry =
  ({ timeZone }: OwnCopy) =>
  ({ goal, goOn, pace, context, cameBackOn, words, savedAt }: IntakeVersion): CopyEntry => ({
    title: "Where I stood",
    on: dayIn(timeZone, savedAt),
    lines: [
      ...line("My hope", goal && goals[goal]),
      ...line("Should it go on?", goOn && wishes[goOn]),
      ...line("Pace", pace && paces[pace]),
      ...line("How things were", context && contexts[context]),
      ...line("Back together since about", cameBackOn),
      ...line("In my own words", words),
    ],
  });

/** Empty parts are left out. @param counselor what the one who works with them is called */
export function copyParts(copy: OwnCopy, counselor: string): CopyPart[] {
  const { active, proposed, past, cards } = copy.agreements;
  const nameOf = (clientId: string | null) =>
    copy.agreements.people.partners.find((person) => person.clientId === clientId)?.firstName ?? "Both";
  const agreement = agreementEntry({ nameOf, timeZone: copy.timeZone });
  const parts: CopyPart[] = [
    { title: "Exercises", entries: copy.exercises.map(exerciseEntry(copy, counselor)) },
    { title: "Not sent yet", entries: copy.unsent.map(unsentEntry) },
    { title: "My weekly check-ins", entries: copy.weeks.map(weekEntry(counselor)) },
    { title: "Where I stand", entries: copy.stood.map(stoodEntry(copy)) },
    { title: "Goals", entries: goalEntries(copy) },
    { title: "After our sessions", entries: copy.afterSessions.map(sessionEntry(copy)) },
    { title: "Weeks that we share", entries: sharedEntries(copy) },
    { title: "Agreements", entries: [...active, ...proposed, ...past].map(agreement) },
    { title: "Personal boundary cards", entries: [...cards.mine, ...cards.theirs].map(cardEntry) },
    { title: "Events and causes", entries: copy.conflicts.map(conflictEntry(copy)) },
    {
      title: "Some months on",
      entries: copy.afterwards.map(({ month, how, words, writtenAt }) => ({
        title: monthWords[month],
        on: dayIn(copy.timeZone, writtenAt),
        lines: [...line(`To my ${counselor}`, howWords[how]), ...line("In my own words", words)],
      })),
    },
    {
      title: "Day by day",
      entries: copy.story.map((entry) => ({
        title: [entryWords(entry, { kind: "client" }).words, entry.title].filter(Boolean).join(" · "),
        on: dayIn(copy.timeZone, entry.at),
        lines: line(entry.who ? isolate(entry.who.name) : "", entry.text),
      })),
    },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}
