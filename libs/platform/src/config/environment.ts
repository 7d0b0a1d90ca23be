import { Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';

/** How much is logged, least first. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

const postgresUrl = { protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true };
const redisUrl = { protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true };
const mailUrl = { protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true };
const directoryUrl = { protocols: ['ldap', 'ldaps'], require_tld: false, require_protocol: true };
const webUrl = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };
const toInteger = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? Number(value) : value,
);

/**
 * Every environment variable the program reads, under its own name. A variable that may hold a secret can be given
 * as a file instead: `DATABASE_URL_FILE=/run/credentials/…` is read as the value of `DATABASE_URL`.
 */
export class Environment {
  /** TCP port of the application (API and web). Unit: port number. Default: 3000. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT: number = 3000;

  /** TCP port of the public portal, an origin of its own. Unit: port number. Default: 3001. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORTAL_PORT: number = 3001;

  /** TCP port on which the worker tells this machine, and no other, its health and figures. Unit: port number. Default: none. */
  @IsOptional()
  @toInteger
  @IsInt()
  @Min(1)
  @Max(65_535)
  WORKER_PORT?: number;

  /** Network address both listen on. Unit: host name or IP address. Default: 127.0.0.1, this machine only. */
  @IsString()
  @MinLength(1)
  LISTEN_ADDRESS: string = '127.0.0.1';

  /** Address at which people reach the application; https makes its cookies secure. Unit: URL. Default: http://localhost:PORT. */
  @IsOptional()
  @IsUrl(webUrl)
  PUBLIC_URL?: string;

  /** Address at which the public reaches the portal, written into links. Unit: URL. Default: http://localhost:PORTAL_PORT. */
  @IsOptional()
  @IsUrl(webUrl)
  PORTAL_URL?: string;

  /** Standard name of the site in the head of every public page. Unit: text. Default: the host government's name. */
  @IsOptional()
  @Length(1, 100)
  PORTAL_SITE_NAME?: string;

  /** Identification code assigned to the site (网站标识码). Unit: letters and digits. Default: none, and its tag is left out. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9]{6,20}$/, { message: 'PORTAL_SITE_ID_CODE must be 6 to 20 letters and digits' })
  PORTAL_SITE_ID_CODE?: string;

  /** Where the office lies, for holidays of its own. Unit: CN or six digits of GB/T 2260. Default: CN, the national calendar. */
  @Matches(/^(CN|[1-9]\d{5})$/, { message: 'SHENJIAO_REGION must be CN or six digits of GB/T 2260' })
  SHENJIAO_REGION: string = 'CN';

  /** Folder of the embedded PostgreSQL and of generated keys. Unit: path. Default: .data below the working folder. */
  @IsString()
  @MinLength(1)
  SHENJIAO_DATA_DIR: string = '.data';

  /** Database for the running program, as the application's role. Unit: postgres:// URL. Default: the embedded PostgreSQL. */
  @IsOptional()
  @IsUrl(postgresUrl)
  DATABASE_URL?: string;

  /** Database for migrations, as the role that owns the schema. Unit: postgres:// URL. Default: the embedded PostgreSQL. */
  @IsOptional()
  @IsUrl(postgresUrl)
  MIGRATION_DATABASE_URL?: string;

  /** Most connections one process keeps to the database. Unit: connections. Default: 16. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(500)
  DATABASE_POOL_MAX: number = 16;

  /** Name of the application's database role, to which migrations grant rights. Unit: role name. Default: shenjiao_app. */
  @Matches(/^[a-z_][a-z0-9_]{0,62}$/, {
    message: 'SHENJIAO_APP_ROLE must be a lower-case PostgreSQL role name',
  })
  SHENJIAO_APP_ROLE: string = 'shenjiao_app';

  /** Database for the log's sequencer, as its own role. Unit: postgres:// URL. Default: the embedded PostgreSQL. */
  @IsOptional()
  @IsUrl(postgresUrl)
  SEQUENCER_DATABASE_URL?: string;

  /** Name of the sequencer's database role, to which migrations grant rights. Unit: role name. Default: shenjiao_sequencer. */
  @Matches(/^[a-z_][a-z0-9_]{0,62}$/, {
    message: 'SHENJIAO_SEQUENCER_ROLE must be a lower-case PostgreSQL role name',
  })
  SHENJIAO_SEQUENCER_ROLE: string = 'shenjiao_sequencer';

  /** Name of the log in its checkpoints, for example www.example.gov.cn/shenjiao-log; it stays as it was first used. Unit: host and path. Default: made from the log's key. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9._-]+)*$/, {
    message: 'SHENJIAO_LOG_NAME must be a host name and a path without a scheme',
  })
  SHENJIAO_LOG_NAME?: string;

  /** Folder of the log's private keys, which only the sequencer reads. Unit: path. Default: log-keys in the data folder. */
  @IsOptional()
  @IsString()
  SHENJIAO_LOG_KEY_DIR?: string;

  /** Folder of the items' content keys, which are never part of an archived backup. Unit: path. Default: content-keys in the data folder. */
  @IsOptional()
  @IsString()
  SHENJIAO_CONTENT_KEY_DIR?: string;

  /** Database for erasing, as its own role. Unit: postgres:// URL. Default: the embedded PostgreSQL. */
  @IsOptional()
  @IsUrl(postgresUrl)
  ERASER_DATABASE_URL?: string;

  /** Name of the erasing database role, to which migrations grant rights. Unit: role name. Default: shenjiao_eraser. */
  @Matches(/^[a-z_][a-z0-9_]{0,62}$/, {
    message: 'SHENJIAO_ERASER_ROLE must be a lower-case PostgreSQL role name',
  })
  SHENJIAO_ERASER_ROLE: string = 'shenjiao_eraser';

  /** Witnesses that are asked to cosign the log's checkpoints. Unit: key@address, separated by commas. Default: none. */
  @IsOptional()
  @IsString()
  SHENJIAO_WITNESSES?: string;

  /** Name under which a witness signs, for example archive.example.gov.cn/witness. Unit: host and path. Default: none; a witness needs one. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9._-]+)*$/, {
    message: 'WITNESS_NAME must be a host name and a path without a scheme',
  })
  WITNESS_NAME?: string;

  /** File with the public keys of the logs that a witness watches, one per line. Unit: path. Default: none; a witness needs one. */
  @IsOptional()
  @IsString()
  WITNESS_LOG_KEYS?: string;

  /** Redis of the job queue. Unit: redis:// URL. Default: none, and the queue lives in PostgreSQL. */
  @IsOptional()
  @IsUrl(redisUrl)
  REDIS_URL?: string;

  /** Mail server for notifications, with user and password where it asks for them. Unit: smtp:// or smtps:// URL. Default: none, and nothing is mailed. */
  @IsOptional()
  @IsUrl(mailUrl)
  SMTP_URL?: string;

  /** Sender of notifications. Unit: e-mail address. Default: shenjiao@localhost. */
  @Matches(/^[^@\s<>"]+@[^@\s<>"]+$/, { message: 'MAIL_FROM must be an e-mail address' })
  MAIL_FROM: string = 'shenjiao@localhost';

  /** Rules for passwords: mixture and change every 90 days (GB/T 22239-2019), or length alone (OWASP ASVS 5.0). Unit: dengbao or asvs. Default: dengbao. */
  @IsIn(['dengbao', 'asvs'])
  PASSWORD_PROFILE: 'dengbao' | 'asvs' = 'dengbao';

  /** Whether acts that ask for a fresh authentication are open to people without a second factor. Unit: offered (they are) or required. Default: offered. */
  @IsIn(['offered', 'required'])
  SECOND_FACTOR: 'offered' | 'required' = 'offered';

  /** Most requests of one session to one process in a minute; an address may send fifty times as many. Unit: requests. Default: 6000. */
  @toInteger
  @IsInt()
  @Min(1)
  REQUESTS_PER_MINUTE: number = 6000;

  /** Directory that looks after people's passwords. Unit: ldaps:// URL (ldap:// on this machine). Default: none, and accounts keep their own. */
  @IsOptional()
  @IsUrl(directoryUrl)
  LDAP_URL?: string;

  /** Name of a person's entry in the directory, with {username} in it. Unit: distinguished name. Default: none; LDAP_URL needs it. */
  @IsOptional()
  @Matches(/\{username\}/, { message: 'LDAP_USER_DN must hold {username}' })
  LDAP_USER_DN?: string;

  /** Accounts that keep a password of their own beside the directory, for the day it fails. Unit: user names, separated by commas. Default: none. */
  @IsString()
  LDAP_LOCAL_ACCOUNTS: string = '';

  /** OpenID Connect provider at which people may sign in. Unit: URL of the issuer. Default: none. */
  @IsOptional()
  @IsUrl(webUrl)
  OIDC_ISSUER?: string;

  /** Name of this program at the provider. Unit: text. Default: shenjiao. */
  @IsString()
  @MinLength(1)
  OIDC_CLIENT_ID: string = 'shenjiao';

  /** Secret of this program at the provider. Unit: text. Default: none; OIDC_ISSUER needs it. */
  @IsOptional()
  @IsString()
  OIDC_CLIENT_SECRET?: string;

  /** The provider's claim that is the account's name here. Unit: name of a claim. Default: preferred_username. */
  @IsString()
  @MinLength(1)
  OIDC_USERNAME_CLAIM: string = 'preferred_username';

  /** Least severe log line written. Unit: fatal, error, warn, info or debug. Default: info. */
  @IsIn(logLevels)
  LOG_LEVEL: LogLevel = 'info';
}

/** Names of all variables, which are the class's fields. */
export type EnvironmentName = keyof Environment;
