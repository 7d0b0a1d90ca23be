import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from '#application';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; null switches mail off. */
  readonly url: string | null;
  /** Sender of every mail. */
  readonly from: string;
}

/** Unit: ms. A mail server that does not answer is tried again later from the outbox. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Mail over SMTP, one connection for many messages. */
export class SmtpMailer implements Mailer {
  private readonly transport: ReturnType<typeof createTransport> | null;

  constructor(private readonly settings: SmtpSettings) {
    this.transport =
      settings.url === null ? null : createTransport({ url: settings.url, pool: true, ...patience });
  }

  get isEnabled(): boolean {
    return this.transport !== null;
  }

  async send({ id, to, subject, text }: Mail): Promise<void> {
    if (this.transport === null) throw new Error('mail is switched off');
    const host = this.settings.from.split('@').at(-1) ?? 'localhost';
    await this.transport.sendMail({
      messageId: `<${id}@${host}>`,
      from: this.settings.from,
      to,
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  close(): void {
    this.transport?.close();
  }
}
