export * from './office-client.js';
export * from './typed-client.js';
