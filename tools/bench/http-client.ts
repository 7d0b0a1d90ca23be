import { Agent, request } from 'node:http';

/** One keep-alive connection, requests one after another: what one busy browser tab costs, without a browser's overhead. */
export class BenchConnection {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly port: number) {}

  post<Body>(path: string, headers: Readonly<Record<string, string>>, body: object): Promise<Body> {
    const payload = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent: this.agent,
          host: '127.0.0.1',
          port: this.port,
          path: `/api/v1${path}`,
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(payload) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            if ((response.statusCode ?? 500) >= 400)
              reject(new Error(`${path}: ${response.statusCode} ${text}`));
            else resolve(JSON.parse(text) as Body);
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
