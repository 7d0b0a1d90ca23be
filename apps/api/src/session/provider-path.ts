/** Where people come back to from the office's identity provider. */
export const providerReturnPath = '/api/v1/session/provider/return';
