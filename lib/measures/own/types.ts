/** What the owner types to change the words of a measure, as the form holds it. */
export type MeasureForm = {
  name: string;
  source: string;
  about: string;
  min: string;
  highest: string;
  items: string;
  lead: string;
  credit: string;
  license: string;
  reversed: string;
  subscales: string;
  cutOff: string;
  missingMost: string;
  missingSource: string;
  sd: string;
  reliability: string;
  least: string;
  figuresSource: string;
};
