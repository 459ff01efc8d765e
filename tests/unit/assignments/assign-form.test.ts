import { expect, test } from "vitest";
import { assignExerciseSchema } from "@/lib/assignments/schema";
import { formValues } from "@/lib/platform/actions/form-values";

const id = "0b9f1f6e-8f0e-4d5a-9c56-0f6c0a3f6e10";
const posted = (changes: Record<string, string> = {}) => {
  const form = new FormData();
  const fields = {
    coupleId: id,
    exerciseId: id,
    mode: "one",
    why: " Because. ",
    startsOn: "",
    dueOn: "",
    repeat: "once",
    times: "",
    "partners.0.clientId": id,
    "partners.0.role": "involved",
    "partners.1.clientId": id,
    "partners.1.role": "",
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return assignExerciseSchema.safeParse(formValues(form));
};

test("a partner without a role is left out, empty days are open, and the rest has gentle defaults", () => {
  expect(posted().data).toEqual({
    coupleId: id,
    exerciseId: id,
    mode: "one",
    why: "Because.",
    startsOn: null,
    dueOn: null,
    repeat: "once",
    times: 1,
    releaseRule: "automatic",
    partners: [{ clientId: id, role: "involved" }],
  });
});

test.each([
  [{ "partners.0.role": "" }, "partners"],
  [{ "partners.0.role": "boss" }, "partners"],
  [{ why: "  " }, "why"],
  [{ why: "x".repeat(601) }, "why"],
  [{ dueOn: "2027-02-29" }, "dueOn"],
  [{ repeat: "weekly" }, "times"],
  [{ repeat: "weekly", times: "1" }, "times"],
  [{ repeat: "weekly", times: "27" }, "times"],
  [{ coupleId: "1; drop table" }, "coupleId"],
  [{ mode: "apart; --" }, "mode"],
] as [Record<string, string>, string][])("%j is sent back at %s", (changes, at) => {
  const result = posted(changes);
  expect(result.error?.issues.map((issue) => issue.path[0])).toContain(at);
});
