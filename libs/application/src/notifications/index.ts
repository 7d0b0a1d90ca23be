export * from './notification.store.port.js';
export * from './notify-opened-tasks.handler.js';
export { whomToTell } from './whom-to-tell.js';
export * from './mail.port.js';
export * from './send-notification-mail.handler.js';
