import { ChipChoices } from "@/components/ui/chip-choices";
import { ChoiceList } from "@/components/ui/choice-list";

type ManyOfProps = { name: string; options: readonly { value: string; label: string }[] };

/** Single words flow side by side, sentences stand one under the other. */
export function ManyOf({ name, options }: ManyOfProps) {
  const short = options.length > 5 && options.every(({ label }) => label.length <= 24);
  return short ? (
    <ChipChoices type="checkbox" name={name} options={options} />
  ) : (
    <ChoiceList type="checkbox" name={name} options={options} />
  );
}
