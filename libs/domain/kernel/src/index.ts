export * from './actor.js';
export * from './app-error.js';
export * from './assert-never.js';
export * from './duty.js';
export * from './ids.js';
export * from './instant.js';
