/** A message to one person: plain text, no attachment. */
export interface Mail {
  /** The same for every attempt, so that a mail server may drop what it has had before. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Whether the installation sends mail at all. */
  readonly isEnabled: boolean;
  /** Resolves when the mail server has taken the message. */
  send(mail: Mail): Promise<void>;
}

/** What the mail about a notification is made of; null when there is nobody to write to any more. */
export interface MailFacts {
  readonly to: string;
  readonly step: string;
  /** Null while the item's content is withheld. */
  readonly title: string | null;
  /** Where the application is reached; null when that is not known. */
  readonly address: string | null;
}

export interface MailStore {
  find(personId: string, taskId: string, notification: string): Promise<MailFacts | null>;
}

/** Names under which the ports are injected. */
export const MAILER = Symbol('Mailer');
export const MAIL_STORE = Symbol('MailStore');
