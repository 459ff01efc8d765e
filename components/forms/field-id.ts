/** The id of a field in one form: what the label, the hint and the error summary point at. */
export const fieldId = (formId: string, name: string) => `${formId}-${name.replaceAll(/[^\w-]/g, "-")}`;
