import { once } from 'node:events';
import { createServer, Socket, type AddressInfo, type Server } from 'node:net';

/** What is held back from the moment at which a commit passes by. */
export type Hold = 'nothing' | 'the answer to a commit' | 'the commit itself';

/**
 * Stands between a program and its PostgreSQL and can hold back a commit, or the answer to one: the moment in which a
 * crash leaves the program not knowing what the database knows.
 */
export class HoldingProxy {
  private hold: Hold = 'nothing';
  private onHeld: () => void = () => undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly upstreamPort: number,
  ) {
    server.on('connection', (socket) => this.connect(socket));
  }

  static async start(upstreamPort: number): Promise<HoldingProxy> {
    const server = createServer();
    const proxy = new HoldingProxy(server, upstreamPort);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on holds back; resolves when something has been held. */
  holdBack(hold: Exclude<Hold, 'nothing'>): Promise<void> {
    this.hold = hold;
    return new Promise((resolve) => {
      this.onHeld = resolve;
    });
  }

  /** Ends every connection, as the network would when one side is gone, and lets everything pass again. */
  letPass(): void {
    this.hold = 'nothing';
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  async close(): Promise<void> {
    this.letPass();
    this.server.close();
    await once(this.server, 'close');
  }

  private connect(near: Socket): void {
    const far = new Socket().connect(this.upstreamPort, '127.0.0.1');
    let isHeld = false;
    const held = (): void => {
      isHeld = true;
      this.onHeld();
    };
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.on('data', (chunk) => {
      const commits = this.hold !== 'nothing' && chunk.includes('COMMIT');
      if (commits) held();
      if (!isHeld || this.hold !== 'the commit itself') far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (!isHeld) near.write(chunk);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }
}
