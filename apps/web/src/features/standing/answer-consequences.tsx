import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type { AllowedAction, TaskView } from '../../app/api/contract.js';
import { ConsequencesView } from './consequences-view.js';

interface AnswerConsequencesProps {
  readonly task: TaskView;
  readonly action: AllowedAction;
  /** The step that is to be done again; empty until one is chosen. */
  readonly returnTo: string;
}

/** What an answer that sends back undoes; nothing until the step is chosen where one has to be. */
export function AnswerConsequences({ task, action, returnTo }: AnswerConsequencesProps) {
  const api = useApi();
  const outcome = action.action.split('.')[1] ?? '';
  const asksWhere = action.requires.includes('returnTo');
  const query = useQuery({
    queryKey: ['task', task.id, 'consequences', task.version, outcome, returnTo],
    queryFn: () => api.consequencesOfAnswer(task.id, outcome, asksWhere ? returnTo : ''),
    enabled: !asksWhere || returnTo !== '',
  });
  return <ConsequencesView query={query} />;
}
