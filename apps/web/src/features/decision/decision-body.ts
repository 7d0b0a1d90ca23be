import type { AllowedAction, DecisionBody, ActionField, TaskView } from '../../app/api/contract.js';
import { instantFromLocal } from '../../ui/instant-format.js';
import type { Span } from '../document/document-model.js';

/** What a person fills in beside the outcome. Texts are kept when another outcome is chosen. */
export interface DecisionValues {
  readonly opinion: string;
  readonly reasonClass: string;
  readonly ground: string;
  readonly statement: string;
  readonly deferUntil: string;
  readonly returnTo: string;
}

export const emptyDecision: DecisionValues = {
  opinion: '',
  reasonClass: '',
  ground: '',
  statement: '',
  deferUntil: '',
  returnTo: '',
};

/** What is typed or picked; the password is asked for in a dialog of its own, a trigger belongs to commands on the item. */
export type DecisionField = Exclude<
  ActionField,
  'correctionClass' | 'reauthentication' | 'trigger' | 'reason' | 'signer'
>;

const fieldOrder: readonly DecisionField[] = [
  'returnTo',
  'reasonClass',
  'ground',
  'deferUntil',
  'positions',
  'opinion',
  'statement',
];

/** The fields that an action takes, in the order in which they are asked for. */
export function fieldsOf(action: AllowedAction): readonly DecisionField[] {
  return fieldOrder.filter((field) => action.requires.includes(field) || action.accepts.includes(field));
}

/** Of what the API insists on for this action, the fields that are still empty. */
export function missingFields(
  action: AllowedAction,
  values: DecisionValues,
  positions: readonly Span[],
): readonly DecisionField[] {
  const isEmpty = { ...emptyByText(values), positions: positions.length === 0 };
  return fieldOrder.filter((field) => action.requires.includes(field) && isEmpty[field]);
}

function emptyByText(values: DecisionValues) {
  return {
    opinion: values.opinion.trim() === '',
    reasonClass: values.reasonClass === '',
    ground: values.ground === '',
    statement: values.statement.trim() === '',
    deferUntil: values.deferUntil === '',
    returnTo: values.returnTo === '',
  };
}

/** The decision as it is sent: bound to the task version and both digests that were on the screen. */
export function decisionBodyOf(
  task: TaskView,
  action: AllowedAction,
  values: DecisionValues,
  positions: readonly Span[],
): DecisionBody {
  const takes = (field: DecisionField) => fieldsOf(action).includes(field);
  return {
    outcome: outcomeOf(action.action),
    taskVersion: task.version,
    contentDigest: task.contentDigest,
    releasePlanDigest: task.releasePlanDigest,
    opinion: takes('opinion') && values.opinion.trim() !== '' ? values.opinion.trim() : null,
    ...(takes('reasonClass') && values.reasonClass !== '' ? { reasonClass: values.reasonClass } : {}),
    ...(takes('ground') && values.ground !== '' ? { ground: values.ground } : {}),
    ...(takes('returnTo') && values.returnTo !== '' ? { returnTo: values.returnTo } : {}),
    ...(takes('positions') && positions.length > 0 ? { positions: [...positions] } : {}),
    ...(takes('deferUntil') && values.deferUntil !== ''
      ? { deferUntil: instantFromLocal(values.deferUntil) }
      : {}),
    ...(takes('statement') && values.statement.trim() !== '' ? { statement: values.statement.trim() } : {}),
  };
}

/** `firstReview.pass` names the step and the outcome; the decision carries the outcome. */
function outcomeOf(action: string): string {
  return action.slice(action.indexOf('.') + 1);
}
