// Promise: every kind of row that the matrix holds, of every table.
import { agreements } from "./agreements";
import { authoring } from "./authoring";
import { conflicts } from "./conflicts";
import { consent } from "./consent";
import { contacts } from "./contacts";
import { covers } from "./covers";
import { endings } from "./endings";
import { held } from "./held";
import { jarAndPace } from "./jar-and-pace";
import { measures } from "./measures";
import { openings } from "./openings";
import { outOfPlace } from "./out-of-place";
import { parted, partedAfter, partedFrom, partedTwins } from "./parted";
import { pathways } from "./pathways";
import { people } from "./people";
import { promises } from "./promises";
import { recordCopies } from "./record-copies";
import { replies } from "./replies";
import { retention } from "./retention";
import { reviews } from "./reviews";
import { rootCauses } from "./root-causes";
import type { Row } from "./row";
import { safety } from "./safety";
import { sessions } from "./sessions";
import { submissions } from "./submissions";
import { supervision } from "./supervision";
import { trust } from "./trust";
import { type Twin, twinsOf } from "./twins";
import { work } from "./work";

const open: Row[] = [
  ...people,
  ...work,
  ...replies,
  ...authoring,
  ...trust,
  ...safety,
  ...conflicts,
  ...pathways,
  ...rootCauses,
  ...promises,
  ...jarAndPace,
  ...agreements,
  ...endings,
  ...consent,
  ...contacts,
  ...covers,
  ...measures,
  ...openings,
  ...recordCopies,
  ...retention,
  ...sessions,
  ...reviews,
  ...submissions,
  ...supervision,
  ...outOfPlace,
  ...parted,
];

export const rows: Row[] = [...open, ...partedFrom(open), ...partedAfter, ...held(open)];

export const twins: Twin[] = [...twinsOf(rows), ...partedTwins(open, rows)];
