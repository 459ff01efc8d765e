// What is booked or prepared with one partner alone: to the other every page and payload stays as it was, letter by letter.
import { expect, test } from "@playwright/test";
import { asOwner } from "../support/people";
import type { Acted } from "../support/visitor";
import { lookOf } from "./looks";
import { type House, openHouse, password } from "./planted";
import { differences } from "./still";
import { daysOf } from "./twins/forms";

test.describe.configure({ mode: "serial", timeout: 240_000 });

let house: House;
let jonsCalendar: string;
test.beforeAll(async ({ baseURL }) => {
  house = await openHouse(baseURL ?? "");
  const { result } = await house.jon.act("makeFeedAction", { currentPassword: password });
  jonsCalendar = new URL(result?.data?.address ?? "").pathname;
});

/** His pages, and what his calendar reads. */
async function jonsView(): Promise<Record<string, string>> {
  const calendar = await house.jon.page(jonsCalendar);
  const pages = await asOwner((sql) => lookOf(sql, house.coupleId, house.jon, { payloads: true }));
  return { ...pages, calendar: calendar.text };
}
const accepted = async (acted: Promise<Acted>) => {
  const { result, headers, text } = await acted;
  expect(result?.status ?? headers.get("x-action-redirect"), text.slice(0, 300)).toMatch(/^(done$|\/)/);
};

test("sessions with her alone, booked, moved and canceled", async () => {
  const { coach, coupleId, idaId } = house;
  const { daysOn } = daysOf(0);
  const booking = { coupleId, minutes: "50", rhythm: "once", times: "" };
  await accepted(
    coach.act("bookAppointmentsAction", { ...booking, who: "both", day: daysOn(9), time: "10:00" }),
  );
  const before = await jonsView();
  expect(before["/client"]).toContain("Next session");
  expect(before.calendar?.match(/BEGIN:VEVENT/g)).toHaveLength(1);

  await accepted(
    coach.act("bookAppointmentsAction", {
      ...{ ...booking, who: idaId, day: daysOn(2), time: "16:00", rhythm: "weekly", times: "3" },
    }),
  );
  const ids = await asOwner(
    (sql) => sql`select id from appointments where couple_id = ${coupleId} and client_id = ${idaId}
      order by starts_at`,
  );
  const appointmentId = String(ids[0]?.id);
  await accepted(
    coach.act("moveAppointmentAction", {
      ...{ appointmentId, day: daysOn(3), time: "17:00", minutes: "50", scope: "this" },
    }),
  );
  expect(differences(before, await jonsView()), "with sessions of hers").toEqual([]);
  expect((await house.ida.page("/client")).text).toContain("5:00 PM");

  await accepted(coach.act("cancelAppointmentAction", { appointmentId, scope: "following" }));
  expect(differences(before, await jonsView()), "after they were canceled").toEqual([]);
});

test("what she brings, and that she would like time alone, before and after it is on a draft", async () => {
  const { coach, ida, coupleId } = house;
  const [before, hersBefore] = [
    await jonsView(),
    await asOwner((sql) => lookOf(sql, coupleId, ida, { payloads: true })),
  ];

  await accepted(ida.act("askTimeAloneAction", {}));
  expect(differences(before, await jonsView()), "after she asked for time alone").toEqual([]);
  const hersAfter = await asOwner((sql) => lookOf(sql, coupleId, ida, { payloads: true }));
  expect(differences(hersBefore, hersAfter), "her own pages").toEqual([]);

  await accepted(ida.act("filePointAction", { words: "zqforher alone", audience: "coach" }));
  await accepted(ida.act("filePointAction", { words: "zqforboth of us", audience: "couple" }));
  const pointIds = await asOwner(
    (sql) => sql`select id from agenda_points where couple_id = ${coupleId} and audience = 'couple'`,
  );
  await accepted(
    coach.act("addPointsAction", { coupleId, "pointIds[]": [String(pointIds[0]?.id)], as: "lines" }),
  );
  const after = await jonsView();
  expect(differences(before, after), "with points of hers").toEqual([]);
  expect(Object.values(after).join("")).not.toMatch(/zqfor/);

  await accepted(
    coach.act("saveAgendaAction", {
      coupleId,
      baseRevision: "1",
      "lines.0": "zqforboth of us",
      share: "yes",
    }),
  );
  expect((await jonsView())["/client/agenda"]).toContain("zqforboth");
});
