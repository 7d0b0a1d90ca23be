import type { Instant, PersonId, UnitId } from '#domain/kernel';
import type { ProposalOutcome } from './definition.store.port.js';
import type { ProposalPurpose } from './purposes.js';

/** A row that records how the office means to work. */
export type ProcessRow =
  | {
      readonly row: 'definition';
      readonly hash: string;
      readonly name: string;
      readonly kind: string;
      readonly version: number;
      readonly body: Uint8Array;
      readonly at: Instant;
    }
  | { readonly row: 'policies'; readonly hash: string; readonly body: Uint8Array; readonly at: Instant }
  | {
      readonly row: 'proposal';
      readonly id: string;
      readonly unitId: UnitId;
      readonly purpose: ProposalPurpose;
      readonly subject: string;
      readonly reason: string;
      readonly validFrom: Instant | null;
      readonly validTo: Instant | null;
      readonly proposedBy: PersonId;
      readonly at: Instant;
      readonly entryId: string;
    }
  | {
      readonly row: 'proof';
      readonly id: string;
      readonly subject: string;
      readonly unitId: UnitId;
      readonly reader: number;
      readonly definitions: readonly string[];
      readonly policies: readonly string[];
      readonly rosterDigest: string;
      readonly situations: number;
      readonly transitions: number;
      readonly faults: number;
      readonly at: Instant;
    }
  | {
      readonly row: 'activation';
      readonly proposalId: string;
      readonly subject: string;
      readonly unitId: UnitId;
      readonly purpose: ProposalPurpose;
      readonly proposedBy: PersonId;
      readonly proofId: string;
      readonly reader: number;
      readonly validFrom: Instant;
      readonly validTo: Instant | null;
      readonly activatedBy: PersonId;
      readonly at: Instant;
      readonly entryId: string;
    }
  | {
      readonly row: 'outcome';
      readonly proposalId: string;
      readonly outcome: ProposalOutcome;
      readonly decidedBy: PersonId;
      readonly at: Instant;
    };
