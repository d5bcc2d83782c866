/** A sentence in the three languages of the reports. */
export interface Words {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** Language of a report. */
export type ReportLanguage = keyof Words;
