import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './load-config.js';

describe('readConfig', () => {
  it('gives every default when nothing is set', () => {
    const outcome = readConfig({});
    expect(outcome.kind === 'valid' && { ...outcome.config }).toEqual({
      PORT: 3000,
      PORTAL_PORT: 3001,
      LISTEN_ADDRESS: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      PORTAL_URL: 'http://localhost:3001',
      SHENJIAO_DATA_DIR: '.data',
      DATABASE_POOL_MAX: 16,
      SHENJIAO_APP_ROLE: 'shenjiao_app',
      SHENJIAO_REGION: 'CN',
      SHENJIAO_SEQUENCER_ROLE: 'shenjiao_sequencer',
      SHENJIAO_ERASER_ROLE: 'shenjiao_eraser',
      MAIL_FROM: 'shenjiao@localhost',
      REQUESTS_PER_MINUTE: 6000,
      LDAP_LOCAL_ACCOUNTS: '',
      OIDC_CLIENT_ID: 'shenjiao',
      OIDC_USERNAME_CLAIM: 'preferred_username',
      PASSWORD_PROFILE: 'dengbao',
      SECOND_FACTOR: 'offered',
      LOG_LEVEL: 'info',
    });
  });

  it('reads every variable there is', () => {
    const given = {
      SHENJIAO_REGION: '640100',
      SMTP_URL: 'smtp://mail.example.gov.cn',
      MAIL_FROM: 'office@example.gov.cn',
      OIDC_ISSUER: 'https://id.example.gov.cn',
      OIDC_CLIENT_SECRET: 'secret',
      LDAP_URL: 'ldaps://directory.example.gov.cn',
      LDAP_USER_DN: 'uid={username},ou=people',
      SECOND_FACTOR: 'required',
    } as const;
    const outcome = readConfig(given);
    const read: unknown =
      outcome.kind === 'valid' &&
      Object.fromEntries(
        Object.keys(given).map((name) => [name, outcome.config[name as keyof typeof given]]),
      );
    expect(read).toEqual(given);
  });

  it('asks for what a variable says nothing without', () => {
    expect(readConfig({ OIDC_ISSUER: 'https://id.example.gov.cn' })).toEqual({
      kind: 'invalid',
      problems: [{ name: 'OIDC_CLIENT_SECRET', problem: 'OIDC_CLIENT_SECRET must be set with OIDC_ISSUER' }],
    });
  });

  it('lists every problem at once and repeats no value', () => {
    const outcome = readConfig(
      {
        PORT: 'eighty',
        PORTAL_PORT: '70000',
        DATABASE_URL: 'mysql://u:s3cret@db/x',
        LOG_LEVEL: 'loud',
        REDIS_URL: '',
      },
      ['REDIS_URL'],
    );
    expect(outcome).toEqual({
      kind: 'invalid',
      problems: [
        { name: 'REDIS_URL', problem: 'REDIS_URL must be set' },
        {
          name: 'PORT',
          problem:
            'PORT must not be greater than 65535; PORT must not be less than 1; PORT must be an integer number',
        },
        { name: 'PORTAL_PORT', problem: 'PORTAL_PORT must not be greater than 65535' },
        { name: 'DATABASE_URL', problem: 'DATABASE_URL must be a URL address' },
        {
          name: 'LOG_LEVEL',
          problem: 'LOG_LEVEL must be one of the following values: fatal, error, warn, info, debug',
        },
      ],
    });
  });

  it.each([
    ['ldap://directory.example', ['LDAP_URL must be ldaps:// for a directory on another machine']],
    ['ldap://127.0.0.1:389', []],
    ['ldaps://directory.example', []],
  ])('sends no password as it is over a network (%s)', (LDAP_URL, expected) => {
    const read = readConfig({ LDAP_URL, LDAP_USER_DN: 'uid={username},dc=example' });
    expect(read.kind === 'invalid' ? read.problems.map(({ problem }) => problem) : []).toEqual(expected);
  });

  it('refuses one port for application and portal, which must not share an origin', () => {
    expect(readConfig({ PORT: '4000', PORTAL_PORT: '4000' })).toEqual({
      kind: 'invalid',
      problems: [{ name: 'PORTAL_PORT', problem: 'PORTAL_PORT must differ from PORT' }],
    });
  });

  it('takes a secret from a file, and says when that file cannot be read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'url');
    writeFileSync(file, 'postgres://app:pw@db:5432/shenjiao\n');
    const read = readConfig({ DATABASE_URL_FILE: file });
    expect(read.kind === 'valid' && read.config.DATABASE_URL).toBe('postgres://app:pw@db:5432/shenjiao');
    expect(readConfig({ DATABASE_URL_FILE: `${file}.missing` })).toEqual({
      kind: 'invalid',
      problems: [
        { name: 'DATABASE_URL_FILE', problem: 'DATABASE_URL_FILE names a file that cannot be read' },
      ],
    });
  });
});
