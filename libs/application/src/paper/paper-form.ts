import { type ApprovalFormFacts, approvalFormOf } from '../audit/approval-form/approval-form.js';
import type { PrintedForm } from '../forms/printed-form.port.js';
import { actionName, messageOf, type MessageParams } from '../messages/catalogue.js';
import type { Language } from '../messages/message-sections.js';

/** What a form is printed for. */
export interface PaperFormSubject {
  readonly number: string;
  readonly code: string;
  readonly taskId: string;
  readonly step: string;
  /** What can be answered, as `<step>.<outcome>`. */
  readonly answers: readonly string[];
}

/** The approval form of an item with one step to be filled in by hand; a pure function of its facts. */
export function paperFormOf(
  facts: ApprovalFormFacts,
  { number, code, taskId, step, answers }: PaperFormSubject,
  language: Language,
): PrintedForm {
  const say = (key: string, params?: MessageParams): string => messageOf(language, 'paperForm', key, params);
  const whole = approvalFormOf(facts, language);
  const stepName = messageOf(language, 'steps', step);
  const boxes = answers.map((answer) => `□ ${actionName(language, answer)}`);
  return {
    ...whole,
    title: say('title', { stepName }),
    subtitle: say('number', { number, code }),
    sections: [
      {
        heading: say('toFill', { stepName }),
        rows: [
          [{ label: say('outcome'), value: boxes.join('　') }],
          [{ label: say('opinion'), value: '\n\n\n' }],
          [
            { label: say('signer'), value: '' },
            { label: say('signedOn'), value: '' },
          ],
        ],
      },
      ...whole.sections,
    ],
    notes: [say('validOnly', { code }), say('typist')],
    code: ['shenjiao-paper/1', number, code, taskId].join('\n'),
  };
}
