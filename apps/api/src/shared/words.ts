import {
  actionName,
  catalogueOf,
  messageOf,
  sentenceOf,
  type Language,
  type MessageSection,
  type SentenceView,
} from '#application';

/** The words for codes in one language. */
export class Words {
  constructor(readonly language: Language) {}

  of(section: MessageSection, code: string): string {
    return messageOf(this.language, section, code);
  }

  /** Null stays null: there is nothing to name. */
  orNull(section: MessageSection, code: string | null): string | null {
    return code === null ? null : this.of(section, code);
  }

  sentence({ key, params }: SentenceView): string {
    return sentenceOf(this.language, key, params);
  }

  /** A button's text: of the action itself where it has one, else of its outcome. */
  action(action: string): string {
    return actionName(this.language, action);
  }

  named(section: MessageSection, codes: readonly string[]): { code: string; name: string }[] {
    return codes.map((code) => ({ code, name: this.of(section, code) }));
  }

  /** Every code that a section has a word for. */
  all(section: MessageSection): { code: string; name: string }[] {
    return this.named(section, Object.keys(catalogueOf(this.language)[section]));
  }
}
