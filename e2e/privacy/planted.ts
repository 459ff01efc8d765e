/** A couple of its own, and words that each belong to some and to nobody else. */
import { randomUUID } from "node:crypto";
import { asOwner } from "../support/people";
import { Visitor } from "../support/visitor";
import { plantAfterwards, plantForBoth } from "./planted-lately";
import { type House, words } from "./planted-words";

export type { House, Word } from "./planted-words";
export { found, tag, words } from "./planted-words";

export const password = "four calm harbour bells";
const must = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new Error(`no ${what}`);
  return value;
};

/** A new couple of the colleague's: nobody of the demo story is touched. */
export async function openHouse(base: string): Promise<House> {
  const coach = await new Visitor(base, "their coach").signIn("colleague");
  const at = `${randomUUID().slice(0, 8)}@privacy.test`;
  const emails = { ida: `ida.${at}`, jon: `jon.${at}` };
  const { result } = await coach.act("createCoupleAction", {
    firstName: "Ida",
    firstEmail: emails.ida,
    secondName: "Jon",
    secondEmail: emails.jon,
  });
  const coupleId = must(result?.data?.coupleId, "couple");
  const people: Visitor[] = [];
  for (const [i, name] of ["Ida", "Jon"].entries()) {
    const token = must(result?.data?.[`link${i}`]?.split("/").at(-1), "link");
    const visitor = new Visitor(base, name);
    await visitor.act("acceptInvitationAction", { token, name, password }, { path: `/invite/${token}` });
    if (visitor.cookies.size === 0) await visitor.signIn(i === 0 ? emails.ida : emails.jon, password);
    await visitor.page("/client");
    await visitor.act("signConsentAction", { version: "1", read: "yes" }, { path: "/client/consent" });
    people.push(visitor);
  }
  const ids = await asOwner(async (sql) => {
    const clients = await sql`select id from clients where couple_id = ${coupleId} order by place`;
    const [exercise] = await sql`
      select e.id from exercises e join couples c on c.practice_id = e.practice_id
      where c.id = ${coupleId} and e.slug = 'map-of-causes-mine-first'`;
    return {
      idaId: clients[0]?.id as string,
      jonId: clients[1]?.id as string,
      exerciseId: exercise?.id as string,
    };
  });
  return { coach, ida: must(people[0], "Ida"), jon: must(people[1], "Jon"), coupleId, emails, ...ids };
}

/** Sealed, to both. @returns the assignment's id */
export async function give(house: House): Promise<string> {
  const { status, headers, text } = await house.coach.act(
    "assignExerciseAction",
    {
      coupleId: house.coupleId,
      exerciseId: house.exerciseId,
      mode: "apart",
      "partners.0.clientId": house.idaId,
      "partners.0.role": "injured",
      "partners.1.clientId": house.jonId,
      "partners.1.role": "involved",
      why: "Because it fits.",
      repeat: "once",
      releaseRule: "automatic",
    },
    { path: `/coach/couples/${house.coupleId}/assign?exercise=${house.exerciseId}` },
  );
  const id = /#([0-9a-f-]{36})/.exec(headers.get("x-action-redirect") ?? "")?.[1];
  return must(id, `assignment (${status} ${text.slice(0, 200)})`);
}

const sheet = (house: House, assignmentId: string) => ({
  assignmentId,
  occurrence: "1",
  sheet: "own",
  owner: house.idaId,
  submitKey: randomUUID(),
});

export async function keepDraft(
  house: House,
  assignmentId: string,
  values: Record<string, string>,
): Promise<void> {
  const { result } = await house.ida.act("saveDraftAction", {
    ...sheet(house, assignmentId),
    ...values,
    baseRevision: "0",
  });
  if (result?.status !== "done") throw new Error(`the draft was not kept: ${JSON.stringify(result)}`);
}

export async function handIn(
  house: House,
  assignmentId: string,
  values: Record<string, string>,
  by: "ida" | "jon" = "ida",
): Promise<void> {
  const { result, text } = await house[by].act("submitHomeworkAction", {
    ...sheet(house, assignmentId),
    owner: by === "ida" ? house.idaId : house.jonId,
    ...values,
    outcome: "partly",
  });
  if (result?.status !== "done")
    throw new Error(`it was not handed in: ${JSON.stringify(result)} ${text.slice(0, 300)}`);
}

