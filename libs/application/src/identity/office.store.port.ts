import type { DisclosureAttribute, LegalReference } from '#domain/disclosure';
import type { CivilDate, Duty, Instant, UnitId } from '#domain/kernel';
import type { DutyAssignmentRow, NewAccountRow, PersonRow } from './identity-rows.js';
import type { IdentityEntry } from './identity.store.port.js';

export const OFFICE_STORE = Symbol('OfficeStore');

export interface UnitRow {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly kind: 'host' | 'office' | 'department';
  readonly name: string;
  /** 统一社会信用代码, the head of the unit's index numbers. */
  readonly creditCode: string | null;
}

export interface PortalColumnRow {
  readonly id: string;
  readonly unitId: UnitId;
  readonly name: string;
  readonly description: string;
  readonly keywords: string;
  readonly columnType: string;
  readonly position: number;
}

export interface AttributeRuleRow {
  readonly id: string;
  readonly unitId: UnitId;
  readonly series: string;
  readonly attribute: DisclosureAttribute;
  readonly basis: readonly LegalReference[];
  readonly validFrom: CivilDate;
}

/** Units, people and what they may do, to be set up together. */
export interface OfficeRows {
  readonly units: readonly UnitRow[];
  readonly persons: readonly PersonRow[];
  readonly accounts: readonly NewAccountRow[];
  readonly duties: readonly DutyAssignmentRow[];
  readonly columns: readonly PortalColumnRow[];
  readonly attributeRules: readonly AttributeRuleRow[];
}

/** The office's own tables. */
export interface OfficeStore {
  /**
   * Sets up an office in one transaction, its entry included, when there is no account yet.
   *
   * @returns false, with nothing written, when somebody can sign in already.
   */
  establish(office: OfficeRows, at: Instant, entry: IdentityEntry): Promise<boolean>;
  /** Names for the sign-in page: the host's, and the one office's where there is only one to name. */
  getNames(): Promise<{ readonly hostName: string; readonly officeName: string }>;
  /** Accounts of the demonstration with their people and duties; empty in a real installation. */
  listDemoAccounts(): Promise<readonly DemoAccount[]>;
}

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly post: string | null;
  readonly duties: readonly { readonly duty: Duty; readonly step: string | null }[];
}
