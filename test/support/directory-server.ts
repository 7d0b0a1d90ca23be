import type { AddressInfo } from 'node:net';
import ldap from 'ldapjs';

/** A directory on this machine that knows some people by name and password. */
export interface DirectoryServer {
  readonly url: string;
  readonly userDn: string;
  close(): Promise<void>;
}

/** As much of a request as is looked at. */
interface Bind {
  readonly dn: { toString(): string };
  readonly credentials: string;
}

const people = 'ou=people,dc=yunxi,dc=example';

export function startDirectory(passwords: Readonly<Record<string, string>>): Promise<DirectoryServer> {
  const server = ldap.createServer();
  const known = new Map(
    Object.entries(passwords).map(([username, password]) => [`uid=${username},${people}`, password]),
  );
  server.bind(people, (request: Bind, response: { end(): void }, next: (error?: unknown) => void) => {
    const name = request.dn.toString().toLowerCase().replaceAll(' ', '');
    // As directories do: whoever gives no password comes in as a visitor without a name.
    if (request.credentials !== '' && known.get(name) !== request.credentials)
      next(new ldap.InvalidCredentialsError());
    else response.end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      // The listening socket is typed by nothing.
      const { port } = (server as unknown as { address(): AddressInfo }).address();
      resolve({
        url: `ldap://127.0.0.1:${port}`,
        userDn: `uid={username},${people}`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}
