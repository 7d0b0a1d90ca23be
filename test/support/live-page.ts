/** One event of a stream. */
export interface LiveEvent {
  readonly type: string;
  readonly id: string;
  readonly data: object;
}

/** An open page of a signed-in person, as a browser's EventSource reads it. */
export class LivePage {
  private text = '';

  private constructor(
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly leaving: AbortController,
  ) {}

  static async open(origin: string, cookie: string, lastEventId?: string): Promise<LivePage> {
    const leaving = new AbortController();
    const answer = await fetch(`${origin}/api/v1/live`, {
      headers: { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
      signal: leaving.signal,
    });
    if (answer.status !== 200 || answer.body === null) throw new Error(`no stream: ${answer.status}`);
    return new LivePage(answer.body.getReader(), leaving);
  }

  /** The next event of a type; others before it are passed over. */
  async next(type: string): Promise<LiveEvent> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const event = eventOf(this.text.slice(0, end));
        this.text = this.text.slice(end + 2);
        if (event.type === type) return event;
        continue;
      }
      const { done, value } = await this.reader.read();
      if (done) throw new Error(`the stream ended before ${type}`);
      this.text += Buffer.from(value).toString('utf8');
    }
  }

  /** Resolves when the server has ended the stream. */
  async isOver(): Promise<boolean> {
    for (;;) if ((await this.reader.read()).done) return true;
  }

  leave(): void {
    this.leaving.abort();
  }
}

function eventOf(text: string): LiveEvent {
  const field = (name: string): string =>
    text
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  return { type: field('event'), id: field('id'), data: JSON.parse(field('data') || '{}') as object };
}
