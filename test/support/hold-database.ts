// A process that starts the embedded PostgreSQL on the folder it is given, says where, and then only waits.
import { EmbeddedPostgres } from '#platform';

const { app } = await new EmbeddedPostgres({ dataFolder: process.argv[2] ?? '' }).start();
process.stdout.write(`${app}\n`);
process.stdin.resume();
