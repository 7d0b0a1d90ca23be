import type { Transaction, UnitOfWork } from '../ports/unit-of-work.port.js';
import type { Mail, MailFacts } from './mail.port.js';
import { SendNotificationMailHandler } from './send-notification-mail.handler.js';

const command = { outboxId: '7', personId: 'p', taskId: 't', notification: 'deadline.overdue' };
const facts: MailFacts = {
  to: 'zhou@yunxi.example',
  step: 'firstReview',
  title: '行政处罚决定公示',
  address: 'https://shenjiao.yunxi.example',
};

function anOffice(found: MailFacts | null, isEnabled = true) {
  const sent: Mail[] = [];
  const done: string[] = [];
  const tx = { markOutboxDone: (id: string) => void done.push(id) } as unknown as Transaction;
  const unitOfWork = {
    runUnkeyed: (work: (tx: Transaction) => unknown) => work(tx),
  } as unknown as UnitOfWork;
  const handler = new SendNotificationMailHandler(
    unitOfWork,
    { find: () => Promise.resolve(found) },
    { isEnabled, send: (mail) => Promise.resolve(void sent.push(mail)) },
    { now: () => '2026-03-02T01:20:00.000Z' as never },
  );
  return { handler, sent, done };
}

describe('the mail about a notification', () => {
  it('says what waits in both languages, with title and way, and nothing of the text', async () => {
    const { handler, sent, done } = anOffice(facts);
    expect(await handler.execute(command)).toEqual({ kind: 'sent' });
    expect(sent).toEqual([
      {
        id: 't.deadline.overdue.7',
        to: 'zhou@yunxi.example',
        subject: '“初审”已超过时限',
        text: [
          '“初审”已超过时限',
          '“First review” is past its deadline',
          '行政处罚决定公示',
          'https://shenjiao.yunxi.example/tasks/t',
        ].join('\n'),
      },
    ]);
    expect(done).toEqual(['7']);
  });

  it('is not sent where mail is switched off or nobody can be written to, and does not wait for it', async () => {
    for (const { handler, sent, done } of [anOffice(facts, false), anOffice(null)]) {
      expect(await handler.execute(command)).toEqual({ kind: 'skipped' });
      expect([sent, done]).toEqual([[], ['7']]);
    }
  });
});
