/** Names of the files of an evidence package, `shenjiao-evidence/1`. Described in docs/formats/evidence-package.md. */
export const packageFiles = {
  manifest: 'package.json',
  keys: 'keys.json',
  entries: 'entries.ndjson',
  /** In a package of single items: where each line of the entries stands, and its way to the root. */
  proofs: 'proofs.ndjson',
  checkpoints: { sha256: 'checkpoint-sha256.txt', sm3: 'checkpoint-sm3.txt' },
  /** In a package of the whole log: every checkpoint that was ever signed, to find where it was changed. */
  history: 'history.ndjson',
  consistency: 'consistency.json',
  signOffs: 'sign-offs.ndjson',
  publications: 'publications.ndjson',
  definitionsFolder: 'definitions',
  publishedFolder: 'published',
  /** Approval forms by item, for people to read; nothing is proven by them. */
  formsFolder: 'forms',
} as const;

export const packageFormat = 'shenjiao-evidence/1';

export interface Manifest {
  readonly format: typeof packageFormat;
  /** Name of the log. */
  readonly log: string;
  /** The whole log from its first entry, or single items with their proofs. */
  readonly scope: 'log' | 'items';
  /** Size of the checkpoint that everything leads to. */
  readonly size: number;
  readonly items: readonly string[];
}

export interface PackageKeys {
  /** In their text form: name, identifier, base64. */
  readonly log: readonly string[];
  readonly receipts: readonly { readonly id: string; readonly publicKey: string }[];
}

export interface ProofLine {
  readonly index: number;
  readonly sha256: readonly string[];
  readonly sm3: readonly string[];
}

export interface HistoryLine {
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
}

/** Proof that the log of an older checkpoint is the beginning of this one. */
export interface ConsistencyFile {
  readonly from: number;
  readonly sha256: readonly string[];
  readonly sm3: readonly string[];
}

export interface SignOffLine {
  readonly decision: string;
  readonly entry: string;
  readonly statement: string;
  readonly keyId: string;
  readonly signature: string;
}

export interface PublicationLine {
  readonly id: string;
  readonly item: string;
  readonly case: string;
  readonly decision: string;
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
  readonly pageDigest: string;
  /** Proof files that were shipped with it; null for what was published before there was a log. */
  readonly proofs: { readonly sha256: string; readonly sm3: string } | null;
}
