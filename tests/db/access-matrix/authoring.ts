// Promise: exercises of a practice's own and their drafts, by who wrote them.
import { idOf } from "./actors";
import { at } from "./people";
import { type Row, row } from "./row";

const own = (where: string, author: string, who: string): Row[] => [
  row("exercises", `an exercise that ${author} wrote`, who, {
    practice_id: idOf(where),
    id: idOf(`exercise of ${author}`),
    slug: `own-${author}-1`,
    origin: "own",
    current_version: 1,
    author_id: idOf(author),
  }),
];

const version = (where: string, author: string, who: string): Row =>
  row("exercise_versions", `a version of an exercise that ${author} wrote`, who, {
    practice_id: idOf(where),
    exercise_id: idOf(`exercise of ${author}`),
    version: 1,
    content: { title: "One" },
    guidance: { aim: "private" },
    published_at: at,
  });

const draft = (where: string, author: string): Row =>
  row("exercise_drafts", `a draft of ${author}`, `${author} | ${author} | ${author} | ${author}`, {
    practice_id: idOf(where),
    id: idOf(`draft of ${author}`),
    author_id: idOf(author),
    exercise_id: idOf(`exercise of ${author}`),
    revision: 1,
    content: { title: "One" },
    updated_at: at,
  });

const everyCoach = "own colleague owner";

/** Every coach of the practice gives them; their author and the owner change them; nobody removes them. */
export const authoring: Row[] = [
  ...own("practice", "own", `${everyCoach} | own | own owner |`),
  ...own("practice", "colleague", `${everyCoach} | colleague | colleague owner |`),
  ...own("elsewhere", "stranger", "stranger | stranger | stranger |"),
  version("practice", "own", `${everyCoach} | own owner | |`),
  version("practice", "colleague", `${everyCoach} | colleague owner | |`),
  version("elsewhere", "stranger", "stranger | stranger | |"),
  draft("practice", "own"),
  draft("practice", "colleague"),
  draft("practice", "owner"),
  draft("elsewhere", "stranger"),
];
