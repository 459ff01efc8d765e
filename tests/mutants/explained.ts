// Promise: weaker policies that nothing can tell from the real ones, each with the reason; what is neither noticed nor here is a gap.

type Reason = { because: string; of: Record<string, string[]> };

const mine = (further = "") => [
  `practice_id = my practice_id${further}`,
  `couple_id = my couple_id${further}`,
];
const linked = (inner: string, outer: string) => [
  `inside: ${inner}.practice_id = ${outer}.practice_id`,
  `inside: ${inner}.couple_id = ${outer}.couple_id`,
];
const ofInvolved = [...mine(), "involved_id = my person_id"];
const becoming = (conditions: string[]) => conditions.map((one) => `of what they become: ${one}`);
const owner = [...mine(), "client_id = my person_id"];
const unchanging = ["which rows", ...owner.map((one) => `of which rows: ${one}`), ...becoming(owner)];
const ofCoach = ["practice_id = my practice_id", "couple_id IN ( SELECT couples.id FROM couples)"];
const twice = (conditions: string[]) =>
  conditions.flatMap((one) => [`of which rows: ${one}`, `of what they become: ${one}`]);
const takesPart = (column: string) =>
  `(${column} = ANY (my supervised_clients::uuid[] AS "nullif")::uuid[]))`;
const authorAndExercise = [
  "(client_id = my person_id) OR (client_id IS NULL)",
  "assignment_id IN ( SELECT assignment_partners.assignment_id FROM assignment_partners)",
];

const reasons: Reason[] = [
  {
    because:
      "The row is compared with another that the policy of its own table shows only in the reader's practice and couple: said of one, it holds for both.",
    of: {
      agreement_signatures_client_insert: [...mine(), ...linked("v", "agreement_signatures")],
      agreement_signatures_client_select: [...mine(" (2)"), ...linked("v", "agreement_signatures")],
      answers_client_insert: [...mine(), ...linked("r", "answers")],
      drafts_client_all: becoming([...mine(), ...linked("r", "drafts")]),
      pulses_client_select: [...mine(" (2)"), ...linked("s", "pulses")],
      responses_client_insert: linked("a", "responses"),
      comment_replies_client_insert: [...mine(), ...linked("c", "comment_replies")],
      comments_coach_insert: [
        "practice_id = my practice_id",
        "couple_id IN ( SELECT couples.id FROM couples)",
        "inside: r.practice_id = comments.practice_id",
        "inside: x.practice_id = r.practice_id",
      ],
      progress_note_addenda_coach_insert: [...ofCoach, ...linked("n", "progress_note_addenda")],
      exercise_versions_coach_insert: ["inside: exercises.practice_id = my practice_id"],
    },
  },
  {
    because:
      "The response it belongs to must have the same author and exercise, and a client finds only their own, of what was given to them.",
    of: {
      answers_client_insert: authorAndExercise,
      drafts_client_all: becoming(authorAndExercise),
    },
  },
  {
    because: "Of what is kept as a reader last saw it, only an answer names an exercise.",
    of: { assignments_client_select: ["inside: last_seen_rows.table_name = 'answers'::text"] },
  },
  {
    because: "The table that is looked into shows its reader no others anyhow.",
    of: {
      // Of answers that are not opened a client finds only their own, of what was given to them.
      assignments_client_select: ["inside: answers.released_at IS NOT NULL"],
      // The counselor finds what stands, and nothing else.
      conflict_views_coach_select: ["inside: conflict_summaries.state = 'standing'::text"],
      // A doubt that was taken back is there for whoever asked it alone, and they do not answer it.
      doubt_answers_client_insert: ["inside: doubts.taken_back_at IS NULL"],
      // A counselor finds only couples of their own, and notes on them.
      root_cause_note_conflicts_coach_insert: ["couple_id IN ( SELECT couples.id FROM couples)"],
      root_cause_note_conflicts_coach_select: ["couple_id IN ( SELECT couples.id FROM couples)"],
      safety_judgments_coach_insert: ["couple_id IN ( SELECT couples.id FROM couples)"],
      // To a client an ended period does not exist.
      pulses_client_select: ["inside: s.ended_at IS NULL"],
    },
  },
  {
    because: "Nobody whom it binds may name this column, and the value it has by itself is this one.",
    of: {
      agreement_versions_client_insert: ["state = 'proposed'::text"],
      agreement_versions_coach_insert: ["state = 'proposed'::text"],
      commitment_occurrences_client_insert: ["state = 'planned'::text"],
      commitments_client_insert: ["closed_on IS NULL"],
    },
  },
  {
    because: "Whoever has left is tried by tests of their own in the access matrix.",
    of: {
      shared_periods_client_select: [
        "NOT ( SELECT (COALESCE(current_setting('app.has_left'::text, true), ''::text) = 'yes'::text))",
      ],
    },
  },
  {
    because:
      "In the matrix everybody takes part; of whoever does not, nothing is read in supervision, nor said to have been, by a test of its own (tests/db/supervision.test.ts).",
    of: {
      ...Object.fromEntries(
        ["answers", "assignment_partners", "commitments", "pulses", "responses"].map((table) => [
          `${table}_supervisor_select`,
          [takesPart("client_id")],
        ]),
      ),
      clients_supervisor_select: [takesPart("id")],
      openings_supervisor_insert: [takesPart("client_id")],
    },
  },
  {
    because:
      "What is open where both take part and have agreed is what they wrote, together or alone; the other half of the policy opens the latter anyhow.",
    of: {
      answers_supervisor_select: ["client_id IS NULL"],
      responses_supervisor_select: ["client_id IS NULL"],
    },
  },
  {
    because: "A constraint of the table refuses such a row, whoever writes it.",
    of: {
      // conflicts_audience: what is released is for both.
      conflicts_client_insert: ["released_at IS NULL"],
      conflicts_client_update: ["released_at IS NULL"],
      conflicts_coach_insert: ["released_at IS NULL"],
      // exercises_author, pathways_origin: what comes with the program has no author.
      exercises_coach_insert: ["origin = 'own'::exercise_origin"],
      pathways_coach_insert: ["origin = 'own'::text"],
    },
  },
  {
    because:
      "None of these columns may be changed, so which rows it is and what they become is asked twice: either answer is enough.",
    of: {
      commitments_client_update: unchanging,
      paces_client_update: unchanging,
      disclosures_client_update: twice(ofInvolved),
      copy_authorizations_client_update: ["what they become", ...twice([...owner, "used_by IS NULL"])],
      copy_authorizations_coach_update: ["what they become", ...twice(ofCoach)],
      legal_holds_coach_update: twice([
        "practice_id = my practice_id",
        "SELECT (COALESCE(current_setting('app.is_owner'::text, true), ''::text) = 'yes'::text)",
      ]),
      progress_notes_coach_update: ["what they become", ...twice([...ofCoach, "coach_id = my person_id"])],
    },
  },
];

/** "policy: condition" -> why nobody gets anything by it. */
export const explained: Record<string, string> = Object.fromEntries(
  reasons.flatMap(({ because, of }) =>
    Object.entries(of).flatMap(([policy, conditions]) =>
      conditions.map((condition) => [`${policy}: ${condition}`, because]),
    ),
  ),
);
