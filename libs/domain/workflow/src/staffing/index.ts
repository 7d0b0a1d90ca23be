export * from './roster.js';
export { canBeStaffed, staffing, type StaffedStep, type Staffing } from './staffing.js';
export type { MissingPeople } from './missing-people.js';
export type { Work, WorkRules, WorkSlot } from './work.js';
export { remainingWork } from './remaining-work.js';
export * from './staffing-reasons.js';
export { workAfterAct } from './work-after-act.js';
