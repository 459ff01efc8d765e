import { couplePath, exercisePath, type Part } from "@/components/practice/couples/paths";
import { isPart } from "@/components/practice/couples/record-places";
import { coupleStatusWords } from "@/components/practice/couples/status-words";
import type { FoundGroup } from "@/lib/caseload/finding/rules";
import type { Findable } from "@/lib/caseload/finding/types";

const line = (href: string, name: string, aside = "", more: readonly string[] = []) => ({
  ...{ href, name, aside },
  said: [name, ...more].join(" "),
});

const pages = [
  line("/coach", "Today", "", ["needs attention"]),
  line("/coach/couples", "Couples", "", ["caseload"]),
  line("/coach/couples/new", "Add a couple"),
  line("/coach/exercises", "Exercises", "", ["library shelf"]),
  line("/coach/exercises/new", "Write your own exercise"),
  line("/coach/pathways", "Pathways"),
  line("/account", "Your account", "", ["my name"]),
  line("/account/security", "Your sign-in", "", ["password email second step"]),
  line("/account/devices", "Signed-in devices"),
  line("/account/reminders", "Reminders and calendar"),
];
const ofOwner = [
  line("/coach/settings", "Practice settings", "", ["people policies help numbers"]),
  line("/coach/trail", "Activity log"),
];

/** @param part when another couple is looked for from a page of a record, the same page of theirs is opened */
export function findGroups({ couples, exercises }: Findable, isOwner: boolean, part?: string): FoundGroup[] {
  const there: Part | undefined = isPart(part) ? part : undefined;
  const listed = couples.map(({ coupleId, label, status, names }) =>
    line(couplePath(coupleId, there), label, status === "active" ? "" : coupleStatusWords[status], names),
  );
  if (part !== undefined) return [{ name: "Couples", lines: listed }];
  return [
    { name: "Couples", lines: listed },
    { name: "Pages", lines: isOwner ? [...pages, ...ofOwner] : pages },
    {
      name: "Exercises",
      lines: exercises.map(({ exerciseId, title }) => line(exercisePath(exerciseId), title)),
    },
  ];
}
