import type { TaskSummaryView } from '#application';
import { toPerson, toPersonOrNull, toReturned } from '../shared/shared.presenter.js';
import type { Words } from '../shared/words.js';
import type { TaskSummaryResponse } from './task-summary.dto.js';

export function toTaskSummary(view: TaskSummaryView, words: Words): TaskSummaryResponse {
  return {
    id: view.id,
    version: view.version,
    itemId: view.itemId,
    title: view.title,
    step: view.step,
    stepName: words.of('steps', view.step),
    duty: view.duty,
    dutyName: words.of('duties', view.duty),
    round: view.round,
    waitingSince: view.waitingSince,
    unitId: view.unitId,
    unitName: view.unitName,
    drafter: toPerson(view.drafter),
    riskTier: view.riskTier,
    openedBy: toPersonOrNull(view.openedBy),
    assignee: toPersonOrNull(view.assignee),
    holding: {
      kind: view.holding.kind,
      principal: toPersonOrNull(view.holding.principal),
      readerActsFor: toPersonOrNull(view.holding.readerActsFor),
    },
    returned: toReturned(view.returned, words),
    due: view.due,
  };
}
