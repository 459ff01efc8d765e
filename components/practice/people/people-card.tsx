import { HelpSignIn } from "@/components/accounts/vouching/help-sign-in";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { Colleague } from "@/lib/practice/people/types";
import { HandOverAll } from "./hand-over-all";
import { RemovePerson } from "./remove-person";
import { RoleForm, roleChoices } from "./role-form";

export type PeopleActions = {
  makeLink: FormAction;
  chooseRole: FormAction;
  handOver: FormAction;
  remove: FormAction;
};

type PeopleCardProps = {
  others: readonly Colleague[];
  owner: { coachId: string; name: string };
  actions: PeopleActions;
};

const howMany = (n: number) => (n === 0 ? "No couples" : n === 1 ? "One couple" : `${n} couples`);

/** Everybody else who works here, each with what an owner may do. */
export function PeopleCard({ others, owner, actions }: PeopleCardProps) {
  const everybody = [owner, ...others.filter(({ isSupervisor }) => !isSupervisor)];
  return (
    <Card title="People who work here">
      <ul className="divide-y divide-line">
        {others.map((one) => (
          <li key={one.coachId} className="space-y-1 py-3 first:pt-0 last:pb-0">
            <p className="font-semibold">
              <Name>{one.name}</Name>
              {one.isOwner ? <Badge className="ml-2 align-middle">owner</Badge> : null}
              {one.isSupervisor ? <Badge className="ml-2 align-middle">supervisor</Badge> : null}
            </p>
            {one.isSupervisor ? null : <p className="text-sm text-ink-soft">{howMany(one.couples)}</p>}
            <HelpSignIn
              who={{ field: "coachId", id: one.coachId, name: one.name }}
              makeLink={actions.makeLink}
            />
            {roleChoices(one).map((choice) => (
              <RoleForm key={choice} person={one} choice={choice} action={actions.chooseRole} />
            ))}
            {one.couples > 0 ? (
              <HandOverAll
                from={one}
                to={everybody.filter(({ coachId }) => coachId !== one.coachId)}
                action={actions.handOver}
              />
            ) : (
              <RemovePerson person={one} action={actions.remove} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
