import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { Environment, type EnvironmentName } from './environment.js';

/** The checked environment, with the defaults that depend on other variables filled in. */
export type Config = Readonly<Environment & { PUBLIC_URL: string; PORTAL_URL: string }>;

/** One variable that is wrong or missing. The value itself is never repeated: it may be a password. */
export interface ConfigProblem {
  readonly name: string;
  readonly problem: string;
}

export type ConfigOutcome =
  | { readonly kind: 'valid'; readonly config: Config }
  | { readonly kind: 'invalid'; readonly problems: readonly ConfigProblem[] };

type RawEnvironment = Readonly<Record<string, string | undefined>>;

const mayComeFromFile: readonly EnvironmentName[] = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'SEQUENCER_DATABASE_URL',
  'ERASER_DATABASE_URL',
  'REDIS_URL',
  'OIDC_CLIENT_SECRET',
];

/** Variables that say nothing without another. */
const together = [
  ['LDAP_URL', 'LDAP_USER_DN'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
] as const;

/**
 * Checks an environment and lists every problem at once.
 *
 * @param required  variables that this process cannot do without.
 */
export function readConfig(raw: RawEnvironment, required: readonly EnvironmentName[] = []): ConfigOutcome {
  const problems: ConfigProblem[] = [];
  const given = knownVariables(raw, problems);
  for (const name of required) {
    if (given[name] === undefined) problems.push({ name, problem: `${name} must be set` });
  }
  const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
  for (const error of validateSync(environment)) {
    problems.push({ name: error.property, problem: Object.values(error.constraints ?? {}).join('; ') });
  }
  if (environment.PORT === environment.PORTAL_PORT) {
    problems.push({ name: 'PORTAL_PORT', problem: 'PORTAL_PORT must differ from PORT' });
  }
  if (environment.LDAP_URL !== undefined && tellsPasswords(environment.LDAP_URL))
    problems.push({
      name: 'LDAP_URL',
      problem: 'LDAP_URL must be ldaps:// for a directory on another machine',
    });
  for (const [name, needed] of together)
    if (environment[name] !== undefined && environment[needed] === undefined)
      problems.push({ name: needed, problem: `${needed} must be set with ${name}` });
  if (problems.length > 0) return { kind: 'invalid', problems };
  const config: Config = Object.assign(environment, {
    PUBLIC_URL: environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`,
    PORTAL_URL: environment.PORTAL_URL ?? `http://localhost:${environment.PORTAL_PORT}`,
  });
  return { kind: 'valid', config: Object.freeze(config) };
}

/** Reads this process's environment; prints all problems and ends the process when there are any. */
export function loadConfig(required: readonly EnvironmentName[] = []): Config {
  const outcome = readConfig(process.env, required);
  if (outcome.kind === 'valid') return outcome.config;
  for (const { problem } of outcome.problems) process.stderr.write(`${problem}\n`);
  process.exit(78); // EX_CONFIG of sysexits.h, which systemd shows by name
}

/** Whether passwords would go over a network as they are. */
function tellsPasswords(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'ldap:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** An empty variable counts as not set, as a compose file writes it. */
function knownVariables(
  raw: RawEnvironment,
  problems: ConfigProblem[],
): Partial<Record<EnvironmentName, string>> {
  const given: Partial<Record<EnvironmentName, string>> = {};
  for (const name of environmentNames) {
    const value = raw[name] ?? '';
    if (value !== '') given[name] = value;
  }
  for (const name of mayComeFromFile) {
    const file = raw[`${name}_FILE`] ?? '';
    if (file === '') continue;
    try {
      given[name] = readFileSync(file, 'utf8').trim();
    } catch {
      problems.push({ name: `${name}_FILE`, problem: `${name}_FILE names a file that cannot be read` });
    }
  }
  return given;
}

/** Every field of the class is checked, so the checks name them all. */
const environmentNames = [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Environment, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
] as readonly EnvironmentName[];
