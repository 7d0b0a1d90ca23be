import type { EnvironmentName } from './environment.js';

const inherited = ['PATH', 'HOME', 'TZ', 'LANG', 'LC_ALL', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'] as const;

/** What a service started by us gets to see: the variables named here, and nothing else of our own environment. */
export function childEnvironment(
  values: Readonly<Partial<Record<EnvironmentName, string | number>>>,
): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { NODE_ENV: 'production' };
  for (const name of inherited) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  for (const [name, value] of Object.entries(values)) environment[name] = String(value);
  return environment;
}
