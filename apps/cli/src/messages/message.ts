/** A sentence for people in front of a terminal, in both languages. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}
