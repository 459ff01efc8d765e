/** A person's copy in words: the same parts for the page that is read and printed, and for the file. Days, never hours, save for sessions. */
import { qualityWords } from "@/components/assignments/review/status-words";
import { entryWords } from "@/components/timeline/words";
import type { CopiedExercise, OwnCopy, Unsent } from "@/lib/accounts/own-data/types/copy";
import { answerText } from "@/lib/library/exercises/rules/value-words";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn } from "@/lib/platform/time/day";
import { contexts, goals, paces, wishes } from "@/lib/practice/intake/terms";
import type { IntakeVersion } from "@/lib/practice/intake/types";
import { goalEntries, measuredEntry, sessionEntry } from "./copy-goals";
import { type CopyEntry, type CopyPart, line } from "./copy-line";
import { opennessEntries, paceEntries, promiseEntries } from "./copy-promised";
import { afterwardsEntry, letterEntry, reviewEntry, sessionDayEntry } from "./copy-sessions";
import { agreementEntry, cardEntry, conflictEntry, putAwayEntry, setbackEntry } from "./copy-together";
import {
  authorizedEntries,
  doubtEntries,
  keptEntries,
  patternEntries,
  pointEntries,
  replyEntries,
} from "./copy-told";
import { loadEntries, sharedEntries, weekEntry } from "./copy-weeks";

const readers = (counselor: string) => ({
  self: "only you",
  coach: `you and your ${counselor}`,
  couple: `you, your partner and your ${counselor}`,
});

function exerciseEntry(copy: OwnCopy, counselor: string) {
  return ({ title, startsOn, sheets, opened, comments, quality }: CopiedExercise): CopyEntry => ({
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
      ...line("How useful it was for me", qualityWords(quality)),
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
    { title: "How much in a week", entries: loadEntries(copy) },
    { title: "Where I stand", entries: copy.stood.map(stoodEntry(copy)) },
    { title: "Goals", entries: goalEntries(copy) },
    { title: "Sessions", entries: copy.sessions.map(sessionDayEntry(copy)) },
    { title: "For our sessions", entries: pointEntries(copy, counselor) },
    { title: "What I wrote back", entries: replyEntries(copy, counselor) },
    { title: "Letters", entries: copy.letters.map(letterEntry(copy)) },
    {
      title: "Looking back together",
      entries: copy.reviews.map(reviewEntry(copy.timeZone, `our ${counselor}`)),
    },
    { title: "After our sessions", entries: copy.afterSessions.map(sessionEntry(copy)) },
    { title: "Questions I answered", entries: copy.measured.map(measuredEntry) },
    { title: "Weeks that we share", entries: sharedEntries(copy) },
    { title: "Promises", entries: promiseEntries(copy, counselor) },
    { title: "Agreements", entries: [...active, ...proposed, ...past].map(agreement) },
    {
      title: "Personal boundary cards",
      entries: [...[...cards.mine, ...cards.theirs].map(cardEntry), ...copy.told.putAway.map(putAwayEntry)],
    },
    {
      title: "Events and causes",
      entries: [...copy.conflicts.map(conflictEntry(copy)), ...copy.setbacks.map(setbackEntry)],
    },
    { title: "Our pattern", entries: patternEntries(copy) },
    { title: "Doubts", entries: doubtEntries(copy) },
    { title: "Kindness of mine", entries: keptEntries(copy) },
    { title: "Openness", entries: opennessEntries(copy) },
    { title: "Pace and space", entries: paceEntries(copy) },
    { title: "Copies of our record", entries: authorizedEntries(copy, counselor) },
    { title: "Some months on", entries: copy.afterwards.map(afterwardsEntry(copy, counselor)) },
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
