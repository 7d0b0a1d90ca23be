declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Identifiers are UUIDv7 texts made by the application, so that rows sort by creation. */
export type ItemId = Branded<'ItemId'>;
export type CaseId = Branded<'CaseId'>;
export type TaskId = Branded<'TaskId'>;
export type DecisionId = Branded<'DecisionId'>;
export type EntryId = Branded<'EntryId'>;
export type PersonId = Branded<'PersonId'>;
export type AccountId = Branded<'AccountId'>;
export type UnitId = Branded<'UnitId'>;
export type PublicationId = Branded<'PublicationId'>;

/** Takes a text that has been checked (or made) elsewhere as an identifier of the wanted kind. */
export function asId<Id extends string>(value: string): Id {
  return value as Id;
}

/** `alg:hex` text, e.g. `sha256:9f86d0…`: the algorithm always travels with the value. */
export type Digest = Branded<'Digest'>;
