import { Profession } from "@/components/shell/profession";
import { Name } from "@/components/ui/name";
import { Notice } from "@/components/ui/notice";

type ToldOfCoverProps = { name: string; until: string };

/** On both partners' first page, while somebody stands in for their counselor. */
export function ToldOfCover({ name, until }: ToldOfCoverProps) {
  return (
    <Notice className="mb-6">
      <Name>{name}</Name> stands in for your <Profession /> until the end of {until}, and reads what you share
      with your <Profession />. What you wrote in private stays unread. My data says by whom your things were
      opened.
    </Notice>
  );
}
