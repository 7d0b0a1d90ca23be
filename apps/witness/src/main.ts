import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519Signer, printVerifierKey, readVerifierKey } from '#domain/log';
import { createLogger, keepSecretFile, loadConfig } from '#platform';
import { createWitness } from './witness-server.js';

const config = loadConfig(['WITNESS_NAME', 'WITNESS_LOG_KEYS']);
const logger = createLogger({ level: config.LOG_LEVEL, component: 'witness' });

try {
  const folder = join(config.SHENJIAO_DATA_DIR, 'witness');
  const privateKey = createPrivateKey(
    keepSecretFile(join(folder, 'ed25519.pem'), () =>
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ),
  );
  const signer = ed25519Signer(config.WITNESS_NAME ?? '', 'cosignature', privateKey);
  // Only keys of the SHA-256 tree: the protocol is about that tree.
  const logKeys = readFileSync(config.WITNESS_LOG_KEYS ?? '', 'utf8')
    .split('\n')
    .map(readVerifierKey)
    .filter((key) => key !== null);
  const server = createWitness({ signer, logKeys, stateFolder: join(folder, 'seen'), logger });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
  server.listen(config.PORT, config.LISTEN_ADDRESS, () => {
    process.stdout.write(`${printVerifierKey(signer.key)}\n`);
    logger.info('witnessing', { port: config.PORT, count: logKeys.length });
  });
} catch (error) {
  logger.fatal('the witness could not start', { error });
  process.exit(1);
}
