import { Field } from "@/components/ui/field";
import { ScaleInput } from "@/components/ui/scale-input";

/** Shown by the choice itself, so that it needs no script; below 7 it suggests a smaller one, and lets everybody go on. */
const shownBelowSeven =
  "hidden group-has-[:is([value='0'],[value='1'],[value='2'],[value='3'],[value='4'],[value='5'],[value='6']):checked]:block";

export function Keepable() {
  return (
    <div className="group">
      <Field
        name="confidence"
        group
        label="How sure are you that you can keep it?"
        hint="Only you see this number."
      >
        <ScaleInput lowLabel="not sure at all" highLabel="quite sure" />
      </Field>
      <div role="status">
        <p className={`mt-3 rounded-md border-l-4 border-edge bg-sunken px-4 py-3 ${shownBelowSeven}`}>
          Perhaps make it a little smaller: fewer times, a shorter while, or something you would do even on a
          hard day. A small promise that holds says more than a large one. You can also leave it as it is.
        </p>
      </div>
    </div>
  );
}
