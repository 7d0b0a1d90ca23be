import type { ProcessRow } from '#application';
import type { FragmentName } from '../unit-of-work/write-statements.js';

type Written = readonly [FragmentName, Record<string, unknown>];

/** The fragment that writes a row of how the office works, and its columns. */
export function processWrite(row: ProcessRow): Written {
  switch (row.row) {
    case 'definition': {
      const { hash, name, kind, version, body, at } = row;
      return ['insertDefinitions', { hash, name, kind, version, body: Buffer.from(body), created_at: at }];
    }
    case 'policies':
      return ['insertPolicySets', { hash: row.hash, body: Buffer.from(row.body), created_at: row.at }];
    case 'proposal': {
      const isPolicies = row.purpose === 'policies';
      return [
        'insertProcessProposals',
        {
          id: row.id,
          unit_id: row.unitId,
          purpose: row.purpose,
          definition_hash: isPolicies ? null : row.subject,
          policies_hash: isPolicies ? row.subject : null,
          reason: row.reason,
          valid_from: row.validFrom,
          valid_to: row.validTo,
          proposed_by: row.proposedBy,
          proposed_at: row.at,
          entry_id: row.entryId,
        },
      ];
    }
    case 'proof':
      return [
        'insertProcessProofs',
        {
          id: row.id,
          subject_hash: row.subject,
          unit_id: row.unitId,
          reader: row.reader,
          definitions: row.definitions,
          policies: row.policies,
          roster_digest: row.rosterDigest,
          situations: row.situations,
          transitions: row.transitions,
          faults: row.faults,
          proven_at: row.at,
        },
      ];
    case 'activation':
      return [
        'insertProcessActivations',
        {
          proposal_id: row.proposalId,
          subject_hash: row.subject,
          unit_id: row.unitId,
          purpose: row.purpose,
          proposed_by: row.proposedBy,
          proof_id: row.proofId,
          reader: row.reader,
          valid_from: row.validFrom,
          valid_to: row.validTo,
          activated_by: row.activatedBy,
          activated_at: row.at,
          entry_id: row.entryId,
        },
      ];
    case 'outcome':
      return [
        'decideProcessProposals',
        { id: row.proposalId, outcome: row.outcome, decided_by: row.decidedBy, decided_at: row.at },
      ];
  }
}
