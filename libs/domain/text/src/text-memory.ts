/**
 * What was worked out from a text, kept for the next time that the same text is read: most paragraphs of a draft stay
 * as they were. When it holds more characters than it may, what was kept first goes first.
 */
export class TextMemory<Result> {
  private readonly known = new Map<string, Result>();
  private units = 0;

  /** @param unitsMax  UTF-16 units of text that are kept at most. */
  constructor(private readonly unitsMax: number) {}

  /** What is known of a text, or else what `make` makes of it. */
  recall(text: string, make: () => Result): Result {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const made = make();
    this.known.set(text, made);
    this.units += text.length;
    for (const oldest of this.known.keys()) {
      if (this.units <= this.unitsMax) break;
      this.known.delete(oldest);
      this.units -= oldest.length;
    }
    return made;
  }
}
