import type { ClosedReader, TextBounds } from './closed-reader.js';
import { documentLimits } from './document.js';

/** Sees every id and every text of one document, so that ids stay unique and the whole stays within limits. */
export class NodeCount {
  private readonly ids = new Set<string>();
  private nodes = 0;
  private units = 0;

  constructor(private readonly reader: ClosedReader) {}

  id(value: unknown, path: string): string {
    this.nodes += 1;
    const id = this.reader.id(value, path);
    if (id === '') return id;
    if (this.ids.has(id)) this.reader.report('DOCUMENT.ID_USED_TWICE', path);
    this.ids.add(id);
    return id;
  }

  text(value: unknown, path: string, bounds: TextBounds): string {
    const text = this.reader.text(value, path, bounds);
    this.units += text.length;
    return text;
  }

  lineBreak(): void {
    this.units += 1;
  }

  finish(path: string): void {
    const { nodesMax, textMax } = documentLimits;
    if (this.nodes > nodesMax) this.reader.report('DOCUMENT.TOO_MANY_PARTS', path, { max: nodesMax });
    if (this.units > textMax) this.reader.report('DOCUMENT.TEXT_TOO_LONG', path, { max: textMax });
  }
}
