import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import {
  CLOCK,
  CONTENT_SCREENER,
  type ContentScreener,
  CurrentOfficeRules,
  ID_SOURCE,
  InlineProver,
  InlineScreener,
  PASSWORD_HASHER,
  PROCESS_PROVER,
  RANDOMNESS,
  RECEIPT_SIGNER,
  shippedProcesses,
  TABLE_FILES,
  VALUE_DIGESTS,
  type ValueDigests,
} from '#application';
import { SheetTableFiles } from '#documents';
import { keyedDigest } from '#domain/personal-information';
import { definitionBytes } from '#domain/workflow';
import { Argon2PasswordHasher, PgDatabase, registerDefinitions, registerReceiptKey } from '#persistence';
import {
  loadOrCreateDigestKey,
  loadOrCreateReceiptKey,
  systemClock,
  systemRandomness,
  UuidV7Source,
  type Config,
  type ReceiptKey,
} from '#platform';
import { hasThreadProgram, ThreadedProver, ThreadedScreener } from '#threads';
import { REQUEST_MAC_KEY } from './http/request-mac.js';
import { CONFIG } from './tokens.js';

function readReceiptKey(config: Config): ReceiptKey {
  return loadOrCreateReceiptKey(join(config.SHENJIAO_DATA_DIR, 'keys', 'receipt-key.pem'));
}

/** Ed25519 signatures are deterministic: one over a fixed label is a secret that all processes with the key share. */
function requestMacKeyOf(key: ReceiptKey): KeyObject {
  return createSecretKey(
    createHash('sha256')
      .update(key.sign(Buffer.from('shenjiao request mac v1')))
      .digest(),
  );
}

/** Values are named by a key of their own, which lies where the receipt key lies and never in the database. */
function readValueDigests(config: Config): ValueDigests {
  const key = loadOrCreateDigestKey(join(config.SHENJIAO_DATA_DIR, 'keys', 'value-digest-key'));
  return { of: (kind, value) => keyedDigest(key, kind, value) };
}

function screenerOver(rules: CurrentOfficeRules): ContentScreener {
  return hasThreadProgram() ? new ThreadedScreener(rules) : new InlineScreener(rules);
}

/** What comes from the machine the process runs on: clock, identifiers, randomness, keys. */
@Global()
@Module({
  providers: [
    { provide: CLOCK, useValue: systemClock },
    { provide: RANDOMNESS, useValue: systemRandomness },
    { provide: ID_SOURCE, useFactory: () => new UuidV7Source() },
    {
      provide: CONTENT_SCREENER,
      inject: [CurrentOfficeRules],
      useFactory: screenerOver,
    },
    CurrentOfficeRules,
    { provide: VALUE_DIGESTS, inject: [CONFIG], useFactory: readValueDigests },
    {
      provide: PROCESS_PROVER,
      useFactory: () => (hasThreadProgram() ? new ThreadedProver() : new InlineProver()),
    },
    { provide: TABLE_FILES, useFactory: () => new SheetTableFiles() },
    { provide: PASSWORD_HASHER, useFactory: () => new Argon2PasswordHasher() },
    { provide: RECEIPT_SIGNER, inject: [CONFIG], useFactory: readReceiptKey },
    { provide: REQUEST_MAC_KEY, inject: [RECEIPT_SIGNER], useFactory: requestMacKeyOf },
  ],
  exports: [
    CLOCK,
    CONTENT_SCREENER,
    CurrentOfficeRules,
    VALUE_DIGESTS,
    RANDOMNESS,
    ID_SOURCE,
    PASSWORD_HASHER,
    PROCESS_PROVER,
    RECEIPT_SIGNER,
    REQUEST_MAC_KEY,
    TABLE_FILES,
  ],
})
export class MachineModule implements OnApplicationBootstrap {
  constructor(
    private readonly database: PgDatabase,
    @Inject(RECEIPT_SIGNER) private readonly key: ReceiptKey,
    @Inject(CONTENT_SCREENER) private readonly screener: ContentScreener,
  ) {}

  /** Whoever reads the database alone finds the definitions that cases name and the key that attests sign-offs. */
  async onApplicationBootstrap(): Promise<void> {
    const records = shippedProcesses.map(({ source, definition, hash }) => ({
      ...definition,
      hash,
      body: definitionBytes(source),
    }));
    await registerDefinitions(this.database, records);
    await registerReceiptKey(this.database, {
      id: this.key.keyId,
      algorithm: this.key.algorithm,
      publicKey: this.key.publicKey,
    });
    // Nobody waits for the rules to be made ready; a thread that fails here is started anew by the first text.
    this.screener.prepare().catch(() => undefined);
  }
}
