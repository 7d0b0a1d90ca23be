import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { SmtpMailer } from './smtp-mailer.js';

interface Received {
  readonly to: readonly string[];
  readonly body: string;
}

let server: SMTPServer;
let mailer: SmtpMailer;
const received: Received[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      void text(stream).then((body) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), body });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'shenjiao@yunxi.example' });
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => server.close(resolve));
});

describe('mail over SMTP', () => {
  it('reaches the server with its own identifier, marked as written by a program', async () => {
    await mailer.send({
      id: 't.task.waiting.7',
      to: 'zhou@yunxi.example',
      subject: '有一项待办',
      text: 'waits',
    });
    const [mail] = received;
    const headers = (mail?.body ?? '').split('\r\n\r\n')[0]?.split('\r\n') ?? [];
    expect(mail?.to).toEqual(['zhou@yunxi.example']);
    expect(headers.filter((line) => /^(Message-ID|Auto-Submitted|From):/.test(line)).toSorted()).toEqual([
      'Auto-Submitted: auto-generated',
      'From: shenjiao@yunxi.example',
      'Message-ID: <t.task.waiting.7@yunxi.example>',
    ]);
  });

  it('is switched off without an address of a server', () => {
    expect(new SmtpMailer({ url: null, from: 'shenjiao@yunxi.example' }).isEnabled).toEqual(false);
  });
});