const turnOf = (house: House, meaning: string) => ({
  turn0_id: randomUUID(),
  turn0_clientId: house.idaId,
  turn0_meaning: meaning,
});

const fields = { self: "f.left_out", coach: "f.my_part", sealed: "f.not_clear" } as const;

/** For today, and kept: what can be said about it afterwards is for the counselor. */
export async function promiseKept(
  house: House,
  by: "ida" | "jon" = "ida",
): Promise<{ commitmentId: string; onDate: string }> {
  const onDate = await asOwner(
    async (sql) =>
      (
        await sql`select (now() at time zone time_zone)::date::text as today from practices p
        join couples c on c.practice_id = p.id where c.id = ${house.coupleId}`
      )[0]?.today as string,
  );
  const submitKey = randomUUID();
  await house[by].act("makeCommitmentAction", {
    ...{ words: "I ring before I am late", toWhom: "partner", startsOn: onDate, repeat: "once" },
    submitKey,
  });
  const commitmentId = await asOwner(
    async (sql) => (await sql`select id from commitments where submit_key = ${submitKey}`)[0]?.id as string,
  );
  await house[by].act("reportCommitmentAction", {
    commitmentId: must(commitmentId, "promise"),
    onDate,
    step: "keep",
  });
  return { commitmentId, onDate };
}

/** Ida's own, not shared with Jon: what happened, her draft of a map, a setback for herself, and what only her counselor is told. */
async function plantConflict(house: House, onDate: string) {
  const { headers, text } = await house.ida.act("writeConflictAction", {
    ...{ title: "An evening", facts: words.happened, kind: "broken_promise", scale: "small" },
    ...{ timing: "unsaid", hurt: "mutual", submitKey: randomUUID() },
  });
  const conflictId = must(
    /conflicts\/([0-9a-f-]{36})/.exec(headers.get("x-action-redirect") ?? "")?.[1],
    `conflict (${text.slice(0, 200)})`,
  );
  await house.ida.act("noteSetbackAction", {
    ...{ happenedOn: onDate, whatHappened: words.setback, audience: "self", onChart: "yes" },
    submitKey: randomUUID(),
  });
  return [
    await house.ida.act("saveMapAction", {
      ...{ sheet: conflictId, owner: house.idaId, baseRevision: "0" },
      "f.my_part": words.map,
    }),
    await house.ida.act("answerQuietlyAction", { words: words.quiet }),
  ];
}

/** What is brought to a session, made of it, and written up: for the record, and for the counselor alone. */
async function plantSession({ coach, ida, coupleId }: House, day: string) {
  const booked = await coach.act("bookAppointmentsAction", {
    ...{ coupleId, who: "both", day, time: "07:00", minutes: "50", rhythm: "once", times: "" },
  });
  const appointmentId = await asOwner(async (sql) =>
    String(
      (
        await sql`select id from appointments where couple_id = ${coupleId} order by created_at desc, id limit 1`
      )[0]?.id,
    ),
  );
  const draft = { appointmentId, baseRevision: "0", writer: "" };
  return [
    booked,
    await ida.act("filePointAction", { words: words.brought, audience: "couple" }),
    await coach.act("saveAgendaAction", { coupleId, baseRevision: "1", "lines.0": words.agenda }),
    await coach.act("saveProgressNoteAction", { ...draft, focus: words.written, sign: "yes" }),
    await coach.act("savePrivateNoteAction", { ...draft, words: words.secret }),
  ];
}

/** Sent in every box, kept and read before; then taken out by whose sheet it is. */
async function plantVoided(house: House): Promise<void> {
  const assignmentId = await give(house);
  const { voided } = words;
  await keepDraft(house, assignmentId, { [fields.self]: voided });
  await handIn(house, assignmentId, {
    ...{ [fields.self]: voided, [fields.coach]: voided, [fields.sealed]: voided },
    ...{ "a.my_part": "coach", baseRevision: "1" },
  });
  const responseId = await asOwner(async (sql) =>
    String((await sql`select id from responses where assignment_id = ${assignmentId}`)[0]?.id),
  );
  const page = `/coach/couples/${house.coupleId}/homework/${responseId}`;
  if (!(await house.coach.page(page)).text.includes(voided)) throw new Error("what was sent is not read");
  await house.coach.act("markReadAction", { responseId });
  const { result, text } = await house.ida.act("voidAnswersAction", {
    ...{ assignmentId, occurrence: "1", sheet: "own", owner: house.idaId, currentPassword: password },
  });
  if (result?.status !== "done") throw new Error(`not taken out: ${text.slice(0, 300)}`);
}

