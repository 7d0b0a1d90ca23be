import { loadConfig } from '#platform';
import { sentence } from '../messages/catalogue.js';
import { bootstrapOffice } from '../office.module.js';
import { readSecret } from '../terminal/read-secret.js';

export interface AdminBootstrapOptions {
  readonly hostId: string;
  readonly hostName: string;
  readonly creditCode?: string;
  readonly name: string;
  readonly username: string;
}

/** `shenjiao admin bootstrap`: the host and its first system administrator, once; the password is never an argument. */
export async function adminBootstrap(options: AdminBootstrapOptions): Promise<void> {
  const config = loadConfig(['DATABASE_URL']);
  const password = await readSecret(sentence('CLI.PASSWORD'));
  await bootstrapOffice(
    { url: config.DATABASE_URL ?? '', appRole: config.SHENJIAO_APP_ROLE },
    config.PASSWORD_PROFILE,
    {
      hostId: options.hostId,
      hostName: options.hostName,
      creditCode: options.creditCode ?? null,
      name: options.name,
      username: options.username,
      password,
    },
  );
  process.stdout.write(sentence('CLI.BOOTSTRAPPED', { username: options.username }));
}
