/** What is measured, and the ratio to the floor page that each must keep (performance budgets of the project). */

export type Page = { name: string; as: "nobody" | "coach" | "client"; path: string; must: number };

export const pagesFor = (ids: { coupleId: string; assignmentId: string }): Page[] => [
  { name: "client home", as: "client", path: "/client", must: 3 },
  { name: "an exercise", as: "client", path: `/client/homework/${ids.assignmentId}`, must: 3 },
  { name: "weekly pulse", as: "client", path: "/client/check-in", must: 3 },
  { name: "own trend", as: "client", path: "/client/trust", must: 4 },
  { name: "counselor's today", as: "coach", path: "/coach", must: 4 },
  { name: "caseload of 25", as: "coach", path: "/coach/couples", must: 4 },
  { name: "couple record", as: "coach", path: `/coach/couples/${ids.coupleId}`, must: 4 },
  { name: "trust of a couple", as: "coach", path: `/coach/couples/${ids.coupleId}/trust`, must: 4 },
  { name: "session brief", as: "coach", path: `/coach/couples/${ids.coupleId}/brief`, must: 4 },
  { name: "sessions", as: "coach", path: `/coach/couples/${ids.coupleId}/sessions`, must: 4 },
];