/** Plants every word where it belongs. @returns the ids that the plants hang on */
export async function plantAll(
  house: House,
): Promise<{ sealedId: string; draftId: string; responseId: string }> {
  const sealedId = await give(house);
  const draftId = await give(house);
  await handIn(house, sealedId, {
    [fields.self]: words.self,
    [fields.coach]: words.coach,
    [fields.sealed]: words.sealed,
  });
  await keepDraft(house, draftId, { [fields.sealed]: words.draft });
  await plantVoided(house);
  const responseId = await asOwner(
    async (sql) => (await sql`select id from responses where assignment_id = ${sealedId}`)[0]?.id as string,
  );
  const weekOn = await asOwner(
    async (sql) =>
      (
        await sql`select date_trunc('week', now() at time zone time_zone)::date::text as monday from practices p
        join couples c on c.practice_id = p.id where c.id = ${house.coupleId}`
      )[0]?.monday as string,
  );
  await plantForBoth(house);
  const promised = await promiseKept(house);
  const done = [
    await house.ida.act("noteOnCommitmentAction", { ...promised, words: words.aside }),
    await house.ida.act("giveThanksAction", {
      ...{ kind: "you_are", how: "keep", body: words.kept },
      submitKey: randomUUID(),
    }),
    await house.ida.act("setPaceAction", { pace: "as_now", howToAsk: words.pace }),
    await house.ida.act("writeDayAction", { onDate: promised.onDate, challenge: words.joint }),
    await house.ida.act("answerPulseAction", {
      weekOn,
      submitKey: randomUUID(),
      rely: "4",
      line: words.line,
    }),
    await house.coach.act("commentAction", { responseId, to: "author", body: words.comment }),
    await house.ida.act("writeReplyAction", {
      commentId: await asOwner(
        async (sql) =>
          (await sql`select id from comments where couple_id = ${house.coupleId}`)[0]?.id as string,
      ),
      words: words.reply,
    }),
    await house.coach.act("talkInSessionAction", { responseId, note: words.note }),
    await house.coach.act("addChartEventAction", {
      coupleId: house.coupleId,
      kind: "session",
      onDate: weekOn,
      text: words.mark,
      audience: "coach",
    }),
    await house.coach.act("raiseConcernAction", {
      coupleId: house.coupleId,
      aboutClientId: house.idaId,
      words: words.concern,
    }),
    await house.coach.act("saveNoteAction", {
      coupleId: house.coupleId,
      baseRevision: "0",
      ...turnOf(house, words.cause),
    }),
    ...(await plantConflict(house, promised.onDate)),
    ...(await plantSession(house, promised.onDate)),
    await house.coach.act("addHypothesisAction", { coupleId: house.coupleId, words: words.hypothesis }),
  ];
  await house.coach.act("shareFormulationAction", {
    coupleId: house.coupleId,
    baseVersion: "0",
    lead: words.lead,
    ...turnOf(house, "what it means"),
  });
  done.push(
    await house.ida.act("answerFormulationAction", {
      version: "1",
      answer: "corrected",
      words: words.correction,
    }),
  );
  // These lead on to another page; the crawl shows that they were kept.
  await house.ida.act("answerAloneAction", { words: words.alone });
  await house.ida.act("newAgreementAction", {
    ...{ intent: "keep", draftId: randomUUID(), submitKey: randomUUID(), title: words.term },
  });
  await house.ida.act("keepBoundaryCardAction", {
    ...{ submitKey: randomUUID(), title: words.card, "items.0.words": words.card, audience: "self" },
  });
  for (const { result, text } of done) {
    if (result?.status !== "done")
      throw new Error(`not planted: ${JSON.stringify(result)} ${text.slice(0, 300)}`);
  }
  await plantAfterwards(house);
  return { sealedId, draftId, responseId };
}
