export * from './change-signers.handler.js';
export * from './colleague-queries.js';
export * from './colleagues.port.js';
export * from './signer-queries.js';
