/** Markup that has been made by this file's functions and nowhere else, so that nothing unescaped can pass for it. */
export class Markup {
  readonly #html: string;

  private constructor(html: string) {
    this.#html = html;
  }

  /** @internal only `markup` makes markup. */
  static of(html: string): Markup {
    return new Markup(html);
  }

  toString(): string {
    return this.#html;
  }
}

export type MarkupValue = string | number | Markup | readonly MarkupValue[] | null;

/**
 * HTML with values put in. Every text is escaped, for element content and for double-quoted attributes alike;
 * only what this tag has made is taken as it is; null is nothing; lists are put one after another.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return Markup.of(parts.reduce((html, part, index) => html + htmlOf(values[index - 1] ?? null) + part));
}

function htmlOf(value: MarkupValue): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.toString();
  return typeof value === 'object' ? value.map(htmlOf).join('') : escapeText(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

// Control and half characters, which HTML does not allow in text, are shown as U+FFFD instead of silently changing the page.
const special = /[&<>"'\r]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/** The text so that a browser shows exactly it, as element content or inside a double-quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(special, (character) => entities[character] ?? '\ufffd');
}
