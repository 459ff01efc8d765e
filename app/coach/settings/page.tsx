import { found } from "@/app/found";
import { TextsFit } from "@/components/practice/checklist/texts-fit";
import { ConsentForm } from "@/components/practice/consent/consent-form";
import { ContactsCard } from "@/components/practice/contacts/contacts-card";
import { CoverCard } from "@/components/practice/covers/cover-card";
import { InviteCard } from "@/components/practice/people/invite-card";
import { PeopleCard } from "@/components/practice/people/people-card";
import { ElsewhereCards } from "@/components/practice/settings/elsewhere-card";
import { NamesInTitlesForm } from "@/components/practice/settings/names-in-titles-form";
import { PracticeForm } from "@/components/practice/settings/practice-form";
import { SecondStepRule } from "@/components/practice/settings/second-step-rule";
import { WeeklyMinutesForm } from "@/components/practice/settings/weekly-minutes-form";
import { NoteHeadingsForm } from "@/components/sessions/notes/headings-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoach } from "@/lib/platform/auth/session";
import { professionOf } from "@/lib/platform/text/profession";
import { dayIn, dayInWords, momentInWords } from "@/lib/platform/time/day";
import { textsToRead } from "@/lib/practice/checklist/queries";
import { consentText } from "@/lib/practice/consent/queries";
import { practiceContactLists } from "@/lib/practice/contacts/queries";
import { practiceCovers } from "@/lib/practice/covers/queries";
import { practicePeople } from "@/lib/practice/people/queries";
import { practiceRules, practiceSettings } from "@/lib/practice/settings/queries";
import { headingsOfNotes } from "@/lib/sessions/note-headings/queries";
import {
  acceptTextsAction,
  addContactAction,
  changePracticeAction,
  chooseHeadingsAction,
  chooseNamesInTitlesAction,
  chooseRoleAction,
  chooseWeeklyMinutesAction,
  endCoverAction,
  handOverAllAction,
  inviteCoachAction,
  linkForCoachAction,
  nameCoverAction,
  removeCoachAction,
  removeContactAction,
  requireSecondStepAction,
  withdrawCoachInvitationAction,
  writeConsentAction,
} from "./actions";

export const metadata = { title: "Practice settings" };

export default async function SettingsPage() {
  const owner = await requireCoach();
  const [
    settings,
    { secondStepRequired, weeklyMinutes },
    { others, invitations },
    text,
    contacts,
    toRead,
    covers,
    headings,
  ] = await found(
    Promise.all([
      practiceSettings(owner),
      practiceRules(owner),
      practicePeople(owner),
      consentText(owner),
      practiceContactLists(owner),
      textsToRead(owner),
      practiceCovers(owner),
      headingsOfNotes(owner),
    ]),
  );
  const change = { add: addContactAction, remove: removeContactAction };
  const writtenOn = dayInWords(dayIn(owner.timeZone, text.writtenAt), dayIn(owner.timeZone, owner.at));
  return (
    <>
      <PageHeader title="Practice settings" lead="What you choose here applies to the whole practice." />
      <div className="max-w-[44rem] space-y-6">
        <Card title="The practice">
          <PracticeForm action={changePracticeAction} now={settings} />
        </Card>
        <ContactsCard kind="help" contacts={contacts.help} {...change} />
        <ContactsCard kind="referral" contacts={contacts.referral} {...change} />
        <Card title="Page titles">
          <NamesInTitlesForm action={chooseNamesInTitlesAction} chosen={settings.namesInTitles} />
        </Card>
        <Card title="Minutes a week">
          <WeeklyMinutesForm action={chooseWeeklyMinutesAction} chosen={weeklyMinutes} />
        </Card>
        <Card title="Headings of progress notes">
          <NoteHeadingsForm action={chooseHeadingsAction} chosen={headings} />
        </Card>
        <Card title="Second step at sign-in">
          <SecondStepRule action={requireSecondStepAction} required={secondStepRequired} />
        </Card>
        <ElsewhereCards />
        <Card title="Before you begin" id="consent">
          {toRead ? <TextsFit action={acceptTextsAction} /> : null}
          <ConsentForm
            action={writeConsentAction}
            text={text}
            writtenOn={writtenOn}
            counselor={professionOf(owner.profile).counselor}
          />
        </Card>
        {others.length > 0 ? (
          <PeopleCard
            others={others}
            owner={{ coachId: owner.personId, name: owner.name }}
            actions={{
              makeLink: linkForCoachAction,
              chooseRole: chooseRoleAction,
              handOver: handOverAllAction,
              remove: removeCoachAction,
            }}
          />
        ) : null}
        {others.length > 0 ? (
          <CoverCard
            covers={covers}
            people={[
              { coachId: owner.personId, name: owner.name },
              ...others.filter(({ isSupervisor }) => !isSupervisor),
            ]}
            today={dayIn(owner.timeZone, owner.at)}
            actions={{ name: nameCoverAction, end: endCoverAction }}
          />
        ) : null}
        <InviteCard
          counselor={professionOf(owner.profile).counselor}
          invite={inviteCoachAction}
          withdraw={withdrawCoachInvitationAction}
          pending={invitations.map(({ invitationId, email, expiresAt }) => ({
            ...{ invitationId, email },
            until: momentInWords(expiresAt, owner.timeZone, owner.at),
          }))}
        />
      </div>
    </>
  );
}
