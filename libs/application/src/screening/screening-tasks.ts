import type { TreatmentProposal } from '#domain/personal-information';
import { checkNames, type Finding, type ItemContent } from '#domain/text';
import { type ActiveTables, makeOfficeRules, type OfficeRules } from '../office-data/office-rules.js';
import { proposeFor, rescan } from './propose-treatment.js';
import { screenItem, type Screening } from './screen-item.js';
import { newScreeningMemory } from './screening-memory.js';
import type { ScreeningFacts } from './screening-facts.js';

interface TaskOn {
  readonly content: ItemContent;
  readonly facts: ScreeningFacts;
}

/** Tables that are tried, and a name that no other try has. */
export interface TriedTables {
  readonly key: string;
  readonly tables: ActiveTables;
}

/** What is found in one content under the tables in force, and under tried ones. */
export interface ComparedFindings {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** One text to be read, and what for. */
export type ScreeningTask =
  | ({ readonly kind: 'screen' } & TaskOn)
  | ({ readonly kind: 'rescan' } & TaskOn)
  | ({ readonly kind: 'propose'; readonly findings: readonly Finding[] } & TaskOn)
  | ({ readonly kind: 'compare'; readonly tried: TriedTables } & TaskOn);

/** What comes of each kind of task. */
export interface ScreeningResults {
  readonly screen: Screening;
  readonly rescan: readonly Finding[];
  readonly propose: TreatmentProposal;
  readonly compare: ComparedFindings;
}

/** Does tasks under an office's tables; tables are made ready when others come. */
export class ScreeningDesk {
  private tables: ActiveTables = {};
  private rules: OfficeRules | null = null;
  private memory = newScreeningMemory();
  private tried: { readonly key: string; readonly rules: OfficeRules } | null = null;

  /** Takes other tables into use. */
  use(tables: ActiveTables): void {
    this.tables = tables;
    this.rules = makeOfficeRules(tables);
    this.memory = newScreeningMemory();
    this.tried = null;
  }

  do(task: ScreeningTask): ScreeningResults[ScreeningTask['kind']] {
    const { content, facts } = task;
    const rules = (this.rules ??= makeOfficeRules(this.tables));
    switch (task.kind) {
      case 'screen':
        return screenItem(content, facts, checkNames, { office: rules, memory: this.memory });
      case 'rescan':
        return rescan(content, facts, rules);
      case 'propose':
        return proposeFor(content, task.findings, facts, rules);
      case 'compare':
        return {
          before: screenItem(content, facts, checkNames, { office: rules, memory: this.memory }).findings,
          after: screenItem(content, facts, checkNames, { office: this.rulesOf(task.tried) }).findings,
        };
    }
  }

  private rulesOf({ key, tables }: TriedTables): OfficeRules {
    if (this.tried?.key !== key) this.tried = { key, rules: makeOfficeRules({ ...this.tables, ...tables }) };
    return this.tried.rules;
  }
}
