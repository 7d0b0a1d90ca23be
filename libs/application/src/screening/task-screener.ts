import type { TreatmentProposal } from '#domain/personal-information';
import type { Finding, ItemContent } from '#domain/text';
import type { ContentScreener } from './content-screener.port.js';
import type { Screening } from './screen-item.js';
import type { ScreeningFacts } from './screening-facts.js';
import type { ComparedFindings, ScreeningResults, ScreeningTask, TriedTables } from './screening-tasks.js';

/** A screener that hands tasks on: where they are done is what its kinds differ in. */
export abstract class TaskScreener implements ContentScreener {
  abstract prepare(): Promise<void>;

  /** @param tables  the newest, or those read last, for callers that hold a lock. */
  protected abstract do<Task extends ScreeningTask>(
    task: Task,
    tables: 'newest' | 'latest',
  ): Promise<ScreeningResults[Task['kind']]>;

  screen(content: ItemContent, facts: ScreeningFacts): Promise<Screening> {
    return this.do({ kind: 'screen', content, facts }, 'newest');
  }

  rescan(content: ItemContent, facts: ScreeningFacts): Promise<readonly Finding[]> {
    return this.do({ kind: 'rescan', content, facts }, 'latest');
  }

  propose(
    content: ItemContent,
    findings: readonly Finding[],
    facts: ScreeningFacts,
  ): Promise<TreatmentProposal> {
    return this.do({ kind: 'propose', content, findings, facts }, 'newest');
  }

  compare(content: ItemContent, facts: ScreeningFacts, tried: TriedTables): Promise<ComparedFindings> {
    return this.do({ kind: 'compare', content, facts, tried }, 'newest');
  }
}
