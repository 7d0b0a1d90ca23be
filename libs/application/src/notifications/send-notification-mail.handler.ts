import { Inject, Injectable } from '@nestjs/common';
import { languages, messageOf } from '../messages/index.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { type Mail, MAIL_STORE, MAILER, type Mailer, type MailFacts, type MailStore } from './mail.port.js';

export interface SendNotificationMail {
  /** Row of the outbox that asks for the mail; done when the mail server has taken it. */
  readonly outboxId: string;
  readonly personId: string;
  readonly taskId: string;
  readonly notification: string;
}

/** `skipped`: mail is switched off, or there is nobody to write to. */
export type SentNotificationMail = { readonly kind: 'sent' | 'skipped' };

/**
 * Sends what a person was told: the sentence, the item's title and the way to the task; never a word of the text (I12). A mail
 * that was taken and not marked so before a crash is sent again under the same identifier.
 */
@Injectable()
export class SendNotificationMailHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(MAIL_STORE) private readonly mails: MailStore,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(command: SendNotificationMail): Promise<SentNotificationMail> {
    const { outboxId, personId, taskId, notification } = command;
    const facts = this.mailer.isEnabled ? await this.mails.find(personId, taskId, notification) : null;
    if (facts !== null) await this.mailer.send(mailOf(command, facts));
    await this.unitOfWork.runUnkeyed((tx) => Promise.resolve(tx.markOutboxDone(outboxId, this.clock.now())));
    return { kind: facts === null ? 'skipped' : 'sent' };
  }
}

function mailOf({ outboxId, taskId, notification }: SendNotificationMail, facts: MailFacts): Mail {
  const { to, step, title, address } = facts;
  const sentences = languages.map((language) => messageOf(language, 'notifications', notification, { step }));
  const link = address === null ? null : `${address}/tasks/${taskId}`;
  return {
    id: `${taskId}.${notification}.${outboxId}`,
    to,
    subject: sentences[0] ?? notification,
    text: [...sentences, title, link].filter((line) => line !== null).join('\n'),
  };
}
