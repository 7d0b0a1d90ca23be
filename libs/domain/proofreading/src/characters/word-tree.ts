/** How full the table of branches may become, in branches per place. */
const loadMax = 0.6;

/** A prefix tree of words over UTF-16 units in typed arrays: one hash table of branches, one value per node. */
export class WordTree {
  private readonly places: number;
  private readonly fromNode: Int32Array;
  private readonly units: Uint16Array;
  private readonly toNode: Int32Array;
  private readonly values: Float32Array;
  /** The first step of most walks, without the hash. */
  private readonly firstNodes = new Int32Array(0x10000);
  private nodeCount = 1;

  /** Room for so many branches; words share the branches of their common beginnings. */
  constructor(branchesMax: number) {
    this.places = 1 << Math.ceil(Math.log2(branchesMax / loadMax + 2));
    this.fromNode = new Int32Array(this.places).fill(-1);
    this.units = new Uint16Array(this.places);
    this.toNode = new Int32Array(this.places);
    this.values = new Float32Array(branchesMax + 2).fill(Number.NaN);
  }

  /** Puts in a piece of a text as a word with its value. */
  add(text: string, start: number, end: number, value: number): void {
    let node = 0;
    for (let at = start; at < end; at += 1) node = this.branch(node, text.charCodeAt(at));
    this.values[node] = value;
  }

  /** The node behind a unit, or 0 when no word goes on like that. */
  next(node: number, unit: number): number {
    if (node === 0) return this.firstNodes[unit] ?? 0;
    for (let place = this.placeOf(node, unit); ; place = (place + 1) & (this.places - 1)) {
      const from = this.fromNode[place] ?? -1;
      if (from === -1) return 0;
      if (from === node && this.units[place] === unit) return this.toNode[place] ?? 0;
    }
  }

  /** The value of the word that ends at a node; not a number when none does. */
  valueAt(node: number): number {
    return this.values[node] ?? Number.NaN;
  }

  private branch(node: number, unit: number): number {
    for (let place = this.placeOf(node, unit); ; place = (place + 1) & (this.places - 1)) {
      const from = this.fromNode[place] ?? -1;
      if (from === node && this.units[place] === unit) return this.toNode[place] ?? 0;
      if (from !== -1) continue;
      this.fromNode[place] = node;
      this.units[place] = unit;
      this.toNode[place] = this.nodeCount;
      if (node === 0) this.firstNodes[unit] = this.nodeCount;
      this.nodeCount += 1;
      return this.nodeCount - 1;
    }
  }

  private placeOf(node: number, unit: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.places - 1);
  }
}
