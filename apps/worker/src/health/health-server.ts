import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from '#platform';

/** Health and figures for this machine: `/health/live`, `/health/ready`, `/metrics`. */
export class HealthServer {
  private server: Server | null = null;

  constructor(
    private readonly metrics: Metrics,
    /** Asks the database for the figures that lie there; fails when it does not answer. */
    private readonly sample: () => Promise<void>,
  ) {}

  async listen(port: number): Promise<void> {
    const server = createServer((request, response) => void this.answer(request.url ?? '', response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    this.server = null;
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer(path: string, response: ServerResponse): Promise<void> {
    try {
      if (path === '/health/live') return end(response, 200, 'ok');
      if (path !== '/health/ready' && path !== '/metrics') return end(response, 404, 'not found');
      await this.sample();
      if (path === '/health/ready') return end(response, 200, 'ok');
      response.setHeader('content-type', this.metrics.contentType);
      return end(response, 200, await this.metrics.text());
    } catch {
      return end(response, 503, 'the database does not answer');
    }
  }
}

function end(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status).end(body);
}
