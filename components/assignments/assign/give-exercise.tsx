import type { Route } from "next";
import { LoadNote } from "@/components/assignments/load/load-note";
import { Guidance } from "@/components/library/exercises/guidance";
import { ConcernNote } from "@/components/safety/concern-note";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { CoupleLoad } from "@/lib/assignments/load/types";
import type { AssignmentCard, AssignmentForm } from "@/lib/assignments/types";
import { isApology } from "@/lib/library/pathways/rules/order";
import { whatRests } from "@/lib/pace/rules";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { addDays } from "@/lib/platform/time/day";
import { unsignedPeople } from "@/lib/practice/consent/rules";
import { waitsDuringConcern } from "@/lib/safety/rules";
import { AlreadyOpen } from "./already-open";
import { AssignForm } from "./assign-form";
import { NotNowNote } from "./not-now-note";
import { WayChoice } from "./way-choice";
import { WayPreview } from "./way-preview";
import { wayFor, waysOf } from "./ways";

type GiveExerciseProps = {
  path: Route;
  /** At the end of this session, with a plan. */
  appointmentId?: string;
  form: AssignmentForm;
  load: CoupleLoad;
  before: readonly AssignmentCard[];
  way: string | undefined;
  coachName: string;
  action: FormAction;
};

/** Who, why, when on the left; on the right exactly what they will see. */
export function GiveExercise({
  path,
  appointmentId,
  form,
  load,
  before,
  way: code,
  coachName,
  action,
}: GiveExerciseProps) {
  const { couple, exercise, today, activeCount } = form;
  const { coupleId, partners: people } = couple;
  const { content, exerciseId, guidance } = exercise;
  const gone = new Set(people.filter(({ leftAt }) => leftAt).map(({ clientId }) => clientId));
  const every = waysOf(content, people).filter(({ partners }) =>
    partners.every(({ clientId }) => !gone.has(clientId)),
  );
  const ways = form.concern ? every.filter(({ mode }) => !waitsDuringConcern(content.kind, mode)) : every;
  const way = wayFor(ways, code, before);
  // Until it is said whom it is for, each one's wish is worth knowing.
  const each = people
    .filter(({ leftAt }) => !leftAt)
    .map(({ clientId }) => ({ clientId, role: "each" as const }));
  const rests = whatRests(content, form.notNow, way?.partners ?? each);
  const chosen = new Set((way?.partners ?? each).map(({ clientId }) => clientId));
  const unsigned = unsignedPeople(people.filter(({ clientId }) => chosen.has(clientId)));
  const opens = content.fields.some((field) => field.role !== "joint" && field.widest === "couple");
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="min-w-0 space-y-5">
        <div>
          <h2 className="text-xl">{content.title}</h2>
          <p className="mt-1 text-ink-soft">
            {content.aim}{" "}
            <Link href={path} className="link">
              Choose another
            </Link>
          </p>
        </div>
        <NotNowNote rests={rests} notNow={form.notNow} />
        <Card title={way ? "Who is it for" : "Who is it for?"} level={3}>
          {ways.length < every.length ? <ConcernNote coupleId={coupleId} /> : null}
          <WayChoice ways={ways} chosen={way} path={path} exerciseId={exerciseId} />
        </Card>
        {unsigned ? <Notice tone="warn">{unsigned}</Notice> : null}
        {way ? (
          <>
            <AlreadyOpen way={way} activeCount={activeCount} />
            <LoadNote
              load={load}
              coupleId={coupleId}
              today={today}
              more={{ minutes: content.minutes, forWhom: way.partners.map(({ clientId }) => clientId) }}
            />
            {unsigned ? null : (
              <Card>
                <AssignForm
                  action={action}
                  coupleId={coupleId}
                  exerciseId={exerciseId}
                  way={way}
                  today={today}
                  hopedBy={addDays(today, 7)}
                  apology={isApology(content.kind)}
                  rests={rests}
                  cycle={form.cycle}
                  {...(appointmentId ? { appointmentId } : {})}
                  opensByItself={
                    opens
                      ? way.mode !== "one" && content.sealed
                        ? "By itself, once both are in"
                        : "As soon as its author has sent it"
                      : null
                  }
                />
              </Card>
            )}
            <Guidance guidance={guidance} />
          </>
        ) : null}
      </div>
      <div className="min-w-0 space-y-5">
        {way ? (
          <Card title="Before you assign it" eyebrow="Nothing you try here is kept" level={3}>
            <WayPreview content={content} way={way} people={people} coachName={coachName} />
          </Card>
        ) : (
          <Guidance guidance={guidance} />
        )}
      </div>
    </div>
  );
}
