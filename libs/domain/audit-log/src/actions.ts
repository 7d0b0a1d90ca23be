/** What an entry is about: one item (it takes its place in the item's chain), or the office. */
export type ActionScope = 'item' | 'office';

/**
 * Every action that can be recorded, registered once: whether it stands in an item's chain, and the key of the
 * sentence shown to people. Names are in the past tense and never reused for something else.
 */
export const auditActions = {
  'item.created': { scope: 'item', sentence: 'entry.item.created' },
  'item.recalled': { scope: 'item', sentence: 'entry.item.recalled' },
  'item.quarantined': { scope: 'item', sentence: 'entry.item.quarantined' },
  'item.paused': { scope: 'item', sentence: 'entry.item.paused' },
  'item.voided': { scope: 'item', sentence: 'entry.item.voided' },
  'item.urged': { scope: 'item', sentence: 'entry.item.urged' },
  'item.copied': { scope: 'item', sentence: 'entry.item.copied' },
  'comment.added': { scope: 'item', sentence: 'entry.comment.added' },
  'signer.added': { scope: 'item', sentence: 'entry.signer.added' },
  'signer.removed': { scope: 'item', sentence: 'entry.signer.removed' },
  'task.takenBack': { scope: 'item', sentence: 'entry.task.takenBack' },
  'expert.invited': { scope: 'item', sentence: 'entry.expert.invited' },
  'expert.revoked': { scope: 'item', sentence: 'entry.expert.revoked' },
  'expert.opened': { scope: 'item', sentence: 'entry.expert.opened' },
  'expert.answered': { scope: 'item', sentence: 'entry.expert.answered' },
  'item.refused': { scope: 'item', sentence: 'entry.item.refused' },
  'item.archived': { scope: 'item', sentence: 'entry.item.archived' },
  'item.contentPurged': { scope: 'item', sentence: 'entry.item.contentPurged' },
  'draft.saved': { scope: 'item', sentence: 'entry.draft.saved' },
  'draft.refused': { scope: 'item', sentence: 'entry.draft.refused' },
  'treatment.saved': { scope: 'item', sentence: 'entry.treatment.saved' },
  'treatment.refused': { scope: 'item', sentence: 'entry.treatment.refused' },
  'findings.disposed': { scope: 'item', sentence: 'entry.findings.disposed' },
  'disposition.refused': { scope: 'item', sentence: 'entry.disposition.refused' },
  'source.revealed': { scope: 'item', sentence: 'entry.source.revealed' },
  'source.read': { scope: 'item', sentence: 'entry.source.read' },
  'task.opened': { scope: 'item', sentence: 'entry.task.opened' },
  'task.decided': { scope: 'item', sentence: 'entry.task.decided' },
  'task.claimed': { scope: 'item', sentence: 'entry.task.claimed' },
  'task.released': { scope: 'item', sentence: 'entry.task.released' },
  'task.assigned': { scope: 'item', sentence: 'entry.task.assigned' },
  'task.transferred': { scope: 'item', sentence: 'entry.task.transferred' },
  'task.delegated': { scope: 'item', sentence: 'entry.task.delegated' },
  'task.advised': { scope: 'item', sentence: 'entry.task.advised' },
  'person.recused': { scope: 'item', sentence: 'entry.person.recused' },
  'substitute.named': { scope: 'office', sentence: 'entry.substitute.named' },
  'substitute.ended': { scope: 'office', sentence: 'entry.substitute.ended' },
  'task.refused': { scope: 'item', sentence: 'entry.task.refused' },
  'afterwards.overdue': { scope: 'item', sentence: 'entry.afterwards.overdue' },
  'case.migrated': { scope: 'item', sentence: 'entry.case.migrated' },
  'deadline.changed': { scope: 'item', sentence: 'entry.deadline.changed' },
  'deadline.passed': { scope: 'item', sentence: 'entry.deadline.passed' },
  'officeTable.versionAdded': { scope: 'office', sentence: 'entry.officeTable.versionAdded' },
  'officeTable.activated': { scope: 'office', sentence: 'entry.officeTable.activated' },
  'calendar.tableAdded': { scope: 'office', sentence: 'entry.calendar.tableAdded' },
  'deferral.ended': { scope: 'item', sentence: 'entry.deferral.ended' },
  'publication.released': { scope: 'item', sentence: 'entry.publication.released' },
  'publication.completed': { scope: 'item', sentence: 'entry.publication.completed' },
  'publication.failed': { scope: 'item', sentence: 'entry.publication.failed' },
  'publication.suspended': { scope: 'item', sentence: 'entry.publication.suspended' },
  'publication.withdrawn': { scope: 'item', sentence: 'entry.publication.withdrawn' },
  'publication.reinstated': { scope: 'item', sentence: 'entry.publication.reinstated' },
  'takeDown.started': { scope: 'item', sentence: 'entry.takeDown.started' },
  'takeDown.refused': { scope: 'item', sentence: 'entry.takeDown.refused' },
  'form.printed': { scope: 'item', sentence: 'entry.form.printed' },
  'trail.read': { scope: 'item', sentence: 'entry.trail.read' },
  'entry.refused': { scope: 'office', sentence: 'entry.entry.refused' },
  'session.opened': { scope: 'office', sentence: 'entry.session.opened' },
  'session.renewed': { scope: 'office', sentence: 'entry.session.renewed' },
  'session.refused': { scope: 'office', sentence: 'entry.session.refused' },
  'session.closed': { scope: 'office', sentence: 'entry.session.closed' },
  'account.created': { scope: 'office', sentence: 'entry.account.created' },
  'account.blocked': { scope: 'office', sentence: 'entry.account.blocked' },
  'account.unblocked': { scope: 'office', sentence: 'entry.account.unblocked' },
  'duty.granted': { scope: 'office', sentence: 'entry.duty.granted' },
  'duty.revoked': { scope: 'office', sentence: 'entry.duty.revoked' },
  'access.proposed': { scope: 'office', sentence: 'entry.access.proposed' },
  'access.declined': { scope: 'office', sentence: 'entry.access.declined' },
  'access.refused': { scope: 'office', sentence: 'entry.access.refused' },
  'definition.installed': { scope: 'office', sentence: 'entry.definition.installed' },
  'installation.bootstrapped': { scope: 'office', sentence: 'entry.installation.bootstrapped' },
  'installation.seeded': { scope: 'office', sentence: 'entry.installation.seeded' },
} as const satisfies Record<string, { readonly scope: ActionScope; readonly sentence: string }>;

export type AuditAction = keyof typeof auditActions;

/** All registered names, for filters and catalogues. */
export const auditActionNames = Object.keys(auditActions) as readonly AuditAction[];

/** Whether a text is a registered action. */
export function isAuditAction(text: string): text is AuditAction {
  return Object.hasOwn(auditActions, text);
}
