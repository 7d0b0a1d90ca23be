export * from './office-client.js';
