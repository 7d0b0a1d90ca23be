/** Injection tokens of what is no class: configuration, log and figures of this process. */
export const CONFIG = Symbol('Config');
export const LOGGER = Symbol('Logger');
export const METRICS = Symbol('Metrics');
