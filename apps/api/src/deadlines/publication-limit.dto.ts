/** A limit of working days with its end. */
export class PublicationLimitResponse {
  id: string;
  trigger: string;
  workingDays: number;
  law: string;
  article: string | null;
  /** The day from which it runs, which is not counted. */
  from: string;
  due: string;
  isProvisional: boolean;
}

/** The earliest end first. */
export class PublicationLimitsResponse {
  limits: PublicationLimitResponse[];
}
