import { Client, InvalidCredentialsError, NoSuchObjectError } from 'ldapts';

export interface DirectoryOptions {
  /** ldaps:// address, or ldap:// within one machine. */
  readonly url: string;
  /** Name of an entry with `{username}` in the place of the account's name. */
  readonly userDn: string;
}

const timeoutMs = 5_000;

/** Passwords that a directory (LDAP) looks after: they are right when the directory lets the person in with them. */
export class LdapDirectory {
  constructor(private readonly options: DirectoryOptions) {}

  /** @throws Error when the directory does not answer. */
  async verify(username: string, password: string): Promise<boolean> {
    // A directory takes an empty password for a visitor without a name, and lets him in.
    if (password === '') return false;
    const client = new Client({ url: this.options.url, timeout: timeoutMs, connectTimeout: timeoutMs });
    try {
      await client.bind(
        this.options.userDn.replace('{username}', () => escaped(username)),
        password,
      );
      return true;
    } catch (error) {
      if (error instanceof InvalidCredentialsError || error instanceof NoSuchObjectError) return false;
      throw error;
    } finally {
      await client.unbind().catch(() => undefined);
    }
  }
}

/** A value within a name, so that it stays a value (RFC 4514 section 2.4). */
function escaped(value: string): string {
  return value
    .replaceAll(/[\\,+"<>;=#\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll(/^ | $/g, '\\20');
}
