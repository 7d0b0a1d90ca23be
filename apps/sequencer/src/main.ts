import { join } from 'node:path';
import { createLogger, loadConfig } from '#platform';
import { readLogIdentity } from './log-identity.js';
import { SequencerLoop } from './sequencer-loop.js';
import { readWitnesses, WitnessLoop } from './witness-loop.js';

const config = loadConfig(['SEQUENCER_DATABASE_URL']);
const logger = createLogger({ level: config.LOG_LEVEL, component: 'sequencer' });

try {
  const loop = new SequencerLoop({
    databaseUrl: config.SEQUENCER_DATABASE_URL ?? '',
    identity: readLogIdentity(
      config.SHENJIAO_LOG_KEY_DIR ?? join(config.SHENJIAO_DATA_DIR, 'log-keys'),
      config.SHENJIAO_LOG_NAME ?? null,
    ),
    logger,
  });
  const { SHENJIAO_WITNESSES: witnesses } = config;
  const loops = [
    loop,
    ...(witnesses === undefined
      ? []
      : [new WitnessLoop(config.SEQUENCER_DATABASE_URL ?? '', readWitnesses(witnesses), logger)]),
  ];
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      for (const one of loops) one.stop();
    });
  await Promise.all(loops.map((one) => one.run()));
} catch (error) {
  logger.fatal('the sequencer could not start', { error });
  process.exit(1);
}
