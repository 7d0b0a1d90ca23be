import { Client } from 'undici';

/** One keep-alive connection, requests one after another: what one busy browser tab costs, without a browser's overhead. */
export class BenchConnection {
  private readonly client: Client;

  constructor(port: number) {
    this.client = new Client(`http://127.0.0.1:${port}`, { pipelining: 1 });
  }

  async post<Body>(path: string, headers: Readonly<Record<string, string>>, body: object): Promise<Body> {
    const answer = await this.client.request({
      method: 'POST',
      path: `/api/v1${path}`,
      headers,
      body: JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 400) throw new Error(`${path}: ${answer.statusCode} ${text}`);
    return JSON.parse(text) as Body;
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}
