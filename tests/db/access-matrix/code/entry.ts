// Promise: one exported function, one case of using it, and what each kind of person gets.
import type { Actor, Anyone, Supervisor } from "@/lib/platform/auth/actor";
import type { World } from "@/tests/factories/world";

/**
 * `shows`: an answer with what was planted in it · `quiet`: an answer without · `works`: a command that did its work ·
 * `not found` · `refusal`: with a next step · `by type`: the compiler forbids it; forced, it comes to
 * nothing all the same · `nothing`: a command for somebody who has not agreed to anything yet, whatever it says · `none`: whatever
 * happens, nothing of what was planted is shown, and nothing is done
 */
export type Outcome = "shows" | "quiet" | "works" | "not found" | "refusal" | "by type" | "nothing" | "none";

/** Who reads Ana and Ben in supervision, in each world. */
export const supervisors = new WeakMap<World, Supervisor>();

export const people = {
  coach: (world: World): Actor => world.coach,
  colleague: (world: World): Actor => world.colleague,
  stranger: (world: World): Actor => world.stranger,
  ana: (world: World): Actor => world.ana,
  ben: (world: World): Actor => world.ben,
  otherClient: (world: World): Actor => world.otherCouple.second,
  clientElsewhere: (world: World): Actor => world.strangers.second,
  /** Has joined, and has not agreed to anything yet. */
  unsigned: (world: World): Actor => world.colleagues.second,
  /** Forced: no query and command of the work takes them. */
  supervisor: (world: World): Anyone => {
    const supervisor = supervisors.get(world);
    if (!supervisor) throw new Error("this world has no supervisor");
    return supervisor;
  },
};
export type Person = keyof typeof people;
export type Gets = Omit<Record<Person, Outcome>, "unsigned" | "supervisor"> & {
  unsigned?: Outcome;
  supervisor?: Outcome;
};

export type Entry = {
  /** `lib/sessions/agenda/commands.ts talkInSession` */
  name: string;
  /** Which case, where there are several. */
  when: string;
  run: (actor: Anyone, prepared: Prepared) => Promise<unknown>;
  prepare: (world: World) => Promise<Prepared>;
  gets: Record<Person, Outcome>;
  /** The line that each success leaves in the audit log. */
  auditAction: string | null;
};

/** What is planted and must not be found where it does not belong, and the input of the call. */
export type Prepared = { marks?: string[]; input?: unknown };

type Case<A extends unknown[] | [], P> = {
  when?: string;
  prepare: (world: World) => Promise<P>;
  input?: (prepared: NoInfer<P>) => A;
  gets: Gets;
  auditAction?: string;
};

/** One's own sign-in is nobody's to agree to; a copy of the record is. */
const isGuarded = /^(?!accounts\/(?!record-copies\/)).*commands$/;

/** As another client, but for changes. */
const unsignedGets = ({ otherClient }: Gets, isCommand: boolean): Outcome =>
  isCommand && otherClient !== "by type" ? "nothing" : otherClient;

/** What is the whole practice's: forced, a supervisor reads it like everybody who works there. No page of theirs asks for it. */
const ofThePractice = new Set([
  ...["exerciseShelf", "exerciseDetail", "ownership", "exchangeText", "pathwayShelf", "pathwayDetail"],
  ...["colleagues", "practiceRules", "referrals", "ownHelp", "headingsOfNotes", "practiceMeasures"],
]);
const supervisorGets = ({ coach }: Gets, name: string): Outcome =>
  ofThePractice.has(name) && coach === "shows" ? "shows" : "none";

export function entry<A extends unknown[] | [], P>(
  file: string,
  functions: Record<string, (actor: never, ...rest: A) => Promise<unknown>>,
  told: Case<A, P>,
): Entry {
  const [[name, run] = ["", undefined]] = Object.entries(functions);
  const { input, prepare, gets, when = "", auditAction = null } = told;
  return {
    name: `lib/${file}.ts ${name}`,
    when,
    prepare: prepare as unknown as Entry["prepare"],
    gets: {
      unsigned: unsignedGets(gets, isGuarded.test(file)),
      supervisor: supervisorGets(gets, name),
      ...gets,
    },
    auditAction,
    run: (actor, prepared) =>
      Promise.resolve().then(() =>
        (run as unknown as (actor: Anyone, ...rest: unknown[]) => Promise<unknown>)(
          actor,
          ...((input?.(prepared as P) ?? []) as unknown[]),
        ),
      ),
  };
}

/** The clients' side of a coach's function, and the coaches' side of a client's. */
export const noClient = {
  ana: "by type",
  ben: "by type",
  otherClient: "by type",
  clientElsewhere: "by type",
} as const;
export const noCoach = { coach: "by type", colleague: "by type", stranger: "by type" } as const;
